import { describe, expect, test } from 'vitest';
import type { WorkerRecord } from '../contract/record.ts';
import type { Settings } from '../contract/settings.ts';
import { madeUpTrace } from '../contract/testing/made-up-trace.ts';
import { indexRecord, indexTrace } from '../replay/events.ts';
import { storyGerman } from './de/story.ts';
import { storyTexts } from './en/story.ts';
import { createFormats } from './formats.ts';
import { early, sketchedRecord, type Sketch } from './testing/sketched-record.ts';

const en = storyTexts(createFormats('en'));
const de = storyGerman(createFormats('de'));

test.each<[Partial<WorkerRecord>, string | null, string | null]>([
  [{ overshootIterations: null }, null, null],
  [
    { overshootIterations: 183, overshootChunk: 1, exitLatencyMicros: 25 },
    '+183 iterations, 25 µs',
    '+183 Iterationen, 25 µs',
  ],
  [
    { overshootIterations: 183, overshootChunk: 64, exitLatencyMicros: 25 },
    'about +183 iterations, 25 µs',
    'etwa +183 Iterationen, 25 µs',
  ],
  [
    { overshootIterations: 9000, overshootChunk: 64, exitLatencyMicros: 1610 },
    '+9,000 iterations, 1.61 ms',
    '+9.000 Iterationen, 1,61 ms',
  ],
  [
    { overshootIterations: 1, overshootChunk: 1, exitLatencyMicros: 5 },
    '+1 iteration, below the clock',
    '+1 Iteration, nicht messbar',
  ],
  [
    { overshootIterations: 4, overshootChunk: 1, exitLatencyMicros: 10 },
    '+4 iterations, 10 µs',
    '+4 Iterationen, 10 µs',
  ],
  [{ overshootIterations: 4, overshootChunk: 1, exitLatencyMicros: null }, '+4 iterations', '+4 Iterationen'],
])('the cost of %j', (of, english, german) => {
  const made = sketchedRecord([['exited-early', of]]);
  const worker = made.workers[0]!;
  expect([en.cost(made, worker), de.cost(made, worker)]).toEqual([english, german]);
});

test.each<[number | null, string, string]>([
  [null, '', ''],
  [9, 'below the clock', 'nicht messbar'],
  [10, '10 µs', '10 µs'],
  [1610, '1.61 ms', '1,61 ms'],
])('an exit latency of %d µs', (exitLatencyMicros, english, german) => {
  const made = sketchedRecord([['exited-early', { exitLatencyMicros }]]);
  const worker = made.workers[0]!;
  expect([en.latency(made, worker), de.latency(made, worker)]).toEqual([english, german]);
});

describe('the story', () => {
  const index = indexTrace(madeUpTrace({ clockStepMicros: 5 }));

  test('tells set-up, gate, finder, each other worker, the end and what recording cost', () => {
    const story = en.of(index);
    expect(story[0]).toBe('4 workers search; each checks the flag every 1,000 iterations.');
    expect(story[1]).toBe('4 workers pass the gate within 0 µs.');
    expect(story[2]).toMatch(/^Worker 1 finds 14,500,000 after 1,500,001 iterations and asks for the lock/);
    expect(story.filter((sentence) => sentence.includes('saw the flag at a check and left')).length).toBe(3);
    expect(story.at(-1)).toBe('Recording the run cost about 12.5 µs of it.');
  });

  test('tells the same in German', () => {
    const story = de.of(index);
    expect(story.length).toBe(en.of(index).length);
    expect(story[0]).toBe('4 Worker suchen; jeder prüft die Flagge alle 1.000 Iterationen.');
    expect(story[1]).toBe('4 Worker laufen innerhalb von 0 µs los.');
    expect(story[2]).toMatch(
      /^Worker 1 findet 14\.500\.000 nach 1\.500\.001 Iterationen und will die Sperre und hisst .* später die Flagge, .* nach dem Start\.$/,
    );
    expect(story.filter((sentence) => sentence.includes('sieht die Flagge bei einer Prüfung und geht')).length).toBe(3);
    expect(story.at(-1)).toBe('Das Aufzeichnen kostete davon etwa 12,5 µs.');
  });

  test.each<[string, readonly Sketch[], Partial<Settings>, string, string]>([
    [
      'each its own interval',
      [['found'], ['late']],
      { interval: [1, 10] },
      '2 workers search, each with its own interval between checks.',
      '2 Worker suchen, jeder mit eigenem Prüfintervall.',
    ],
    [
      'no checks, counting alone',
      [['exhausted']],
      { task: 'count', interval: 'never' },
      '1 worker counts primes; it never looks at the flag.',
      '1 Worker zählt Primzahlen; er prüft die Flagge nie.',
    ],
    [
      'every iteration',
      [['found'], ['late']],
      { interval: 1 },
      '2 workers search; each checks the flag every iteration.',
      '2 Worker suchen; jeder prüft die Flagge vor jeder Iteration.',
    ],
    [
      'by primes',
      [['found'], ['late']],
      { interval: 10, unit: 'primes' },
      '2 workers search; each checks the flag every 10 primes.',
      '2 Worker suchen; jeder prüft die Flagge alle 10 Primzahlen.',
    ],
  ])('begins with the set-up: %s', (_, sketches, settings, english, german) => {
    const of = indexRecord(sketchedRecord(sketches, settings));
    expect([en.of(of)[0], de.of(of)[0]]).toEqual([english, german]);
  });

  test.each<[Sketch, string, string]>([
    [
      ['late', { checks: 1 }],
      'Worker 1 met a prime when the flag was already up, after 1 check in all.',
      'Worker 1 trifft auf eine Primzahl, als die Flagge schon oben ist, nach insgesamt 1 Prüfung.',
    ],
    [
      early(7),
      'Worker 1 saw the flag at a check and left (+7 iterations after the flag), after 10 checks in all.',
      'Worker 1 sieht die Flagge bei einer Prüfung und geht (+7 Iterationen nach der Flagge), nach insgesamt 10 Prüfungen.',
    ],
    [
      ['exhausted'],
      'Worker 1 came to the end of the range, after 10 checks in all.',
      'Worker 1 kommt ans Ende des Bereichs, nach insgesamt 10 Prüfungen.',
    ],
    [
      ['stopped'],
      'Worker 1 stopped by hand, after 10 checks in all.',
      'Worker 1 wurde von Hand gestoppt, nach insgesamt 10 Prüfungen.',
    ],
    [
      ['failed', { reason: 'No answer.', checks: null }],
      'Worker 1 failed: No answer.',
      'Worker 1 ist gescheitert: No answer.',
    ],
  ])('tells how a worker went: %j', (sketch, english, german) => {
    const of = indexRecord(sketchedRecord([['found'], sketch]));
    expect(en.of(of)).toContain(english);
    expect(de.of(of)).toContain(german);
  });

  test('of 64 workers is told in groups', () => {
    const ranges = Array.from({ length: 64 }, (_, i) => [i * 3e6 + 1e7, i * 3e6 + 1.3e7] as const);
    const many = indexTrace(madeUpTrace({ settings: { ranges }, samples: 5 }));
    expect(en.of(many).length).toBeLessThan(8);
    expect(en.of(many).join(' ')).toMatch(
      /63 workers: saw the flag at a check and left, [\d,]+ to [\d,]+ iterations after the flag\./,
    );
    expect(de.of(many).join(' ')).toMatch(
      /63 Worker: sehen die Flagge bei einer Prüfung und gehen, [\d.]+ bis [\d.]+ Iterationen nach der Flagge\./,
    );
  });

  test.each<[Settings['interval'], string, string]>([
    [10_000, 'Pinned run, k = 10,000: Worker 0 ', 'Angehefteter Lauf, k = 10.000: Worker 0 '],
    ['never', 'Pinned run, without checks: ', 'Angehefteter Lauf, ohne Prüfungen: '],
    [
      [1, 10],
      'Pinned run, each worker with its own interval: ',
      'Angehefteter Lauf, jeder Worker mit eigenem Prüfintervall: ',
    ],
  ])('a pinned run with k = %j says what it was set to and how it ended', (interval, english, german) => {
    const pinned = indexRecord(sketchedRecord([['found'], early(7)], { interval }));
    expect(en.pinned(pinned).startsWith(english)).toBe(true);
    expect(de.pinned(pinned).startsWith(german)).toBe(true);
  });
});
