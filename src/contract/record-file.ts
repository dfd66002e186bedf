/** Records from files and from the browser's store: every field is looked at before the page sees it. */
import { DOUBTS, OUTCOMES, type Environment, type RunRecord, type WorkerRecord } from './record.ts';
import { parseSettings } from './settings-parse.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';
import {
  countIn,
  flagIn,
  listIn,
  objectIn,
  wordIn,
  orNull,
  refuse,
  textIn,
  timeIn,
  type Place,
} from './trace-fields.ts';

/** A record of version 1, or a Refusal thrown that names the first bad place. */
export function recordIn(value: unknown, place: Place): RunRecord {
  const record = objectIn(value, place);
  if (record['version'] !== 1) refuse(`${place.field('version').name} must be 1.`);
  const settings = settingsIn(record['settings'], place.field('settings'));
  const workersAt = place.field('workers');
  const workers = listIn(record['workers'], workersAt).map((worker, i) => workerIn(worker, workersAt.item(i), i));
  if (workers.length !== settings.ranges.length) {
    refuse(`${workersAt.name} has ${workers.length} entries for ${settings.ranges.length} ranges.`);
  }
  const resultsAt = place.field('results');
  return {
    version: 1,
    settings,
    environment: environmentIn(record['environment'], place.field('environment')),
    micros: orNull(timeIn)(record['micros'], place.field('micros')),
    workers,
    results: listIn(record['results'], resultsAt).map((value, i) => resultIn(value, resultsAt.item(i), workers.length)),
    doubts: listIn(record['doubts'], place.field('doubts')).map((doubt, i) =>
      wordIn(DOUBTS)(doubt, place.field('doubts').item(i)),
    ),
  };
}

/** Complete settings: a file that leaves a field out would be replayed as another run than it was. */
export function settingsIn(value: unknown, place: Place): Settings {
  const given = objectIn(value, place);
  const missing = Object.keys(DEFAULT_SETTINGS).find((field) => !(field in given));
  if (missing !== undefined) refuse(`${place.field(missing).name} is missing.`);
  const parsed = parseSettings(given);
  if (parsed.ok) return parsed.settings;
  return refuse(`${place.name} cannot have these: ${parsed.problems.map(({ field }) => field).join(', ')}.`);
}

export function environmentIn(value: unknown, place: Place): Environment {
  const given = objectIn(value, place);
  const time = textIn(given['time'], place.field('time'));
  if (Number.isNaN(Date.parse(time))) refuse(`${place.field('time').name} must be a date and time.`);
  return {
    userAgent: textIn(given['userAgent'], place.field('userAgent')),
    isolated: flagIn(given['isolated'], place.field('isolated')),
    cores: countIn(given['cores'], place.field('cores')),
    clockStepMicros: timeIn(given['clockStepMicros'], place.field('clockStepMicros')),
    time,
  };
}

function resultIn(value: unknown, place: Place, workers: number): RunRecord['results'][number] {
  const given = objectIn(value, place);
  const worker = countIn(given['worker'], place.field('worker'));
  if (worker >= workers) refuse(`${place.field('worker').name} is ${worker}, but there are only ${workers} workers.`);
  return { worker, number: countIn(given['number'], place.field('number')) };
}

function workerIn(value: unknown, place: Place, expected: number): WorkerRecord {
  const given = objectIn(value, place);
  const count = (field: string): number | null => orNull(countIn)(given[field], place.field(field));
  const time = (field: string): number | null => orNull(timeIn)(given[field], place.field(field));
  if (given['worker'] !== expected) refuse(`${place.field('worker').name} must be ${expected}: workers come in order.`);
  const startMicros = time('startMicros');
  const endMicros = time('endMicros');
  if (startMicros !== null && endMicros !== null && endMicros < startMicros) {
    refuse(`${place.field('endMicros').name} lies before the start of the worker.`);
  }
  return {
    worker: expected,
    outcome: wordIn(OUTCOMES)(given['outcome'], place.field('outcome')),
    iterations: count('iterations'),
    checks: count('checks'),
    primes: count('primes'),
    startMicros,
    endMicros,
    overshootIterations: count('overshootIterations'),
    overshootChunk: count('overshootChunk'),
    exitLatencyMicros: time('exitLatencyMicros'),
    ...('reason' in given ? { reason: textIn(given['reason'], place.field('reason')) } : {}),
    ...('figures' in given ? { figures: objectIn(given['figures'], place.field('figures')) } : {}),
    ...('lastPublished' in given
      ? { lastPublished: countIn(given['lastPublished'], place.field('lastPublished')) }
      : {}),
  };
}
