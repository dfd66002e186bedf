import { readFileSync } from 'node:fs';
import { build, minify } from 'vite';
import { drawFirst } from './draw-first.js';
import { inRoot } from './paths.js';

/**
 * What index.html says, in one language.
 * @typedef {{ readonly language: string, readonly name: string, readonly title: string, readonly description: string,
 *   readonly noScript: string, readonly unstarted: string, readonly undressed: string, readonly loadAgain: string }} PageWords
 */

/** The scripts of fixed names in a build: the one that index.html waits for, and the one that isolates the page where the server does not. */
const FIRST = 'first.js';
const ISOLATE = 'isolate.js';

/** As Vite writes them: the tags of the page's script and of what that imports, and the addresses in them. */
const BROUGHT = /<(?:script type="module"|link rel="modulepreload")[^>]* (?:src|href)="([^"]+)">(?:<\/script>)?\s*/g;

/** What stands for words in index.html: `{{title}}`. */
const PLACE = /\{\{(\w+)\}\}/g;

/** The style of what is said where the page does not start: inline, for it must not need a file that may be the lost one. */
export const unstartedStyle = () => readFileSync(inRoot('src/ui/css/unstarted.css'), 'utf8');

/**
 * Puts the words of the catalogue into index.html, at build and dev: those of the first language, and what is said without
 * scripts, or before they come, in all of them, one after the other. In a build the first screen stands there too, and the
 * script that chooses how it looks.
 * @param {readonly [PageWords, ...PageWords[]]} languages
 * @returns {import('vite').Plugin[]}
 */
export function pagePlugin(languages) {
  return [
    {
      name: 'early-exit:page',
      transformIndexHtml: {
        order: 'pre',
        handler: async (html, { server }) =>
          fillPage(html, languages, server ? [] : await drawFirst(languages.map(({ language }) => language))),
      },
    },
    {
      name: 'early-exit:first',
      apply: 'build',
      async generateBundle() {
        if (this.environment.config.consumer !== 'client') return;
        this.emitFile({ type: 'asset', fileName: FIRST, source: await firstScript() });
        // In the place of its source in public/.
        const { code } = await minify(ISOLATE, readFileSync(inRoot('public', ISOLATE), 'utf8'), { module: false });
        this.emitFile({ type: 'asset', fileName: ISOLATE, source: code });
      },
      // The page's own script is brought by the first one, and with it what that needs.
      transformIndexHtml: {
        order: 'post',
        handler: (html) => {
          const scripts = [...html.matchAll(BROUGHT)].map(([, address = '']) => address);
          if (scripts.length === 0) throw new Error('index.html names no script of the page');
          const attrs = { src: `./${FIRST}`, 'data-scripts': scripts.join(' ') };
          return { html: html.replaceAll(BROUGHT, ''), tags: [{ tag: 'script', attrs, injectTo: 'head-prepend' }] };
        },
      },
    },
    {
      name: 'early-exit:unstarted',
      // Last: Vite would write the style otherwise than its hash in headers.config says.
      transformIndexHtml: {
        order: 'post',
        handler: () => [{ tag: 'style', children: unstartedStyle(), injectTo: 'head' }],
      },
    },
  ];
}

/** One classic script. */
async function firstScript() {
  const result = await build({
    configFile: false,
    root: inRoot(),
    publicDir: false,
    logLevel: 'warn',
    build: {
      target: 'es2023',
      write: false,
      modulePreload: false,
      rolldownOptions: { input: inRoot('src', 'first.ts'), output: { format: 'iife' } },
    },
  });
  const [chunk] = /** @type {import('vite').Rolldown.RolldownOutput} */ (result).output;
  return chunk.code;
}

/**
 * @param {string} html @param {readonly [PageWords, ...PageWords[]]} languages
 * @param {readonly string[]} [first] the first screen in each of them, as markup
 * @returns {string}
 * @throws {Error} for a place that nothing is known for
 */
export function fillPage(html, languages, first = []) {
  const [{ language, name, title, description }] = languages;
  /** @type {Readonly<Record<string, string>>} */
  const words = {
    language,
    name: escaped(name),
    first: first
      .map((markup, i) => `<div class="first" lang="${languages[i]?.language}" inert>${markup}</div>`)
      .join('\n'),
    title: escaped(title),
    description: escaped(description),
    noScript: inAll(languages, ({ noScript }) => escaped(noScript)),
    unstarted: inAll(languages, (each) => `${escaped(each.unstarted)} ${againLink(each)}`),
    undressed: inAll(languages, (each) => `${escaped(each.undressed)} ${againLink(each)}`),
  };
  return html.replaceAll(PLACE, (_, place) => {
    const text = words[place];
    if (text === undefined) throw new Error(`index.html: nothing is known for {{${place}}}`);
    return text;
  });
}

/** @param {readonly PageWords[]} languages @param {(words: PageWords) => string} say */
const inAll = (languages, say) => languages.map((each) => `<p lang="${each.language}">${say(each)}</p>`).join('\n');

/** To the address one is on, with all that it says. @param {PageWords} words */
const againLink = ({ loadAgain }) => `<a href="">${escaped(loadAgain)}</a>`;

/** @param {string} text */
const escaped = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
