import { describe, expect, test } from 'vitest';
import { madeUpTrace } from './testing/made-up-trace.ts';
import type { Trace } from './trace.ts';
import { openTrace, saveTrace, traceFileName } from './trace-file.ts';

const trace = madeUpTrace({ samples: 30 });

/** The text of the trace with one value replaced, by its path. */
function changed(path: readonly (string | number)[], value: unknown): string {
  const copy: unknown = JSON.parse(saveTrace(trace));
  let inner = copy as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) inner = inner[step] as Record<string | number, unknown>;
  const last = path.at(-1)!;
  if (value === undefined) delete inner[last];
  else inner[last] = value;
  return JSON.stringify(copy);
}

function reasonOf(text: string): string {
  const opened = openTrace(text);
  if (opened.ok) return 'opened';
  return opened.fault.code === 'unexpected' ? opened.fault.message : opened.fault.code;
}

describe('a saved trace', () => {
  test('opens as it was', () => {
    expect(openTrace(saveTrace(trace))).toEqual({ ok: true, trace });
  });

  test('with a worker that failed, a reason and no times', () => {
    const workers = trace.record.workers.map((worker, i) =>
      i === 3
        ? {
            ...worker,
            outcome: 'failed' as const,
            iterations: null,
            checks: null,
            endMicros: null,
            reason: 'no answer',
            lastPublished: 5,
          }
        : worker,
    );
    const failed: Trace = { ...trace, record: { ...trace.record, micros: null, workers, doubts: ['worker-replaced'] } };
    expect(openTrace(saveTrace(failed))).toEqual({ ok: true, trace: failed });
  });

  test('with a byte order mark in front', () => {
    expect(openTrace(`\uFEFF${saveTrace(trace)}`).ok).toBe(true);
  });

  test('is named by the time of its run', () => {
    expect(traceFileName(trace)).toBe('early-exit-trace-2026-11-24-0900.json');
  });
});

describe('malformed files are refused in words', () => {
  test.each<[string, string, string]>([
    ['empty', '', 'The file is empty.'],
    [
      'cut short',
      saveTrace(trace).slice(0, 500),
      'The file is not JSON: it was cut short, changed, or is of another kind.',
    ],
    [
      'another kind of text',
      '<html></html>',
      'The file is not JSON: it was cut short, changed, or is of another kind.',
    ],
    ['null', 'null', 'The file is JSON, but not a trace saved by Early Exit.'],
    ['a list', '[1,2]', 'The file is JSON, but not a trace saved by Early Exit.'],
    [
      'a record without its trace',
      JSON.stringify(trace.record),
      'The file is JSON, but not a trace saved by Early Exit.',
    ],
    ['a later version', changed(['version'], 2), 'The trace is of version 2; this page reads version 1.'],
    ['no record', changed(['record'], undefined), 'record is missing.'],
    ['a record of another version', changed(['record', 'version'], '1'), 'record.version must be 1.'],
    ['a setting left out', changed(['record', 'settings', 'guard'], undefined), 'record.settings.guard is missing.'],
    ['workers no list', changed(['workers'], {}), 'workers is {}; it must be a list.'],
    ['a worker too few', changed(['workers'], []), 'workers has 0 entries, but the record has 4 workers.'],
    [
      'a record for another number of ranges',
      changed(['record', 'workers'], []),
      'record.workers has 0 entries for 4 ranges.',
    ],
    [
      'workers out of order',
      changed(['record', 'workers', 1, 'worker'], 2),
      'record.workers[1].worker must be 1: workers come in order.',
    ],
    [
      'a strange outcome',
      changed(['record', 'workers', 0, 'outcome'], 'won'),
      'record.workers[0].outcome is "won"; it must be one of found, late, exited-early, exhausted, stopped, failed.',
    ],
    [
      'a fraction of an iteration',
      changed(['record', 'workers', 0, 'iterations'], 1.5),
      'record.workers[0].iterations is 1.5; it must be a whole number from 0 on.',
    ],
    [
      'a negative count',
      changed(['record', 'workers', 0, 'checks'], -1),
      'record.workers[0].checks is -1; it must be a whole number from 0 on.',
    ],
    [
      'an end before the start',
      changed(['record', 'workers', 0, 'endMicros'], 0),
      'record.workers[0].endMicros lies before the start of the worker.',
    ],
    [
      'a result of nobody',
      changed(['record', 'results', 0, 'worker'], 9),
      'record.results[0].worker is 9, but there are only 4 workers.',
    ],
    [
      'an unknown doubt',
      changed(['record', 'doubts'], ['gremlins']),
      'record.doubts[0] is "gremlins"; it must be one of',
    ],
    [
      'no clock step',
      changed(['record', 'environment', 'clockStepMicros'], null),
      'record.environment.clockStepMicros is null; it must be a time in µs, from 0 on.',
    ],
    [
      'a date that is none',
      changed(['record', 'environment', 'time'], 'yesterday'),
      'record.environment.time must be a date and time.',
    ],
    [
      'columns of different length',
      changed(['workers', 2, 'sampleMicros'], [1]),
      'workers[2] has 30 positions for 1 times.',
    ],
    [
      'time running back',
      changed(['workers', 2, 'sampleMicros', 5], 0),
      'workers[2].sampleMicros[5] is less than the entry before it.',
    ],
    [
      'text among numbers',
      changed(['workers', 2, 'sampleIterations', 5], 'x'),
      'workers[2].sampleIterations[5] is "x"; it must be a number.',
    ],
    [
      'null among numbers',
      changed(['workers', 2, 'sampleIterations', 5], null),
      'workers[2].sampleIterations[5] is null; it must be a number.',
    ],
    [
      'infinity',
      changed(['recordingMicros'], 'INF').replace('"INF"', '1e999'),
      'recordingMicros is null; it must be a time in µs, from 0 on.',
    ],
    [
      'samples after the exit',
      changed(['workers', 0, 'sampleMicros', 29], 1e9),
      'workers[0] has samples after the worker had left.',
    ],
    [
      'samples beyond the iterations',
      changed(['workers', 0, 'sampleIterations', 29], 1e9),
      'workers[0] has samples beyond the worker’s iterations.',
    ],
    [
      'the flag raised after leaving',
      changed(['workers', 1, 'raisedMicros'], 1e9),
      'workers[1].raisedMicros lies after the worker had left.',
    ],
  ])('%s', (_, text, reason) => {
    expect(reasonOf(text)).toContain(reason);
  });

  test('settings that no run can have', () => {
    expect(reasonOf(changed(['record', 'settings', 'interval'], 0))).toContain('interval');
    expect(reasonOf(changed(['record', 'settings', 'ranges', 0], [5, 1]))).toContain('ranges');
  });

  test('and a file beyond every size', () => {
    expect(reasonOf(' '.repeat(2 ** 27 + 1))).toBe('The file is larger than any trace this page saves.');
  });
});
