/** What the build says of itself to the service worker, and to whoever installs the page. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { ensureBuild } from './build-page.js';
import { headersFor, headersText, parseHeaders } from './headers.js';
import { buildFacts } from './offline-plugin.js';
import { inRoot } from './paths.js';

beforeAll(() => ensureBuild().then(() => undefined), 60_000);

const read = (/** @type {string} */ name) => readFileSync(inRoot('dist', name), 'utf8');

describe('the service worker', () => {
  it('carries the headers of headers.config, a version of all files and headers, and the files of the build', () => {
    const { version, headers, files, entry } = buildFacts(inRoot('dist'));
    const worker = read('sw.js');
    expect(version).toMatch(/^[0-9a-f]{12}-[0-9a-f]{12}$/);
    expect(worker).toContain(version);
    expect(headers).toEqual(headersFor(parseHeaders(headersText()).slice(0, 1), '/'));
    for (const [name, value] of Object.entries(headers)) expect(worker).toContain(`"${name}":\`${value}\``);
    for (const file of ['index.html', 'isolate.js', 'traces/few-checks.json', 'lib/early-exit.js', entry])
      expect(files).toContain(file);
    expect(files.filter((file) => /\.map$|^(_headers|sw\.js)$/.test(file))).toEqual([]);
    for (const file of files) expect(worker).toContain(file);
  });

  it('is one classic script, like the one that sets it up', () => {
    for (const name of ['sw.js', 'isolate.js', 'first.js']) expect(read(name)).not.toMatch(/^(import|export)\b/m);
    // It is run before the page's own script, which is brought when all that is deferred has been run.
    expect(read('index.html')).toContain('<script src="./isolate.js" defer></script>');
    expect(read('index.html')).not.toContain('<script type="module"');
    expect(read('first.js')).toContain('DOMContentLoaded');
  });
});

describe('the manifest', () => {
  it('finds all from its own place, wherever that is', () => {
    const { start_url, scope, icons } = JSON.parse(read('manifest.webmanifest'));
    expect({ start_url, scope }).toEqual({ start_url: '.', scope: '.' });
    const { files } = buildFacts(inRoot('dist'));
    expect(files).toEqual(expect.arrayContaining(icons.map((/** @type {{ src: string }} */ { src }) => src)));
    expect(read('index.html')).toContain('<link rel="manifest" href="./manifest.webmanifest"');
  });
});
