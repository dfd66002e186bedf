import { describe, expect, test } from 'vitest';
import type { Outcome, RunRecord, WorkerRecord } from '../../contract/record.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../contract/settings.ts';
import { madeUpTrace } from '../../contract/testing/made-up-trace.ts';
import { checkEvent, indexRecord, indexTrace } from '../../replay/events.ts';
import { explainEvent, explainStep, momentWords } from './explain.ts';
import { costWords, pinnedStory, resultSentence, storyOf, workerStory } from './story.ts';

type Sketch = [outcome: Outcome, more?: Partial<WorkerRecord>];

/** A record of workers as sketched; 'found' ones write their results in order. */
function record(
  sketches: readonly Sketch[],
  settings: Partial<Settings> = {},
  more: Partial<RunRecord> = {},
): RunRecord {
  const workers = sketches.map(([outcome, of], worker): WorkerRecord => ({
    worker,
    outcome,
    iterations: 100,
    checks: 10,
    primes: 0,
    startMicros: 0,
    endMicros: 50,
    overshootIterations: null,
    overshootChunk: null,
    exitLatencyMicros: null,
    ...of,
  }));
  return {
    version: 1,
    settings: {
      ...DEFAULT_SETTINGS,
      ranges: sketches.map((_, i) => [i * 1000, i * 1000 + 1000] as const),
      ...settings,
    },
    environment: { userAgent: '', isolated: true, cores: 4, clockStepMicros: 5, time: '2026-11-24T09:00:00.000Z' },
    micros: 50,
    workers,
    results: workers.filter((worker) => worker.outcome === 'found').map(({ worker }) => ({ worker, number: 1009 })),
    doubts: [],
    ...more,
  };
}
const early = (over: number | null): Sketch => ['exited-early', { overshootIterations: over, overshootChunk: 1 }];

describe('the result sentence', () => {
  test.each<[string, RunRecord, string]>([
    [
      'three left after the flag',
      record([early(183), ['found'], early(911), early(500)]),
      'Worker 1 raised the flag; the others left 183 to 911 iterations later (one run).',
    ],
    [
      'one other',
      record([['found'], early(1)]),
      'Worker 0 raised the flag; worker 1 left 1 iteration later (one run).',
    ],
    [
      'all alike',
      record([['found'], early(7), early(7)]),
      'Worker 0 raised the flag; the others left 7 iterations later (one run).',
    ],
    [
      'nothing more was tested',
      record([['found'], early(0), early(0)]),
      'Worker 0 raised the flag; the others left at once, 0 iterations later (one run).',
    ],
    [
      'overshoot unknown (messages)',
      record([['found'], early(null), early(null)]),
      'Worker 0 raised the flag; the others left early (one run).',
    ],
    [
      'never looking',
      record([['found'], ['exhausted', { overshootIterations: 900 }], ['exhausted', { overshootIterations: 800 }]]),
      'Worker 0 raised the flag; the others never saw it and searched on to the end, 800 to 900 iterations more (one run).',
    ],
    [
      'one had ended before',
      record([['found'], early(3), ['exhausted', { overshootIterations: 0 }]]),
      'Worker 0 raised the flag; worker 1 left 3 iterations later; worker 2 had come to the end before (one run).',
    ],
    [
      'one came late',
      record([['found'], early(3), ['late']]),
      'Worker 0 raised the flag; worker 1 left 3 iterations later (one run). Worker 2 met a prime too, but under the lock the flag was already up.',
    ],
    [
      'only late ones',
      record([['found'], ['late'], ['late']]),
      'Worker 0 raised the flag (one run). Workers 1 and 2 met a prime too, but under the lock the flag was already up.',
    ],
    [
      'a duplicate',
      record([['found'], ['found'], early(2)], { recheck: false }),
      'Worker 0 raised the flag; worker 2 left 2 iterations later (one run). Worker 1 wrote a result as well without looking again under the lock: 2 results instead of one.',
    ],
    [
      'flag unseen',
      record([['found'], ['exhausted', { overshootIterations: 9 }]], { flag: 'plain' }, { doubts: ['flag-unseen'] }),
      'Worker 0 raised the flag; worker 1 never saw it and searched on to the end, 9 iterations more (one run). A worker looked, but did not see the raised flag: a plain read may be kept out of the loop by the compiler.',
    ],
    ['alone', record([['found']]), 'Worker 0 found 1,009 after 100 iterations; nobody else was searching (one run).'],
    [
      'nobody found',
      record([['exhausted'], ['exhausted']]),
      'Nobody found a prime: all 2 workers came to the end of their ranges (one run).',
    ],
    [
      'alone and nothing',
      record([['exhausted']]),
      'Nobody found a prime: the worker came to the end of its range (one run).',
    ],
    ['empty ranges', record([['exhausted', { iterations: 0 }]]), 'There was nothing to search: every range is empty.'],
    [
      'counting',
      record(
        [
          ['exhausted', { primes: 2262, iterations: 19_998, checks: 2000 }],
          ['exhausted', { primes: 2262, iterations: 19_998, checks: 2000 }],
        ],
        { task: 'count' },
      ),
      '2 workers counted 4,524 primes in 39,996 numbers and made 2,000 checks each (one run).',
    ],
    [
      'counting one range together',
      record(
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
    ],
    [
      'counting alone, never checking',
      record([['exhausted', { primes: 1, checks: 0 }]], { task: 'count' }),
      '1 worker counted 1 prime in 100 numbers and made 0 checks (one run).',
    ],
    [
      'stopped',
      record([['stopped'], ['stopped']]),
      'Stopped by hand after 50.0 µs: 200 numbers tested, nobody had raised the flag.',
    ],
    [
      'stopped while counting',
      record(
        [
          ['stopped', { primes: 25 }],
          ['stopped', { primes: 21 }],
        ],
        { task: 'count' },
      ),
      'Stopped by hand after 50.0 µs: 200 numbers tested, 46 primes counted.',
    ],
    [
      'stopped after the flag',
      record([['found'], ['stopped']]),
      'Stopped by hand after 50.0 µs: worker 0 had raised the flag, worker 1 had not left yet.',
    ],
    [
      'failed',
      record([['exhausted'], ['failed', { reason: 'worker-silent', figures: { seconds: 3 } }]]),
      'Worker 1 failed: the worker gave no sign of life for 3 s. No result was written.',
    ],
    [
      'failed, in a record of before codes',
      record([['exhausted'], ['failed', { reason: 'No answer within 2 s.' }]]),
      'Worker 1 failed: No answer within 2 s. No result was written.',
    ],
    ['failed after the flag', record([['found'], ['failed']]), 'Worker 1 failed. Worker 0 had raised the flag.'],
  ])('%s', (_, of, sentence) => {
    expect(resultSentence(of)).toBe(sentence);
  });
});

test.each<[Partial<WorkerRecord>, string | null]>([
  [{ overshootIterations: null }, null],
  [{ overshootIterations: 183, overshootChunk: 1, exitLatencyMicros: 25 }, '+183 iterations, 25 µs'],
  [{ overshootIterations: 183, overshootChunk: 64, exitLatencyMicros: 25 }, 'about +183 iterations, 25 µs'],
  [{ overshootIterations: 9000, overshootChunk: 64, exitLatencyMicros: 1610 }, '+9,000 iterations, 1.61 ms'],
  [{ overshootIterations: 1, overshootChunk: 1, exitLatencyMicros: 5 }, '+1 iteration, below the clock'],
  [{ overshootIterations: 4, overshootChunk: 1, exitLatencyMicros: 10 }, '+4 iterations, 10 µs'],
  [{ overshootIterations: 4, overshootChunk: 1, exitLatencyMicros: null }, '+4 iterations'],
])('the cost of %j', (of, words) => {
  const made = record([['exited-early', of]]);
  expect(costWords(made, made.workers[0]!)).toBe(words);
});

describe('the story', () => {
  const index = indexTrace(madeUpTrace({ clockStepMicros: 5 }));

  test('tells set-up, gate, finder, each other worker, the end and what recording cost', () => {
    const story = storyOf(index);
    expect(story[0]).toBe('4 workers search; each checks the flag every 1,000 iterations.');
    expect(story[1]).toBe('4 workers pass the gate within 0 µs.');
    expect(story[2]).toMatch(/^Worker 1 finds 14,500,000 after 1,500,001 iterations and asks for the lock/);
    expect(story.filter((sentence) => sentence.includes('saw the flag at a check and left')).length).toBe(3);
    expect(story.at(-1)).toBe('Recording the run cost about 12.5 µs of it.');
  });

  test('of 64 workers is told in groups', () => {
    const ranges = Array.from({ length: 64 }, (_, i) => [i * 3e6 + 1e7, i * 3e6 + 1.3e7] as const);
    expect(storyOf(indexTrace(madeUpTrace({ settings: { ranges }, samples: 5 }))).length).toBeLessThan(8);
  });

  test('a pinned run says what it was set to and how it ended', () => {
    const pinned = (interval: Settings['interval']): string[] =>
      pinnedStory(indexRecord(record([['found'], ['exited-early', { overshootIterations: 7 }]], { interval })));
    expect(pinned(10_000)[0]).toMatch(/^Pinned run, k = 10,000: /);
    expect(pinned('never')[0]).toMatch(/^Pinned run, without checks: /);
    expect(pinned([1, 10])[0]).toMatch(/^Pinned run, each worker with its own interval: /);
    expect(pinnedStory(null)).toEqual([]);
  });

  test('a failed worker and its reason', () => {
    const made = record([['found'], ['failed', { reason: 'No answer.', checks: null }]]);
    expect(workerStory(indexRecord(made), indexRecord(made).workers[1]!)).toBe('Worker 1 failed: No answer.');
  });
});

describe('an event in a sentence', () => {
  const index = indexTrace(madeUpTrace({ clockStepMicros: 0, samples: 50 }));
  const event = (kind: string, worker: number) =>
    index.notable.find((one) => one.kind === kind && one.worker === worker)!;

  test('raising', () => {
    expect(explainEvent(index, event('raised', 1))).toBe(
      'At the flag: worker 1 raises the flag: the answer is known, and what the others do from here on is overshoot.',
    );
  });

  test('an interpolated check says so, and when the next one comes', () => {
    const text = explainEvent(index, checkEvent(index.workers[0]!, 2));
    expect(text).toContain(
      'worker 0 looks at the flag for the 3rd time, after 2,000 iterations, and the flag is down; the next one follows 1,000 iterations later',
    );
    expect(text).toContain('(time interpolated between samples)');
  });

  test('leaving says what it cost', () => {
    expect(explainEvent(index, event('exit', 0))).toMatch(
      /worker 0 leaves early \(about \+\d+ iterations, .*\), having done [\d,]+ iterations\.$/,
    );
  });

  test('events at one reading of the clock: the one that says most, and how many more', () => {
    const coarse = indexTrace(madeUpTrace({ clockStepMicros: 50 }));
    const lock = coarse.notable.find((one) => one.kind === 'lock')!;
    expect(explainStep(coarse, lock)).toMatch(
      /^At the flag: worker 1 raises the flag.* 3 more events at the same reading of the clock\.$/,
    );
  });

  test('moments count from the flag, or from the gate where there is none', () => {
    expect(momentWords(index, index.flagMicros! - 2500)).toBe('2.50 ms before the flag');
    const nobody = indexTrace(madeUpTrace({ settings: { task: 'count' } }));
    expect(momentWords(nobody, 2500)).toBe('2.50 ms after the gate');
  });
});
