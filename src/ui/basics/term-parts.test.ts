import { describe, expect, it } from 'vitest';
import { glossaryGerman } from '../../texts/de/glossary.ts';
import { glossaryTexts } from '../../texts/en/glossary.ts';
import { createFormats } from '../../texts/formats.ts';
import { termParts } from './term-parts.ts';

const english = glossaryTexts(createFormats('en')).terms;
const german = glossaryGerman(createFormats('de')).terms;

describe('terms in a text', () => {
  it('are found once over all texts, each where it stands first', () => {
    expect(termParts(['A check costs; checks cost.', 'The overhead of a check, and overshoot.'], english)).toEqual([
      ['A ', { term: 'check', word: 'check' }, ' costs; checks cost.'],
      [
        'The ',
        { term: 'overhead', word: 'overhead' },
        ' of a check, and ',
        { term: 'overshoot', word: 'overshoot' },
        '.',
      ],
    ]);
  });

  it('are the longest that fits, in any case, and no part of another word', () => {
    expect(termParts(['Check interval k: recheck, iterations'], english)).toEqual([
      [{ term: 'check-interval', word: 'Check interval' }, ' k: recheck, ', { term: 'iteration', word: 'iterations' }],
    ]);
    expect(termParts(['Exit latency'], english)).toEqual([[{ term: 'exit-latency', word: 'Exit latency' }]]);
  });

  it('are found in their forms in German too', () => {
    expect(termParts(['Prüfungen je Iteration, der Mehraufwand; Prüfzeichen'], german)).toEqual([
      [
        { term: 'check', word: 'Prüfungen' },
        ' je ',
        { term: 'iteration', word: 'Iteration' },
        ', der ',
        { term: 'overhead', word: 'Mehraufwand' },
        '; Prüfzeichen',
      ],
    ]);
  });

  it('leave what has none as it is, whatever it is', () => {
    expect(termParts(['', 'nothing here', 'k = 1 (100 %)'], english)).toEqual([
      [],
      ['nothing here'],
      ['k = 1 (100 %)'],
    ]);
  });

  it.each([
    ['English', english],
    ['German', german],
  ])('are found by their own names in %s, unless the word is an everyday one', (_, terms) => {
    for (const [term, { name, forms }] of Object.entries(terms)) {
      if (forms === undefined) continue;
      const [first] = termParts([name], terms)[0]!;
      expect(first).toMatchObject({ term });
    }
  });
});
