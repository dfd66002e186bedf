import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newestMillis } from './newest.js';
import { isInstalled, requireNode } from './setup.js';

describe('the version of Node', () => {
  it.each(['20.19.0', '20.20.2', '22.12.0', '100.0.0'])('%s will do', (version) => {
    expect(() => requireNode(version)).not.toThrow();
  });

  it.each(['18.20.8', '20.9.0', '20.18.3', '19.99.0'])('%s is refused in words', (version) => {
    expect(() => requireNode(version)).toThrow(`needs Node 20.19 or newer; this is Node ${version}`);
  });
});

describe('the packages', () => {
  const locked = {
    '': { version: '0.1.0' },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/b': { version: '2.0.0', optional: true },
  };

  it.each([
    ['as locked', { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0' } }, true],
    ['without one for another system', { 'node_modules/a': { version: '1.0.0' } }, true],
    ['with more than is needed', { 'node_modules/a': { version: '1.0.0' }, 'node_modules/c': {} }, true],
    ['of another version', { 'node_modules/a': { version: '1.0.1' } }, false],
    ['not there', {}, false],
  ])('%s', (_, installed, there) => {
    expect(isInstalled(locked, installed)).toBe(there);
  });
});

describe('the newest of files', () => {
  it('is found in folders, with those left out that are ignored', () => {
    const folder = mkdtempSync(join(tmpdir(), 'early-exit-'));
    for (const [name, seconds] of /** @type {const} */ ([
      ['old', 1000],
      ['new', 2000],
      ['made.wasm', 3000],
    ])) {
      writeFileSync(join(folder, name), '');
      utimesSync(join(folder, name), seconds, seconds);
    }
    expect(newestMillis([folder], (path) => path.endsWith('.wasm'))).toBe(2_000_000);
    expect(newestMillis([join(folder, 'old'), join(folder, 'missing')])).toBe(1_000_000);
    expect(newestMillis([])).toBe(0);
    rmSync(folder, { recursive: true });
  });
});
