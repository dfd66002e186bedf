import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attempt, NotAllowed } from '../../contract/readers.ts';
import { labelOf, labelReader, MAX_NAME, MAX_TAG, MAX_TAGS } from './label.ts';

const label = (name: string, ...tags: string[]) => ({ version: 1, name, tags });

describe('a label', () => {
  it.each([
    ['my laptop', '', label('my laptop')],
    ['  two\n lines\u0007 ', ' a,b ,, a', label('two lines', 'a', 'b')],
    ['', 'a', label('', 'a')],
    [' ', ' , ', null],
    ['x'.repeat(81), 'y'.repeat(25), label('x'.repeat(80), 'y'.repeat(24))],
    ['😀'.repeat(81), 'a,b,c,d,e,f', label('😀'.repeat(80), 'a', 'b', 'c', 'd', 'e')],
    ['<b>&amp;"', "<i>'", label('<b>&amp;"', "<i>'")],
  ])('%j with %j is %j', (name, tags, made) => expect(labelOf(name, tags)).toEqual(made));

  it('whatever is typed can be read again, and is no longer than it may be', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), fc.string({ maxLength: 200 }), (name, tags) => {
        const made = labelOf(name, tags);
        if (made === null) return;
        expect(labelReader(made, [])).toEqual(made);
        expect(Array.from(made.name).length).toBeLessThanOrEqual(MAX_NAME);
        expect(made.tags.length).toBeLessThanOrEqual(MAX_TAGS);
        for (const tag of made.tags) expect(Array.from(tag).length).toBeLessThanOrEqual(MAX_TAG);
      }),
    );
  });

  it.each([
    ['longer than may be typed', label('x'.repeat(81))],
    ['of two lines', label('a\nb')],
    ['with a tag too many', label('a', ...'a,b,c,d,e,f'.split(','))],
    ['with a tag that is empty', label('a', '')],
    ['that is no text', { version: 1, name: 1, tags: [] }],
    ['of a later version', { version: 2, name: 'a', tags: [] }],
  ])('%s is refused', (_what, value) => expect(attempt(() => labelReader(value, []))).toBeInstanceOf(NotAllowed));
});
