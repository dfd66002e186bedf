import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fillPage } from './page-plugin.js';
import { inRoot } from './paths.js';

const ENGLISH = { language: 'en', name: 'N', title: 'A & "B"', description: '1 < 2', noScript: 'Switch it on' };
const GERMAN = { ...ENGLISH, language: 'de', title: 'T', noScript: 'Einschalten' };

describe('the words of index.html', () => {
  it.each([
    ['<html lang="{{language}}">', '<html lang="en">'],
    ['<title>{{title}}</title>', '<title>A &amp; &quot;B&quot;</title>'],
    ['<meta content="{{description}}" />', '<meta content="1 &lt; 2" />'],
    ['{{noScript}}', '<p lang="en">Switch it on</p>\n<p lang="de">Einschalten</p>'],
    ['<h1>{{name}}</h1>', '<h1>N</h1>'],
  ])('%s is %s', (html, filled) => expect(fillPage(html, [ENGLISH, GERMAN])).toBe(filled));

  it('are known for every place', () => {
    expect(fillPage(readFileSync(inRoot('index.html'), 'utf8'), [ENGLISH, GERMAN])).not.toContain('{{');
    expect(() => fillPage('{{other}}', [ENGLISH])).toThrow('index.html: nothing is known for {{other}}');
  });
});
