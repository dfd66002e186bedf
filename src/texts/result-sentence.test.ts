import { describe, expect, test } from 'vitest';
import { factGerman } from './de/figures.ts';
import { factTexts } from './en/figures.ts';
import type { RunRecord } from '../contract/record.ts';
import { storyGerman } from './de/story.ts';
import { storyTexts } from './en/story.ts';
import { createFormats } from './formats.ts';
import { early, sketchedRecord } from './testing/sketched-record.ts';

const en = storyTexts(createFormats('en'));
const de = storyGerman(createFormats('de'));

describe('the result sentence', () => {
  test.each<[string, RunRecord, string, string]>([
    [
      'three left after the flag',
      sketchedRecord([early(183), ['found'], early(911), early(500)]),
      'Worker 1 raised the flag; the others left 183 to 911 iterations later (one run).',
      'Worker 1 hisst die Flagge; die anderen gehen 183 bis 911 Iterationen später (ein Lauf).',
    ],
    [
      'one other',
      sketchedRecord([['found'], early(1)]),
      'Worker 0 raised the flag; worker 1 left 1 iteration later (one run).',
      'Worker 0 hisst die Flagge; Worker 1 geht 1 Iteration später (ein Lauf).',
    ],
    [
      'all alike',
      sketchedRecord([['found'], early(7), early(7)]),
      'Worker 0 raised the flag; the others left 7 iterations later (one run).',
      'Worker 0 hisst die Flagge; die anderen gehen 7 Iterationen später (ein Lauf).',
    ],
    [
      'nothing more was tested',
      sketchedRecord([['found'], early(0), early(0)]),
      'Worker 0 raised the flag; the others left at once, 0 iterations later (one run).',
      'Worker 0 hisst die Flagge; die anderen gehen sofort, 0 Iterationen später (ein Lauf).',
    ],
    [
      'overshoot unknown (messages)',
      sketchedRecord([['found'], early(null), early(null)]),
      'Worker 0 raised the flag; the others left early (one run).',
      'Worker 0 hisst die Flagge; die anderen gehen früh (ein Lauf).',
    ],
    [
      'never looking',
      sketchedRecord([
        ['found'],
        ['exhausted', { overshootIterations: 900 }],
        ['exhausted', { overshootIterations: 800 }],
      ]),
      'Worker 0 raised the flag; the others never saw it and searched on to the end, 800 to 900 iterations more (one run).',
      'Worker 0 hisst die Flagge; die anderen sehen sie nie und suchen bis zum Ende, noch 800 bis 900 Iterationen (ein Lauf).',
    ],
    [
      'one had ended before',
      sketchedRecord([['found'], early(3), ['exhausted', { overshootIterations: 0 }]]),
      'Worker 0 raised the flag; worker 1 left 3 iterations later; worker 2 had come to the end before (one run).',
      'Worker 0 hisst die Flagge; Worker 1 geht 3 Iterationen später; Worker 2 war vorher am Ende (ein Lauf).',
    ],
    [
      'one came late',
      sketchedRecord([['found'], early(3), ['late']]),
      'Worker 0 raised the flag; worker 1 left 3 iterations later (one run). Worker 2 met a prime too, but under the lock the flag was already up.',
      'Worker 0 hisst die Flagge; Worker 1 geht 3 Iterationen später (ein Lauf). Auch Worker 2 trifft auf eine Primzahl, aber unter der Sperre ist die Flagge schon oben.',
    ],
    [
      'only late ones',
      sketchedRecord([['found'], ['late'], ['late']]),
      'Worker 0 raised the flag (one run). Workers 1 and 2 met a prime too, but under the lock the flag was already up.',
      'Worker 0 hisst die Flagge (ein Lauf). Auch Worker 1 und 2 treffen auf eine Primzahl, aber unter der Sperre ist die Flagge schon oben.',
    ],
    [
      'a duplicate',
      sketchedRecord([['found'], ['found'], early(2)], { recheck: false }),
      'Worker 0 raised the flag; worker 2 left 2 iterations later (one run). Worker 1 wrote a result as well without looking again under the lock: 2 results instead of one.',
      'Worker 0 hisst die Flagge; Worker 2 geht 2 Iterationen später (ein Lauf). Auch Worker 1 schreibt ein Ergebnis, ohne unter der Sperre noch einmal nachzusehen: 2 Ergebnisse statt eines einzigen.',
    ],
    [
      'flag unseen',
      sketchedRecord(
        [['found'], ['exhausted', { overshootIterations: 9 }]],
        { flag: 'plain' },
        { doubts: ['flag-unseen'] },
      ),
      'Worker 0 raised the flag; worker 1 never saw it and searched on to the end, 9 iterations more (one run). A worker looked, but did not see the raised flag: a plain read may be kept out of the loop by the compiler.',
      'Worker 0 hisst die Flagge; Worker 1 sieht sie nie und sucht bis zum Ende, noch 9 Iterationen (ein Lauf). Ein Worker hat nachgesehen, aber die gehisste Flagge nicht gesehen: Einfaches Lesen kann der Übersetzer aus der Schleife nehmen.',
    ],
    [
      'alone',
      sketchedRecord([['found']]),
      'Worker 0 found 1,009 after 100 iterations; nobody else was searching (one run).',
      'Worker 0 findet 1.009 nach 100 Iterationen; sonst sucht niemand (ein Lauf).',
    ],
    [
      'nobody found',
      sketchedRecord([['exhausted'], ['exhausted']]),
      'Nobody found a prime: all 2 workers came to the end of their ranges (one run).',
      'Niemand findet eine Primzahl: Alle 2 Worker kommen ans Ende ihrer Bereiche (ein Lauf).',
    ],
    [
      'alone and nothing',
      sketchedRecord([['exhausted']]),
      'Nobody found a prime: the worker came to the end of its range (one run).',
      'Niemand findet eine Primzahl: Der Worker kommt ans Ende seines Bereichs (ein Lauf).',
    ],
    [
      'empty ranges',
      sketchedRecord([['exhausted', { iterations: 0 }]]),
      'There was nothing to search: every range is empty.',
      'Es gab nichts zu suchen: Jeder Bereich ist leer.',
    ],
    [
      'counting',
      sketchedRecord(
        [
          ['exhausted', { primes: 2262, iterations: 19_998, checks: 2000 }],
          ['exhausted', { primes: 2262, iterations: 19_998, checks: 2000 }],
        ],
        { task: 'count' },
      ),
      '2 workers counted 4,524 primes in 39,996 numbers and made 2,000 checks each (one run).',
      '2 Worker zählen 4.524 Primzahlen in 39.996 Zahlen und machen je 2.000 Prüfungen (ein Lauf).',
    ],
    [
      'counting one range together',
      sketchedRecord(
        [
          ['exhausted', { primes: 2262, iterations: 19_998, checks: 2037 }],
          ['exhausted', { primes: 2262, iterations: 19_998, checks: 2037 }],
        ],
        {
          task: 'count',
          ranges: [
            [2, 20_000],
            [2, 20_000],
          ],
        },
      ),
      '2 workers counted the same 2,262 primes in 19,998 numbers and made 2,037 checks each (one run).',
      '2 Worker zählen dieselben 2.262 Primzahlen in 19.998 Zahlen und machen je 2.037 Prüfungen (ein Lauf).',
    ],
    [
      'counting alone, never checking',
      sketchedRecord([['exhausted', { primes: 1, checks: 0 }]], { task: 'count' }),
      '1 worker counted 1 prime in 100 numbers and made 0 checks (one run).',
      '1 Worker zählt 1 Primzahl in 100 Zahlen und macht 0 Prüfungen (ein Lauf).',
    ],
    [
      'stopped',
      sketchedRecord([['stopped'], ['stopped']]),
      'Stopped by hand after 50.0 µs: 200 numbers tested, nobody had raised the flag.',
      'Nach 50,0 µs von Hand gestoppt: 200 Zahlen getestet, niemand hatte die Flagge gehisst.',
    ],
    [
      'stopped while counting',
      sketchedRecord(
        [
          ['stopped', { primes: 25 }],
          ['stopped', { primes: 21 }],
        ],
        { task: 'count' },
      ),
      'Stopped by hand after 50.0 µs: 200 numbers tested, 46 primes counted.',
      'Nach 50,0 µs von Hand gestoppt: 200 Zahlen getestet, 46 Primzahlen gezählt.',
    ],
    [
      'stopped after the flag',
      sketchedRecord([['found'], ['stopped']]),
      'Stopped by hand after 50.0 µs: worker 0 had raised the flag, worker 1 had not left yet.',
      'Nach 50,0 µs von Hand gestoppt: Worker 0 hatte die Flagge gehisst, Worker 1 war noch nicht gegangen.',
    ],
    [
      'failed with a code',
      sketchedRecord([['exhausted'], ['failed', { reason: 'worker-silent', figures: { seconds: 3 } }]]),
      'Worker 1 failed: the worker gave no sign of life for 3 s. No result was written.',
      'Worker 1 ist gescheitert: Der Worker gab 3 s lang kein Lebenszeichen. Es wurde kein Ergebnis geschrieben.',
    ],
    [
      'failed, and the others with it',
      sketchedRecord([
        ['failed', { reason: 'other-worker-failed' }],
        ['failed', { reason: 'worker-ended' }],
      ]),
      'Worker 1 failed: the worker ended. No result was written.',
      'Worker 1 ist gescheitert: Der Worker endete. Es wurde kein Ergebnis geschrieben.',
    ],
    [
      'failed, in a record of before codes',
      sketchedRecord([['exhausted'], ['failed', { reason: 'No answer within 2 s.' }]]),
      'Worker 1 failed: No answer within 2 s. No result was written.',
      'Worker 1 ist gescheitert: No answer within 2 s. Es wurde kein Ergebnis geschrieben.',
    ],
    [
      'failed after the flag',
      sketchedRecord([['found'], ['failed']]),
      'Worker 1 failed. Worker 0 had raised the flag.',
      'Worker 1 ist gescheitert. Worker 0 hatte die Flagge gehisst.',
    ],
  ])('%s', (_, of, english, german) => {
    expect([en.resultSentence(of), de.resultSentence(of)]).toEqual([english, german]);
  });
});

describe('what a counter held', () => {
  const said = [factTexts(createFormats('en')), factGerman(createFormats('de'))];
  test.each([
    [
      { counted: 90_000, expected: 90_000 },
      'The counter holds all 90,000 iterations.',
      'Der Zähler hat alle 90.000 Iterationen.',
    ],
    [
      { counted: 89_999, expected: 90_000 },
      'holds 89,999 of 90,000 iterations: 1 update was lost',
      'hat 89.999 von 90.000 Iterationen: 1 Erhöhung ging verloren',
    ],
    [{ counted: 9, expected: 14 }, '5 updates were lost', '5 Erhöhungen gingen verloren'],
  ])('%j', (counted, english, german) => {
    expect(said.map((facts) => facts.counted(counted))).toEqual([
      expect.stringContaining(english),
      expect.stringContaining(german),
    ]);
  });
});
