/**
 * `window.lab`: every part of the lab by name. Settings are merged over the defaults of the contract, never over what the
 * page shows; calls queue with those of the page. A run of the console is shown and logged, and leaves the controls alone,
 * so that the page greys nothing and says "settings changed" where they differ.
 */
import { SettingsError, siftFields, type Field, type Problem } from '../contract/problems.ts';
import { either, finite, listOf, oneOf, whole, type Reader } from '../contract/readers.ts';
import type { Environment, RunRecord } from '../contract/record.ts';
import { parseSettings } from '../contract/settings-parse.ts';
import { DEFAULT_SETTINGS, MAX_INTERVAL, type Interval, type Settings } from '../contract/settings.ts';
import type { Trace } from '../contract/trace.ts';
import type { CalibrationCard, SweepResult } from '../measure/results.ts';
import { helpText } from './console-help.ts';
import type { Context } from './context.ts';
import { MeasurementError, type RacesResult } from './exits.ts';
import { RefusedError } from './jobs.ts';
import type { Parts } from './parts.ts';
import type { SweepChoice } from './types.ts';

export interface ConsoleExit {
  readonly worker: number;
  readonly iterations: number;
  readonly micros: number;
}

/** All promises reject with SettingsError for bad settings or options, and with RefusedError where the lab cannot run. */
export interface LabConsole {
  run(settings?: unknown): Promise<RunRecord>;
  stop(): void;
  exits(settings?: unknown, options?: unknown): Promise<readonly ConsoleExit[]>;
  races(settings?: unknown, options?: unknown): Promise<RacesResult>;
  /** A stopped sweep gives what it has; one that failed rejects. */
  sweep(settings?: unknown, options?: unknown): Promise<SweepResult>;
  calibrate(): Promise<CalibrationCard>;
  trace(settings?: unknown): Promise<Trace>;
  ladder(): Promise<never>;
  claims(): Promise<never>;
  environment(): Environment;
  readonly settings: Settings;
  help(): string;
}

const LEAST_SECONDS = 0.1;
const MOST_SECONDS = 3600;
const MOST_ROUNDS = 10_000_000;
const DEFAULT_COUNT = 1000;
const MOST_INTERVALS = 200;

export function createConsole({ store, jobs }: Context, { runs, sweeps, exits, calibration }: Parts): LabConsole {
  return {
    run: async (settings) => runs.runFor(settingsFrom(settings)),
    stop: () => jobs.stop(),
    async exits(settings, options) {
      const { count } = { count: DEFAULT_COUNT, ...optionsFrom<{ count: number }>(EXITS_OPTIONS, options) };
      const found = await exits.single(needFind(settingsFrom(settings)), count);
      return found.map(({ worker, iterations, micros }) => ({ worker, iterations, micros }));
    },
    async races(settings, options) {
      const { rounds } = { rounds: DEFAULT_COUNT, ...optionsFrom<{ rounds: number }>(RACES_OPTIONS, options) };
      return exits.races(needFind(settingsFrom(settings)), rounds);
    },
    async sweep(settings, options) {
      const choice = optionsFrom<SweepChoice>(SWEEP_OPTIONS, options);
      const result = await sweeps.sweep('console', needOneInterval(settingsFrom(settings)), choice);
      if (result.end.kind === 'failed') throw new MeasurementError(result.end.reason);
      return result;
    },
    async calibrate() {
      const card = await calibration.calibrate('console', DEFAULT_SETTINGS);
      if (card.end.kind === 'failed') throw new MeasurementError(card.end.reason);
      return card;
    },
    trace: async (settings) => runs.traceFor(settingsFrom(settings)),
    ladder: () => Promise.reject(notYet('ladder')),
    claims: () => Promise.reject(notYet('claims')),
    environment() {
      const { engine } = store.getState();
      if (engine.phase === 'ready') return engine.environment;
      throw new RefusedError(
        engine.phase === 'starting' ? 'The engine is still starting.' : `Missing: ${engine.missing}.`,
      );
    },
    get settings() {
      // A copy: what is done to it in the console does not reach the page.
      return structuredClone(store.getState().settings);
    },
    help() {
      const text = helpText();
      // oxlint-disable-next-line no-console -- who asks for help in the console reads it there
      console.log(text);
      return text;
    },
  };
}

const positive: Reader<number> = (value) => {
  const read = finite(value);
  return read !== undefined && read > 0 && read < 1 ? read : undefined;
};
const seconds: Reader<number> = (value) => {
  const read = finite(value);
  return read !== undefined && read >= LEAST_SECONDS && read <= MOST_SECONDS ? read : undefined;
};
const interval: Reader<Interval> = either(whole(1, MAX_INTERVAL), oneOf('never'));

const EXITS_OPTIONS: Readonly<Record<string, Field>> = {
  count: { reader: whole(1, MOST_ROUNDS), allowed: `a whole number from 1 to ${MOST_ROUNDS}` },
};
const RACES_OPTIONS: Readonly<Record<string, Field>> = {
  rounds: { reader: whole(1, MOST_ROUNDS), allowed: `a whole number from 1 to ${MOST_ROUNDS}` },
};
const SWEEP_OPTIONS: Readonly<Record<string, Field>> = {
  intervals: {
    reader: listOf(interval, 1, MOST_INTERVALS),
    allowed: `a list of 1 to ${MOST_INTERVALS} whole numbers from 1 to ${MAX_INTERVAL}, or "never"`,
  },
  precision: { reader: positive, allowed: 'a fraction between 0 and 1, as 0.005 for ± 0.5 %' },
  seconds: { reader: seconds, allowed: `a number of seconds from ${LEAST_SECONDS} to ${MOST_SECONDS}` },
  seed: { reader: whole(0, 2 ** 32 - 1), allowed: 'a whole number from 0 to 4294967295' },
  foundAfter: { reader: whole(1), allowed: 'a whole number of iterations from 1 on' },
};

function settingsFrom(input: unknown): Settings {
  const parsed = parseSettings(input);
  if (parsed.ok) return parsed.settings;
  throw settingsError(parsed.problems);
}

/** The readers of `fields` make the type true that the caller names. */
function optionsFrom<Options>(fields: Readonly<Record<string, Field>>, input: unknown): Partial<Options> {
  const { values, problems } = siftFields('options', fields, input);
  if (problems.length > 0) throw settingsError(problems);
  return values as Partial<Options>;
}

function needFind(settings: Settings): Settings {
  if (settings.task === 'find') return settings;
  throw settingsError([{ field: 'task', value: settings.task, allowed: '"find"; in "count" nobody raises the flag' }]);
}

function needOneInterval(settings: Settings): Settings {
  const { interval: value } = settings;
  if (typeof value !== 'object') return settings;
  throw settingsError([{ field: 'interval', value, allowed: 'one interval for all workers; a sweep refuses lists' }]);
}

function settingsError(problems: readonly Problem[]): SettingsError {
  const [first, ...others] = problems;
  return new SettingsError([first!, ...others]);
}

function notYet(call: string): Error {
  return new Error(`lab.${call}() is not part of this version yet.`);
}
