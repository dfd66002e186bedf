/** `npm run check`: types, lint and format, without any test. */
import { checkSources } from './checks.js';
import { ensurePackages, requireNode } from './setup.js';
import { report } from './steps.js';

try {
  requireNode();
  await ensurePackages();
  await checkSources();
} catch (error) {
  report(error);
  process.exitCode = 1;
}
