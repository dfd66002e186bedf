/** Settings from outside (the address, the console, files): every bad value is named, and the rest still loads. */
import type { Allowed } from './allowed.ts';
import type { Problem } from './problems.ts';
import { siftFields, type Reader } from './readers.ts';
import { SETTINGS_FIELDS } from './settings-fields.ts';
import { untieMessage } from './settings-message.ts';
import { lackOfPrimes, untieWork } from './settings-work.ts';
import { DEFAULT_SETTINGS, type Interval, type Settings } from './settings.ts';

export type Parsed =
  | { readonly ok: true; readonly settings: Settings }
  | {
      readonly ok: false;
      /** All of them together, never empty. */
      readonly problems: readonly Problem[];
      /** What loads when the bad fields are left out. */
      readonly rest: Settings;
    };

const READERS: Readonly<Record<string, Reader<unknown>>> = Object.fromEntries(
  Object.entries(SETTINGS_FIELDS).map(([name, { reader }]) => [name, reader]),
);

/**
 * Settings from a part of them, the rest from the defaults of the contract; undefined is the empty part. Never throws for
 * anything that JSON can hold.
 */
export function parseSettings(input: unknown): Parsed {
  return parseSettingsOver(DEFAULT_SETTINGS, input);
}

/** The same over other settings, which must be complete and valid. */
export function parseSettingsOver(base: Settings, input: unknown): Parsed {
  const sifted = siftFields('settings', READERS, input);
  const { settings, problems: ties } = untie(base, sifted.values);
  const problems = [...sifted.problems, ...ties];
  const rest = normalise(settings);
  return problems.length === 0 ? { ok: true, settings: rest } : { ok: false, problems, rest };
}

/**
 * Lays the given fields over the base and checks what ties them: a list of intervals has one entry per range, a planted
 * target lies in a range, steps go with what needs no prime. The field that was given gives way; where none of the two
 * was given by the caller alone, all fall back to the base, which is valid in itself.
 */
function untie(base: Settings, given: Partial<Settings>): { settings: Settings; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  let settings: Settings = { ...base, ...given };
  if (given.interval !== undefined && !intervalsFit(settings)) {
    problems.push({ field: 'interval', value: given.interval, allowed: intervalsAllowed(settings) });
    settings = { ...settings, interval: base.interval };
  }
  if (given.target !== undefined && !targetFits(settings)) {
    problems.push({ field: 'target', value: given.target, allowed: targetAllowed(settings) });
    settings = { ...settings, target: base.target };
  }
  const tied = untieWork(base, given, settings);
  const heard = untieMessage(base, given, tied.settings);
  problems.push(...tied.problems, ...heard.problems);
  settings = heard.settings;
  if (intervalsFit(settings) && targetFits(settings)) return { settings, problems };
  // Only a change of the ranges alone gets here.
  const allowed: Allowed = intervalsFit(settings)
    ? { code: 'ranges-for-target', worker: targetWorker(base) }
    : { code: 'ranges-for-list', entries: listLength(base) };
  problems.push({ field: 'ranges', value: given.ranges, allowed });
  const { ranges, interval, target, task, unit, work } = base;
  settings = { ...settings, ranges, interval, target };
  return { settings: lackOfPrimes(settings) === null ? settings : { ...settings, task, unit, work }, problems };
}

function intervalsFit({ interval, ranges }: Settings): boolean {
  return typeof interval !== 'object' || interval.length === ranges.length;
}

function intervalsAllowed({ ranges }: Settings): Allowed {
  return { code: 'interval-for-ranges', workers: ranges.length };
}

function targetFits({ target, ranges }: Settings): boolean {
  if (target === 'prime') return true;
  const range = ranges[target.worker];
  return range !== undefined && range[0] < range[1];
}

function targetAllowed({ ranges }: Settings): Allowed {
  const workers = ranges.flatMap(([from, to], worker) => (from < to ? [worker] : []));
  return { code: 'target-in', workers, all: workers.length === ranges.length };
}

function targetWorker({ target }: Settings): number {
  return target === 'prime' ? 0 : target.worker;
}

function listLength({ interval }: Settings): number {
  return typeof interval === 'object' ? interval.length : 1;
}

/** One form for one meaning: primes are counted by the modulo guard alone, and a list of one interval is that interval. */
function normalise(settings: Settings): Settings {
  const { interval, unit } = settings;
  const single: Interval | undefined = typeof interval === 'object' && interval.length === 1 ? interval[0] : undefined;
  return { ...settings, interval: single ?? interval, guard: unit === 'primes' ? 'modulo' : settings.guard };
}
