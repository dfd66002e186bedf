import { afterEach, describe, expect, it, vi } from 'vitest';
import { browserAddress } from './browser.ts';

describe('the address of the browser', () => {
  afterEach(() => vi.unstubAllGlobals());

  const stub = (write: (...given: unknown[]) => void): void => {
    vi.stubGlobal('location', { pathname: '/lab/', search: '?k=1', hash: '#result' });
    vi.stubGlobal('history', { pushState: write, replaceState: write });
  };

  it('keeps path and fragment', () => {
    const write = vi.fn<(...given: unknown[]) => void>();
    stub(write);
    const address = browserAddress();
    expect([address.push('?k=2'), address.replace('')]).toEqual([true, true]);
    expect(write.mock.calls.map(([, , url]) => url as string)).toEqual(['/lab/?k=2#result', '/lab/#result']);
  });

  it('says so when the browser refuses', () => {
    stub(() => {
      throw new DOMException('more than 100 times per 30 seconds', 'SecurityError');
    });
    const address = browserAddress();
    expect([address.push('?k=2'), address.replace('?k=3')]).toEqual([false, false]);
  });
});
