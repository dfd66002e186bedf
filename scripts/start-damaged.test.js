/** In a copy of the project in which building takes no time, so that the build of the project itself is left alone. */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { inRoot } from './paths.js';

const folder = mkdtempSync(join(tmpdir(), 'early-exit-'));
const at = (/** @type {string[]} */ ...parts) => join(folder, ...parts);
const env = { ...process.env, BROWSER: 'none', PORT: '', ALLOWED_HOSTS: '' };
const PART = 'export const part = "all of it";';
/** Serves as Vite does, and builds two files at once. */
const VITE = {
  'package.json': '{ "type": "module", "exports": "./index.js" }',
  'index.js': `export { preview } from ${JSON.stringify(import.meta.resolve('vite'))};`,
  'bin/vite.js': `import { mkdirSync, writeFileSync } from 'node:fs';
    mkdirSync('dist/assets', { recursive: true });
    writeFileSync('dist/index.html', '<script type="module" src="./assets/part.js"></script>');
    writeFileSync('dist/assets/part.js', ${JSON.stringify(PART)});`,
};

cpSync(inRoot('scripts'), at('scripts'), { recursive: true });
for (const name of ['package.json', 'headers.config']) cpSync(inRoot(name), at(name));
mkdirSync(at('node_modules', 'vite', 'bin'), { recursive: true });
for (const lock of [at('package-lock.json'), at('node_modules', '.package-lock.json')])
  writeFileSync(lock, '{ "packages": {} }');
for (const [name, text] of Object.entries(VITE)) writeFileSync(at('node_modules', 'vite', name), text);
const { status, stderr } = spawnSync(process.execPath, [at('scripts', 'build.js')], { env, encoding: 'utf8' });
if (status !== 0) throw new Error(stderr);

afterAll(() => rmSync(folder, { recursive: true }));

/** What `npm start` prints until the page can be opened, and then serves. */
async function started() {
  const server = spawn(process.execPath, [at('scripts', 'start.js')], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const closed = once(server, 'close');
  let said = '';
  for await (const chunk of server.stdout.setEncoding('utf8')) {
    said += chunk;
    const [, url] = /^Early Exit: (\S+) /m.exec(said) ?? [];
    if (url === undefined) continue;
    const answer = await fetch(new URL('assets/part.js', url), { headers: { connection: 'close' } });
    const part = await answer.text();
    server.kill();
    await closed;
    return { part, built: said.includes('build the page') };
  }
  throw new Error(`ended with the words: ${said}`);
}

it.each([
  ['whole', () => {}, false],
  ['cut in one file', () => writeFileSync(at('dist', 'assets', 'part.js'), PART.slice(0, -3)), true],
])('npm start serves a build that lies there %s as it was built', async (_, damage, built) => {
  damage();
  expect(await started()).toEqual({ part: PART, built });
});
