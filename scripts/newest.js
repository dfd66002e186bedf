import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * When the newest of these files was changed, in milliseconds since 1970; folders count with all files below them.
 * @param {readonly string[]} paths what does not exist is left out
 * @param {(path: string) => boolean} [ignored]
 * @returns {number} 0 when there is no file
 */
export function newestMillis(paths, ignored = () => false) {
  return Math.max(0, ...paths.map((path) => (ignored(path) ? 0 : changedMillis(path, ignored))));
}

/** @param {string} path @param {(path: string) => boolean} ignored @returns {number} */
function changedMillis(path, ignored) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  const names = readdirSync(path);
  return newestMillis(
    names.map((name) => join(path, name)),
    ignored,
  );
}
