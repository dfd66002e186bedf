/**
 * Processor time that the workers of the benchmark's own browsers have used, as Linux counts it. Other programs make a run
 * wait, but hardly make it work more: under load this tells a difference of 1 % where the clock does not.
 */
import { readdirSync, readFileSync } from 'node:fs';

/** As Linux cuts the name of Chromium's worker threads. */
const WORKER_THREAD = 'DedicatedWorker';

/** @returns {number | null} ms, of all workers together; null where the system does not tell */
export function workersProcessorTime() {
  const own = ownProcesses();
  if (own === null) return null;
  let nanoseconds = 0;
  for (const process of own)
    for (const thread of entries(`/proc/${process}/task`)) {
      const folder = `/proc/${process}/task/${thread}`;
      if (!read(`${folder}/comm`).startsWith(WORKER_THREAD)) continue;
      nanoseconds += Number(read(`${folder}/schedstat`).split(' ')[0]);
    }
  return nanoseconds === 0 ? null : nanoseconds / 1e6;
}

/** All processes that descend from this one. @returns {string[] | null} */
export function ownProcesses() {
  const all = entries('/proc').filter((name) => /^\d+$/.test(name));
  if (all.length === 0) return null;
  const parents = new Map(all.map((id) => [id, parentOf(id)]));
  /** @param {string} id @returns {boolean} */
  const isOwn = (id) => {
    const parent = parents.get(id);
    return parent === String(process.pid) || (parent !== undefined && isOwn(parent));
  };
  return all.filter(isOwn);
}

/** @param {string} id */
function parentOf(id) {
  // The name before it is in brackets and may hold anything.
  const stat = read(`/proc/${id}/stat`);
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
}

/** What is gone by now reads as empty. @param {string} path */
function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** @param {string} path */
function entries(path) {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}
