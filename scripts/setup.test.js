import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newestMillis } from './newest.js';
import { requireNode } from './setup.js';

describe('the version of Node', () => {
  it.each(['20.19.0', '20.20.2', '22.12.0', '100.0.0'])('%s will do', (version) => {
    expect(() => requireNode(version)).not.toThrow();
  });

  it.each(['18.20.8', '20.9.0', '20.18.3', '19.99.0'])('%s is refused in words', (version) => {
    expect(() => requireNode(version)).toThrow(`needs Node 20.19 or newer; this is Node ${version}`);
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
