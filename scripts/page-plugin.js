/**
 * What index.html says, in one language.
 * @typedef {{ readonly language: string, readonly name: string, readonly title: string, readonly description: string,
 *   readonly noScript: string }} PageWords
 */

/** What stands for words in index.html: `{{title}}`. */
const PLACE = /\{\{(\w+)\}\}/g;

/**
 * Puts the words of the catalogue into index.html, at build and dev: those of the first language, and what is said without
 * scripts in all of them, one after the other.
 * @param {readonly [PageWords, ...PageWords[]]} languages
 * @returns {import('vite').Plugin}
 */
export function pagePlugin(languages) {
  return {
    name: 'early-exit:page',
    transformIndexHtml: { order: 'pre', handler: (html) => fillPage(html, languages) },
  };
}

/**
 * @param {string} html @param {readonly [PageWords, ...PageWords[]]} languages @returns {string}
 * @throws {Error} for a place that nothing is known for
 */
export function fillPage(html, languages) {
  const [{ language, name, title, description }] = languages;
  /** @type {Readonly<Record<string, string>>} */
  const words = {
    language,
    name: escaped(name),
    title: escaped(title),
    description: escaped(description),
    noScript: languages.map((each) => `<p lang="${each.language}">${escaped(each.noScript)}</p>`).join('\n'),
  };
  return html.replaceAll(PLACE, (_, place) => {
    const text = words[place];
    if (text === undefined) throw new Error(`index.html: nothing is known for {{${place}}}`);
    return text;
  });
}

/** @param {string} text */
const escaped = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
