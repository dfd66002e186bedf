import { describe, expect, test } from 'vitest';
import type { Allowed } from './allowed.ts';
import type { Fault } from './faults.ts';
import { madeUpTrace } from './testing/made-up-trace.ts';
import type { Trace } from './trace.ts';
import { openTrace, saveTrace, traceFileName } from './trace-file.ts';

const trace = madeUpTrace({ samples: 30 });

type Path = readonly (string | number)[];

/** The text of the trace with one value replaced, by its path. */
function changed(path: Path, value: unknown): string {
  const copy: unknown = JSON.parse(saveTrace(trace));
  let inner = copy as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) inner = inner[step] as Record<string | number, unknown>;
  const last = path.at(-1)!;
  if (value === undefined) delete inner[last];
  else inner[last] = value;
  return JSON.stringify(copy);
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

  test('of a run from before there were steps: its iterations were tests', () => {
    expect(openTrace(changed(['record', 'settings', 'work'], undefined))).toEqual({ ok: true, trace });
  });

  test('with a byte order mark in front', () => {
    expect(openTrace(`\uFEFF${saveTrace(trace)}`).ok).toBe(true);
  });

  test('is named by the time of its run', () => {
    expect(traceFileName(trace)).toBe('early-exit-trace-2026-11-24-0900.json');
  });
});

describe('files that are none of ours are refused', () => {
  const NOT_JSON: Fault = { code: 'file-not-json' };
  const OTHER_KIND: Fault = { code: 'file-other-kind' };
  test.each<[string, string, Fault]>([
    ['empty', '', { code: 'file-empty' }],
    ['cut short', saveTrace(trace).slice(0, 500), NOT_JSON],
    ['another kind of text', '<html></html>', NOT_JSON],
    ['null', 'null', OTHER_KIND],
    ['a list', '[1,2]', OTHER_KIND],
    ['a record without its trace', JSON.stringify(trace.record), OTHER_KIND],
    ['a later version', changed(['version'], 2), { code: 'file-version', version: 2 }],
    ['beyond every size', ' '.repeat(2 ** 27 + 1), { code: 'file-too-large' }],
  ])('%s', (_, text, fault) => {
    expect(openTrace(text)).toEqual({ ok: false, fault });
  });
});

describe('a bad field is named with its place, its value and what is allowed', () => {
  const count: Allowed = { code: 'whole', low: 0, high: null };
  test.each<[string, Path, unknown, string, unknown, Allowed | Allowed['code']]>([
    ['no record', ['record'], undefined, 'record', undefined, 'object'],
    ['another version of it', ['record', 'version'], '1', 'record.version', '1', { code: 'exactly', value: 1 }],
    ['a setting left out', ['record', 'settings', 'guard'], undefined, 'record.settings.guard', undefined, 'one-of'],
    ['workers no list', ['workers'], {}, 'workers', {}, 'list'],
    ['a worker too few', ['workers'], [], 'workers.length', 0, { code: 'exactly', value: 4 }],
    ['other ranges', ['record', 'workers'], [], 'record.workers.length', 0, { code: 'exactly', value: 4 }],
    [
      'workers out of order',
      ['record', 'workers', 1, 'worker'],
      2,
      'record.workers[1].worker',
      2,
      { code: 'exactly', value: 1 },
    ],
    [
      'a strange outcome',
      ['record', 'workers', 0, 'outcome'],
      'won',
      'record.workers[0].outcome',
      'won',
      { code: 'one-of', words: ['found', 'late', 'exited-early', 'exhausted', 'stopped', 'failed'] },
    ],
    [
      'a fraction of an iteration',
      ['record', 'workers', 0, 'iterations'],
      1.5,
      'record.workers[0].iterations',
      1.5,
      count,
    ],
    ['a negative count', ['record', 'workers', 0, 'checks'], -1, 'record.workers[0].checks', -1, count],
    [
      'an end before the start',
      ['record', 'workers', 0, 'endMicros'],
      0,
      'record.workers[0].endMicros',
      0,
      'after-start',
    ],
    [
      'a result of nobody',
      ['record', 'results', 0, 'worker'],
      9,
      'record.results[0].worker',
      9,
      { code: 'whole', low: 0, high: 3 },
    ],
    ['an unknown doubt', ['record', 'doubts'], ['gremlins'], 'record.doubts[0]', 'gremlins', 'one-of'],
    [
      'no clock step',
      ['record', 'environment', 'clockStepMicros'],
      null,
      'record.environment.clockStepMicros',
      null,
      'micros',
    ],
    [
      'a date that is none',
      ['record', 'environment', 'time'],
      'yesterday',
      'record.environment.time',
      'yesterday',
      'date',
    ],
    [
      'columns of different length',
      ['workers', 2, 'sampleMicros'],
      [1],
      'workers[2].sampleMicros.length',
      1,
      { code: 'exactly', value: 30 },
    ],
    ['time running back', ['workers', 2, 'sampleMicros', 5], 0, 'workers[2].sampleMicros[5]', 0, 'ascending'],
    ['text among numbers', ['workers', 2, 'sampleIterations', 5], 'x', 'workers[2].sampleIterations[5]', 'x', 'number'],
    [
      'null among numbers',
      ['workers', 2, 'sampleIterations', 5],
      null,
      'workers[2].sampleIterations[5]',
      null,
      'number',
    ],
    [
      'samples after the exit',
      ['workers', 0, 'sampleMicros', 29],
      1e9,
      'workers[0].sampleMicros[29]',
      1e9,
      'before-leaving',
    ],
    [
      'samples beyond the iterations',
      ['workers', 0, 'sampleIterations', 29],
      1e9,
      'workers[0].sampleIterations[29]',
      1e9,
      'within-iterations',
    ],
    [
      'the flag raised after leaving',
      ['workers', 1, 'raisedMicros'],
      1e9,
      'workers[1].raisedMicros',
      1e9,
      'before-leaving',
    ],
    ['a setting no run can have', ['record', 'settings', 'interval'], 0, 'record.settings.interval', 0, 'interval'],
    [
      'a range that ends before it starts',
      ['record', 'settings', 'ranges'],
      [[5, 1]],
      'record.settings.ranges',
      [[5, 1]],
      'ranges',
    ],
  ])('%s', (_, path, given, field, value, allowed) => {
    const what: unknown = typeof allowed === 'string' ? expect.objectContaining({ code: allowed }) : allowed;
    expect(openTrace(changed(path, given))).toEqual({
      ok: false,
      fault: { code: 'file-field', problem: { field, value, allowed: what } },
    });
  });

  test('infinity, which JSON reads out of 1e999', () => {
    const text = changed(['recordingMicros'], 'INF').replace('"INF"', '1e999');
    expect(openTrace(text)).toEqual({
      ok: false,
      fault: {
        code: 'file-field',
        problem: { field: 'recordingMicros', value: Infinity, allowed: { code: 'micros' } },
      },
    });
  });
});
