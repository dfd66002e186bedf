/** Remembers what was made from what, so that nothing is used that is old, cut or not whole. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/**
 * @typedef {object} Product
 * @property {string} record the file that remembers
 * @property {() => string} sources digest of what it is made from
 * @property {() => string} made digest of what was made
 */

/** @param {Product} product @param {() => Promise<void>} make @returns {Promise<boolean>} whether it had to be made */
export async function ensureMade(product, make) {
  return alone(`${product.record}.lock`, async () => {
    const last = readRecord(product.record);
    if (last?.sources === product.sources() && last.made === product.made()) return false;
    await makeAnew(product, make);
    return true;
  });
}

/**
 * One process at a time: two that make the same at once empty its folder under each other.
 * @template T @param {string} lock a file that names who is at work @param {() => Promise<T>} work @returns {Promise<T>}
 */
async function alone(lock, work) {
  mkdirSync(dirname(lock), { recursive: true });
  while (!take(lock)) await setTimeout(WAIT_MS);
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

const WAIT_MS = 50;

/** @param {string} lock @returns {boolean} whether it is ours; that of a process which is no more is taken away */
function take(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (!isAlive(Number(readText(lock)))) rmSync(lock, { force: true });
    return false;
  }
}

/** @param {string} file */
function readText(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** @param {number} pid 0 where it was not written yet, or is gone */
function isAlive(pid) {
  try {
    return pid === 0 || process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** @param {Product} product @param {() => Promise<void>} make */
export async function makeAnew({ record, sources, made }, make) {
  // Taken before: what changes meanwhile is not in it.
  const before = sources();
  // Whoever comes while it is made, or after it broke off, must make it again.
  rmSync(record, { force: true });
  await make();
  // Written aside and moved into place, so that nobody reads half of it.
  const aside = `${record}.${process.pid}`;
  mkdirSync(dirname(record), { recursive: true });
  writeFileSync(aside, JSON.stringify({ sources: before, made: made() }));
  renameSync(aside, record);
}

/** @param {string} file @returns {{ sources: string, made: string } | null} null when there is none that can be read */
function readRecord(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/**
 * By content, not by times: a copy unpacked over an older one brings the times of its makers.
 * @param {readonly string[]} paths files, and folders with all below them; what does not exist is left out
 * @param {(path: string) => boolean} [ignored]
 * @returns {string} of their names and bytes
 */
export function digestOf(paths, ignored = () => false) {
  const hash = createHash('sha256');
  for (const [at, path] of paths.entries()) addTo(hash, path, String(at), ignored);
  return hash.digest('hex');
}

/** @param {import('node:crypto').Hash} hash @param {string} path @param {string} name @param {(path: string) => boolean} ignored */
function addTo(hash, path, name, ignored) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat || ignored(path)) return;
  if (stat.isDirectory()) {
    for (const each of readdirSync(path).toSorted()) addTo(hash, join(path, each), `${name}/${each}`, ignored);
    return;
  }
  hash.update(`${name}\0${stat.size}\0`).update(readFileSync(path));
}
