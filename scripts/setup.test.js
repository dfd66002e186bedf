import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readModules } from './graph.js';
import { inRoot } from './paths.js';
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
    expect(isInstalled(locked, installed, () => true)).toBe(there);
  });

  it('on the list, but no longer in their folder, are not there', () => {
    const installed = { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0' } };
    expect(isInstalled(locked, installed, (path) => path !== 'node_modules/b')).toBe(true);
    expect(isInstalled(locked, installed, (path) => path !== 'node_modules/a')).toBe(false);
  });
});

it('a fresh copy is installed with what the build needs, whatever NODE_ENV says', () => {
  const folder = mkdtempSync(join(tmpdir(), 'early-exit-'));
  cpSync(inRoot('scripts'), join(folder, 'scripts'), { recursive: true });
  for (const name of ['package.json', 'package-lock.json']) cpSync(inRoot(name), join(folder, name));
  mkdirSync(join(folder, 'node_modules'));
  writeFileSync(join(folder, 'node_modules', '.package-lock.json'), '{"packages": {"node_modules/react": {"cut');
  // In place of npm: keeps what it was asked for.
  const npm = join(folder, 'npm.js');
  const asked = join(folder, 'asked');
  writeFileSync(
    npm,
    `import('node:fs').then((fs) => fs.writeFileSync(${JSON.stringify(asked)}, process.argv[2] + process.argv[3]));`,
  );
  const env = { ...process.env, NODE_ENV: 'production', BROWSER: 'none', PORT: '', npm_execpath: npm };
  const { stderr } = spawnSync(process.execPath, [join(folder, 'scripts', 'start.js')], { env, encoding: 'utf8' });
  expect(readFileSync(asked, 'utf8')).toBe('ci--include=dev');
  // There is nothing to build with.
  expect(stderr).toContain('The page could not be built.');
  rmSync(folder, { recursive: true });
});

it.each(['start', 'test', 'test-quick', 'test-long'])('%s begins without any package: it installs them', (name) => {
  const modules = new Map(readModules().map((module) => [module.path, module]));
  const reached = new Set([`scripts/${name}.js`]);
  /** @type {string[]} */
  const packages = [];
  for (const path of reached)
    // What is imported as a whole is imported by `import()`, when its turn comes.
    for (const { from, local, names } of modules.get(path)?.imports ?? []) {
      if (names.includes('*')) continue;
      if (local) reached.add(from);
      else if (!from.startsWith('node:')) packages.push(`${path} imports ${from}`);
    }
  expect(reached.size).toBeGreaterThan(3);
  expect(packages).toEqual([]);
});
