/** `npm start`: installs and builds what is missing, serves the built page and opens it. */
import { createServer } from 'node:net';
import { ensureBuild } from './build-page.js';
import { ensurePackages, requireNode } from './setup.js';
import { StepFailure, report } from './steps.js';

const DEFAULT_PORT = 4173;

try {
  requireNode();
  const port = wantedPort();
  await requireFreePort(port);
  await ensurePackages();
  await ensureBuild();
  await serve(port);
} catch (error) {
  report(error);
  process.exitCode = 1;
}

/** @param {number | null} port null: the usual one, or the next that is free */
async function serve(port) {
  const { servePage } = await import('./preview.js');
  const open = process.env.BROWSER !== 'none' && !process.env.CI;
  const server = await servePage({ port: port ?? DEFAULT_PORT, strictPort: port !== null, open });
  console.log(`Early Exit: ${server.url}  (Ctrl+C ends it)`);
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.once(signal, () => void stop(server));
}

/** @param {{ close: () => Promise<void> }} server */
async function stop(server) {
  await server.close();
  process.exit(0);
}

/** @returns {number | null} the port of the environment; null when the choice is ours */
function wantedPort() {
  const text = process.env.PORT ?? '';
  if (text === '') return null;
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65535) return port;
  throw new StepFailure(`PORT is "${text}"; it must be a whole number from 1 to 65535.`);
}

/** @param {number | null} port @returns {Promise<void>} */
function requireFreePort(port) {
  if (port === null) return Promise.resolve();
  const words = `Port ${port} is taken by another program. Choose another: PORT=${port + 1} npm start`;
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', () => reject(new StepFailure(words)));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve()));
  });
}
