/** `npm run build`: installs what is missing, and builds the page into `dist/`; takes what Vite takes. */
import { buildPage, runBuild } from './build-page.js';
import { ensurePackages, requireNode } from './setup.js';
import { report } from './steps.js';

try {
  const args = process.argv.slice(2);
  requireNode();
  await ensurePackages();
  await (args.length === 0 ? buildPage() : runBuild(args));
} catch (error) {
  report(error);
  process.exitCode = 1;
}
