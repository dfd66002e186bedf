/** What must be true of the project's files, whatever they say. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listFiles } from './graph.js';
import { inRoot } from './paths.js';

/** @param {string} path */
const read = (path) => readFileSync(inRoot(path), 'utf8');

const files = listFiles();
const manifest = JSON.parse(read('package.json'));
const lock = JSON.parse(read('package-lock.json'));

describe('packages', () => {
  it('are pinned to one version each', () => {
    const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('are the same in the lock file', () => {
    const { dependencies, devDependencies } = lock.packages[''];
    expect({ dependencies, devDependencies }).toEqual({
      dependencies: manifest.dependencies,
      devDependencies: manifest.devDependencies,
    });
  });

  it('have no address in the lock file', () => {
    const addressed = Object.entries(lock.packages).filter(([, { resolved }]) => resolved !== undefined);
    expect(addressed).toEqual([]);
  });
});

describe('scripts', () => {
  it('run files that are there', () => {
    const run = Object.values(manifest.scripts).flatMap((/** @type {string} */ line) => line.match(/\S+\.js$/g) ?? []);
    expect(run.filter((path) => !files.includes(path))).toEqual([]);
  });
});

describe('no file', () => {
  /** Written in parts, so that this file does not name them either. */
  const refused = ['work', 'root', 'home', 'Users', 'tmp/helpers'].map((folder) => `/${folder}/`);
  const registries = [process.env.npm_config_registry, ['https://registry', 'npmjs', 'org'].join('.')]
    .filter((address) => address !== undefined)
    .map((address) => new URL(address).host);
  const text = /\.(ts|tsx|js|json|css|html|svg|md|txt|yml|config)$|(^|\/)\.?[\w-]+$/;

  it.each([...refused, ...registries])('names %s', (word) => {
    const naming = files.filter((path) => text.test(path) && names(read(path), word));
    expect(naming).toEqual([]);
  });
});

/** @param {string} content @param {string} word @returns {boolean} not counting the end of a longer path or address */
function names(content, word) {
  return content
    .split(word)
    .slice(0, -1)
    .some((before) => !/[\w.:)}*]$/.test(before));
}

describe('the documents', () => {
  const documents = files.filter((path) => path.endsWith('.md'));

  it.each(documents)('%s names only scripts that exist', (path) => {
    const named = [...read(path).matchAll(/\bnpm (?:run )?([\w-]+)/g)].map(([, name = '']) => name);
    const known = new Set([...Object.keys(manifest.scripts), 'ci', 'install']);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });

  it.each(documents)('%s links only to what is there', (path) => {
    const links = [...read(path).matchAll(/\]\((?!\w+:|#)([^)#]+)/g)].map(([, link = '']) => join(dirname(path), link));
    const there = new Set(files.flatMap((file) => [file, `${dirname(file)}/`, dirname(file)]));
    expect(links.filter((link) => !there.has(link.replaceAll('\\', '/')))).toEqual([]);
  });

  it('CONTRIBUTING.md names only files and folders that are there', () => {
    const named = [...read('CONTRIBUTING.md').matchAll(/`((?:src|tests|scripts|bench)\/[^`\s]*|[\w.]+\.\w+)`/g)];
    const paths = named.map(([, path = '']) => path).filter((path) => !path.startsWith('.'));
    expect(paths.length).toBeGreaterThan(30);
    expect(paths.filter((path) => !existsSync(inRoot(path)))).toEqual([]);
  });

  it('README.md names every script', () => {
    const text = read('README.md');
    const missing = Object.keys(manifest.scripts).filter((name) => !new RegExp(`npm (run )?${name}\\b`).test(text));
    expect(missing).toEqual([]);
  });
});
