import { afterEach, describe, expect, it, vi } from 'vitest';
import { browserAddress } from './browser.ts';

describe('the address of the browser', () => {
  afterEach(() => vi.unstubAllGlobals());

  const stub = (write: (...given: unknown[]) => void): void => {
    vi.stubGlobal('location', { pathname: '/lab/', search: '?k=1', hash: '#result' });
    vi.stubGlobal('history', { state: null, pushState: write, replaceState: write });
  };

  it('keeps path and fragment', () => {
    const write = vi.fn<(...given: unknown[]) => void>();
    stub(write);
    const address = browserAddress();
    expect([address.push('?k=2'), address.replace('')]).toEqual([true, true]);
    expect(write.mock.calls.map(([, , url]) => url as string)).toEqual(['/lab/?k=2#result', '/lab/#result']);
  });

  it('counts its steps in the entries themselves', () => {
    const kept = { state: null as unknown };
    stub((state) => (kept.state = state));
    vi.stubGlobal('history', Object.assign(kept, { pushState: history.pushState, replaceState: history.replaceState }));
    const address = browserAddress();
    expect(address.steps()).toBe(0);
    for (const search of ['?k=2', '?k=3']) address.push(search);
    address.replace('?k=4');
    expect(address.steps()).toBe(2);
  });

  it('says so when the browser refuses', () => {
    stub(() => {
      throw new DOMException('more than 100 times per 30 seconds', 'SecurityError');
    });
    const address = browserAddress();
    expect([address.push('?k=2'), address.replace('?k=3')]).toEqual([false, false]);
  });
});
