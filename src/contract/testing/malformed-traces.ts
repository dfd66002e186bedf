/** Forty texts of trace files that somebody or something has spoiled, each with what is said of it. */
import type { Trace } from '../trace.ts';

type Malformed = readonly [kind: string, text: string, says: RegExp];
type Path = readonly (string | number)[];

/** `text` with one value replaced, by its path; undefined takes it away. */
function changed(text: string, path: Path, value: unknown): string {
  const copy = JSON.parse(text) as Record<string | number, unknown>;
  let inner = copy;
  for (const step of path.slice(0, -1)) inner = inner[step] as Record<string | number, unknown>;
  const last = path.at(-1)!;
  if (value === undefined) delete inner[last];
  else inner[last] = value;
  return JSON.stringify(copy);
}

const deep = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);

/** `trace`: of a run in which worker 1 found something and the others left early. */
export function malformedTraces(trace: Trace): readonly Malformed[] {
  const whole = JSON.stringify(trace);
  const worker = (field: string, value: unknown, of = 1): string =>
    changed(whole, ['record', 'workers', of, field], value);
  const events = (field: string, value: unknown, of = 1): string => changed(whole, ['workers', of, field], value);
  const version = (text: string): string => whole.replace('"version":1', `"version":${text}`);
  return [
    ['nothing', '', /empty/],
    ['blanks', ' \n\t', /empty/],
    ['a mark of the byte order alone', '\uFEFF', /empty/],
    ['cut short', whole.slice(0, -1), /not JSON/],
    ['half of it', whole.slice(0, whole.length >> 1), /not JSON/],
    ['twice', whole + whole, /not JSON/],
    ['zeros at its end', `${whole}\0\0`, /not JSON/],
    ['a picture', '\u0089PNG\r\n\u001A\n', /not JSON/],
    ['a page', '<!doctype html><title>404</title>', /not JSON/],
    ['NaN in it', whole.replace('"recordingMicros":12.5', '"recordingMicros":NaN'), /not JSON/],
    ['null', 'null', /not a trace/],
    ['a number', '7', /not a trace/],
    ['a list', `[${whole}]`, /not a trace/],
    ['another file', '{"kind":"recipe"}', /not a trace/],
    ['a record alone', JSON.stringify(trace.record), /not a trace/],
    ['deeper than any stack', deep(100_000), /not a trace/],
    ['a later version', version('2'), /version 2; this page reads version 1/],
    ['a version in words', version('"one"'), /version "one"; this page/],
    ['a version deeper than any stack', version(deep(100_000)), /version \[+…; this page/],
    ['a version of many words', version(`"${'x'.repeat(100_000)}"`), /version "x+…; this page/],
    ['no record', changed(whole, ['record'], undefined), /record is missing/],
    [
      'a record deeper than any stack',
      changed(whole, ['record'], 0).replace('"record":0', `"record":${deep(100_000)}`),
      /record = \[+…/,
    ],
    ['a setting left out', changed(whole, ['record', 'settings', 'guard'], undefined), /guard is missing/],
    ['a setting none can have', changed(whole, ['record', 'settings', 'interval'], 0), /interval = 0/],
    ['a worker too few', changed(whole, ['workers'], trace.workers.slice(1)), /workers/],
    [
      'workers exchanged',
      changed(whole, ['workers'], trace.workers.toReversed()),
      /workers\[0\]\.worker = 3 — allowed: 0/,
    ],
    ['a run longer than any', changed(whole, ['record', 'micros'], 1e300), /record\.micros = 1e\+300/],
    ['recording longer than any', changed(whole, ['recordingMicros'], 1e300), /recordingMicros = 1e\+300/],
    ['a clock slower than any', changed(whole, ['record', 'environment', 'clockStepMicros'], 1e300), /clockStepMicros/],
    ['figures deeper than any stack', worker('figures', 'DEEP').replace('"DEEP"', `{"a":${deep(100_000)}}`), /figures/],
    ['times out of order', events('sampleMicros', trace.workers[1]!.sampleMicros.toReversed()), /less than the entry/],
    [
      'a sample after the end',
      worker('endMicros', trace.workers[1]!.sampleMicros.at(-1)! - 1),
      /later than the worker left/,
    ],
    [
      'a run over before its workers',
      changed(whole, ['record', 'micros'], 1),
      /record\.micros = 1 — allowed: what goes/,
    ],
    ['a finder who found nothing', worker('outcome', 'exhausted'), /goes with the range of the worker/],
    ['a finder whose events say it left early', worker('outcome', 'exited-early'), /goes with the outcome/],
    ['one that left early and found', events('resultMicros', 1, 0), /workers\[0\]\.resultMicros = 1.*outcome/],
    ['one that left early and saw no flag', events('seenMicros', null, 0), /seenMicros = null.*outcome/],
    ['a flag nobody raised', events('raisedMicros', null), /raisedMicros = null.*results/],
    ['a flag raised before the lock', events('raisedMicros', 0.5), /raisedMicros = 0\.5.*other times/],
    ['a result out of every range', changed(whole, ['record', 'results', 0, 'number'], 7), /number = 7.*range/],
  ];
}
