import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fillPage, unstartedStyle } from './page-plugin.js';
import { headersText } from './headers.js';
import { inRoot } from './paths.js';

const ENGLISH = {
  language: 'en',
  name: 'N',
  title: 'A & "B"',
  description: '1 < 2',
  noScript: 'Switch it on',
  unstarted: 'Not yet.',
  undressed: 'Bare.',
  loadAgain: 'Again',
};
const GERMAN = {
  ...ENGLISH,
  language: 'de',
  title: 'T',
  noScript: 'Einschalten',
  unstarted: 'Noch nicht.',
  undressed: 'Kahl.',
  loadAgain: 'Neu',
};

describe('the words of index.html', () => {
  it.each([
    ['<html lang="{{language}}">', '<html lang="en">'],
    ['<title>{{title}}</title>', '<title>A &amp; &quot;B&quot;</title>'],
    ['<meta content="{{description}}" />', '<meta content="1 &lt; 2" />'],
    ['{{noScript}}', '<p lang="en">Switch it on</p>\n<p lang="de">Einschalten</p>'],
    [
      '{{unstarted}}',
      '<p lang="en">Not yet. <a href="">Again</a></p>\n<p lang="de">Noch nicht. <a href="">Neu</a></p>',
    ],
    ['{{undressed}}', '<p lang="en">Bare. <a href="">Again</a></p>\n<p lang="de">Kahl. <a href="">Neu</a></p>'],
    ['<h1>{{name}}</h1>', '<h1>N</h1>'],
  ])('%s is %s', (html, filled) => expect(fillPage(html, [ENGLISH, GERMAN])).toBe(filled));

  it('are known for every place', () => {
    expect(fillPage(readFileSync(inRoot('index.html'), 'utf8'), [ENGLISH, GERMAN])).not.toContain('{{');
    expect(() => fillPage('{{other}}', [ENGLISH])).toThrow('index.html: nothing is known for {{other}}');
  });
});

describe('the style that stands in index.html itself', () => {
  it('is the one that the policy of headers.config allows, by its hash', () => {
    const hash = createHash('sha256').update(unstartedStyle()).digest('base64');
    expect(headersText()).toContain(` style-src 'self' 'sha256-${hash}';`);
  });
});
