/** Where things lie in the project. Only `node:` modules, so that it loads before anything is installed. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** Kept over runs, never part of the project: bundles for tests, reports. */
export const CACHE = join(ROOT, 'node_modules', '.cache', 'early-exit');

/** @param {...string} parts @returns {string} an absolute path inside the project */
export const inRoot = (...parts) => join(ROOT, ...parts);
