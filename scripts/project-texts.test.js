/** Every sentence a person can read stands in src/texts: held by a walk of the syntax trees. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listFiles } from './graph.js';
import { inRoot } from './paths.js';
import { sentencesOf } from './sentences.js';
import { isTest } from './unused.js';

/** Text of several words that nobody reads, by its file, and why. */
const EXCUSED = {
  'src/contract/console.ts': 'calls as they are typed',
  'src/ui/charts/data/csv-heads.ts': 'heads of CSV columns, the same in every language',
  'src/ui/result/Remedy.tsx': 'a command as it is typed',
  'src/ui/page/keys.ts': 'selectors',
  'src/ui/tabs/report/report.ts': 'markup',
  'src/ui/tabs/report/report-style.ts': 'a style sheet',
  'src/ui/tabs/report/screen-pictures.ts': 'selectors',
  'src/ui/tabs/report/exits-figure.ts': 'markup',
  'src/ui/tabs/report/sweep-figure.ts': 'markup',
  'src/ui/stage/code/code-tokens.ts': 'words of the languages that are coloured',
};

const sources = listFiles(inRoot('src')).filter(
  (path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts') && !isTest(path) && !path.startsWith('src/texts/'),
);

describe('sentences', () => {
  it('stand in src/texts and nowhere else', () => {
    const found = sources
      .filter((path) => !(path in EXCUSED))
      .flatMap((path) => sentencesOf(path, readFileSync(inRoot(path), 'utf8')).map((text) => `${path}: ${text}`));
    expect(found).toEqual([]);
  });

  it('that are excused are there', () => {
    const without = Object.keys(EXCUSED).filter(
      (path) => !sources.includes(path) || sentencesOf(path, readFileSync(inRoot(path), 'utf8')).length === 0,
    );
    expect(without).toEqual([]);
  });

  it.each([
    ['a string', `const a = 'No runs yet';`, ['No runs yet']],
    ['a template', 'const a = (n) => `All ${n} workers`;', ['All {} workers']],
    ['text in an element', `const a = <p>Draw it again</p>;`, ['Draw it again']],
    ['a label', `const a = <b title="Press Run" />;`, ['Press Run']],
    ['words with a comma', `const a = 'Stopped, then';`, ['Stopped, then']],
    ['one word', `const a = 'Run';`, []],
    ['a class list', `const a = <b className="small soft" />;`, []],
    ['a query', `matchMedia('(prefers-color-scheme: dark) and (width > 3px)');`, []],
    ['an import', `import { a } from './two words.ts';`, []],
    ['a mistake of a programmer', `throw new RangeError('the range is empty');`, []],
    ['a font', `const a = { font: 'bold 12px system-ui' };`, []],
    ['a type', `type A = 'two words';`, []],
    ['code', `const a = 'f(x) === 3';`, []],
  ])('are found: %s', (_, source, expected) => {
    expect(sentencesOf('src/x.tsx', source)).toEqual(expected);
  });
});
