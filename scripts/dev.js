/** `npm run dev`: installs what is missing, and serves the page from its sources; takes what Vite takes. */
import { ensurePackages, requireNode } from './setup.js';
import { report, runTool } from './steps.js';

try {
  requireNode();
  await ensurePackages();
  await runTool('vite/bin/vite.js', process.argv.slice(2), { failure: 'The development server has ended.' });
} catch (error) {
  report(error);
  process.exitCode = 1;
}
