/** `npm start`: installs and builds what is missing, serves the built page and opens it. */
import { ensureBuild } from './build-page.js';
import { allowedHosts } from './hosts.js';
import { freePort, readPort, requireFreePort } from './ports.js';
import { ensurePackages, requireNode } from './setup.js';
import { report } from './steps.js';

const DEFAULT_PORT = 4173;

try {
  requireNode();
  const wanted = readPort(process.env.PORT ?? '');
  if (wanted !== null) await requireFreePort(wanted);
  // Only to refuse at once what is no name.
  allowedHosts();
  await ensurePackages();
  await ensureBuild();
  await serve(wanted);
} catch (error) {
  report(error);
  process.exitCode = 1;
}

/** @param {number | null} wanted null: the usual port, or the next that is free */
async function serve(wanted) {
  // Asked again: building takes its time, in which another may have come.
  if (wanted !== null) await requireFreePort(wanted);
  const port = wanted ?? (await freePort(DEFAULT_PORT));
  const { servePage } = await import('./preview.js');
  const open = process.env.BROWSER !== 'none' && !process.env.CI;
  const server = await servePage({ port, open });
  console.log(`Early Exit: ${server.url}  (Ctrl+C ends it)`);
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.once(signal, () => void stop(server));
}

/** @param {{ close: () => Promise<void> }} server */
async function stop(server) {
  await server.close();
  process.exit(0);
}
