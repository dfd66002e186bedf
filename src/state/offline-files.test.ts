import { describe, expect, it } from 'vitest';
import { addressOf, buildLock, busyLock, cachePrefix, fileAt, isLabs } from './offline-files.ts';

const SCOPE = 'https://host/a%20folder/early-exit/';

describe('the files of the lab', () => {
  it.each([
    ['', 'index.html'],
    ['?k=10', 'index.html'],
    ['index.html?lang=de', 'index.html'],
    ['example/', 'example/index.html'],
    ['assets/index-1.js', 'assets/index-1.js'],
    ['traces/few%20checks.json#x', 'traces/few checks.json'],
    ['../other/', null],
    ['../early-exit', null],
    ['https://elsewhere/a%20folder/early-exit/', null],
  ])('%s is %s', (address, file) => expect(fileAt(new URL(address, SCOPE).href, SCOPE)).toBe(file));

  it.each([
    ['index.html', SCOPE],
    ['example/index.html', `${SCOPE}example/`],
    ['traces/few checks.json', `${SCOPE}traces/few%20checks.json`],
  ])('%s is asked for at %s', (file, address) => expect(addressOf(file, SCOPE)).toBe(address));

  it.each([
    ['index.html', true],
    ['assets/of-another-build.js', true],
    ['blog/index.html', false],
    ['notes.html', false],
  ])('%s is the lab’s: %s', (file, labs) =>
    expect(isLabs(file, { files: ['index.html', 'assets/index-1.js'] })).toBe(labs),
  );
});

it('caches and locks of two labs on one host are apart', () => {
  for (const name of [cachePrefix, busyLock, (scope: string) => buildLock(scope, 'assets/index-1.js')]) {
    const [one, other] = ['https://host/', 'https://host/early-exit/'].map(name);
    expect(other!.startsWith(one!)).toBe(false);
    expect(name(SCOPE)).toContain(':/a%20folder/early-exit/:');
  }
});
