/**
 * The address bar, both ways. A query without keys of the contract is the preset First look; with any of them, what is
 * left out has the contract's default. Keys that belong to the page pass through untouched.
 */
import type { Problem } from '../contract/problems.ts';
import type { Micros } from '../contract/record.ts';
import { parseSettings } from '../contract/settings-parse.ts';
import { DEFAULT_SETTINGS, type Interval, type Settings, type Target } from '../contract/settings.ts';
import { FIRST_LOOK } from './scenes.ts';
import { isRecordedName, RECORDED_NAMES, type RecordedName } from './recorded.ts';
import { sameSettings } from './same.ts';
import type { Theme } from './types.ts';

/** Keys that say how the page shows things: not settings of a run, left alone when settings are written. */
const LASTING_KEYS = ['theme', 'auto'] as const;
/** Keys that point to one run and its replay: they go when the settings change. */
const PAGE_KEYS = [...LASTING_KEYS, 'trace', 'moment'] as const;

export interface Address {
  readonly settings: Settings;
  readonly problems: readonly Problem[];
  /** Only where the address says so. */
  readonly theme?: Theme;
  readonly auto?: boolean;
  /** A recorded run to open. */
  readonly trace?: RecordedName;
  /** The moment of the replay to show first, in µs from the flag (from the gate where none was raised). */
  readonly moment?: Micros;
}

interface Key {
  readonly field: keyof Settings;
  /** The value of the settings' field, or undefined where the text cannot be one. */
  readonly read: (text: string) => unknown;
  readonly write: (settings: Settings) => string;
  /** How it looks in the address, for the person. */
  readonly example?: string;
}

const KEYS: Readonly<Record<string, Key>> = {
  task: word('task'),
  ranges: {
    field: 'ranges',
    read: (text) => readList(text, readRange),
    write: ({ ranges }) => ranges.map(([from, to]) => `${from}-${to}`).join(','),
    example: 'ranges=0-100000,100000-200000',
  },
  k: {
    field: 'interval',
    read: (text) => (text.includes(',') ? readList(text, readInterval) : readInterval(text)),
    write: ({ interval }) => (typeof interval === 'object' ? interval.join(',') : String(interval)),
    example: 'k=10, k=never or k=1,10,1000,never',
  },
  unit: word('unit'),
  guard: word('guard'),
  flag: word('flag'),
  kernel: word('kernel'),
  recheck: { field: 'recheck', read: readTruth, write: ({ recheck }) => String(recheck) },
  target: { field: 'target', read: readTarget, write: ({ target }) => writeTarget(target), example: 'target=2@0.5' },
};

/** Reads a query string, with or without its question mark. Bad values and unknown keys are problems; the rest loads. */
export function parseAddress(search: string): Address {
  const params = new URLSearchParams(search);
  const problems: Problem[] = [];
  const input: Record<string, unknown> = {};
  let bare = true;
  for (const name of new Set(params.keys())) {
    const key = Object.hasOwn(KEYS, name) ? KEYS[name] : undefined;
    if (key) bare = false;
    const values = params.getAll(name);
    if (!key && !isPageKey(name))
      problems.push({ field: name, value: values.join(', '), key: name, allowed: unknownKey() });
    else if (values.length > 1)
      problems.push({ field: name, value: values.join(', '), key: name, allowed: 'this key once' });
    else if (key) input[key.field] = key.read(values[0]!) ?? values[0];
  }
  const parsed = parseSettings(input);
  const settings = bare ? FIRST_LOOK : parsed.ok ? parsed.settings : parsed.rest;
  if (!parsed.ok) problems.push(...parsed.problems.map((problem) => inAddress(problem, params)));
  return { settings, ...pageKeys(params, problems), problems };
}

/**
 * The query string, '' or from '?' on, that opens these settings; the lasting keys of `search` stay as they are.
 * Settings equal to the contract's defaults are written as `?k=1`, for the bare address is First look.
 */
export function formatAddress(settings: Settings, search: string): string {
  const query = [...settingsPairs(settings), ...lastingPairs(search)].join('&');
  return query === '' ? '' : `?${query}`;
}

/** The query string that opens a recorded run; the lasting keys of `search` stay as they are. */
export function recordedAddress(name: RecordedName, search: string): string {
  return `?${[`trace=${name}`, ...lastingPairs(search)].join('&')}`;
}

/** The query string with one key of the page changed in place; absent keys stay absent. */
export function replacePageKey(search: string, name: (typeof PAGE_KEYS)[number], value: string): string {
  return search.replace(new RegExp(`([?&])${name}=[^&]*`), `$1${name}=${value}`);
}

function lastingPairs(search: string): readonly string[] {
  const pairs = search.replace(/^\?/, '').split('&');
  return pairs.filter((pair) => LASTING_KEYS.some((key) => key === pair.split('=', 1)[0]));
}

function settingsPairs(settings: Settings): readonly string[] {
  if (sameSettings(settings, FIRST_LOOK)) return [];
  const pairs = Object.entries(KEYS).flatMap(([name, key]) => {
    const text = key.write(settings);
    if (text === key.write(DEFAULT_SETTINGS)) return [];
    // Primes are always counted by the modulo guard: it says nothing of its own.
    return name === 'guard' && settings.unit === 'primes' ? [] : [`${name}=${text}`];
  });
  return pairs.length > 0 ? pairs : ['k=1'];
}

/** The same problem in the words of the address: its key, the text as it stands there, and an example. */
function inAddress(problem: Problem, params: URLSearchParams): Problem {
  const [name, key] = Object.entries(KEYS).find(([, { field }]) => field === problem.field)!;
  const example = key.example === undefined ? '' : `; in the address: ${key.example}`;
  return {
    ...problem,
    value: params.get(name),
    allowed: `${problem.allowed}${example}`,
    key: name,
  };
}

type PageKeys = Pick<Address, 'theme' | 'auto' | 'trace' | 'moment'>;

function pageKeys(params: URLSearchParams, problems: Problem[]): PageKeys {
  /** The value of a key that stands in the address once; a bad one becomes a problem. */
  const once = <T>(name: (typeof PAGE_KEYS)[number], read: (text: string) => T | undefined, allowed: string) => {
    const given = params.getAll(name);
    if (given.length !== 1) return undefined;
    const value = read(given[0]!);
    if (value === undefined) problems.push({ field: name, value: given[0], key: name, allowed });
    return value;
  };
  const theme = once('theme', (text) => (isTheme(text) ? text : undefined), '"system", "light" or "dark"');
  const auto = once('auto', readTruth, 'true or false');
  const names = RECORDED_NAMES.map((name) => `"${name}"`).join(', ');
  const trace = once('trace', (text) => (isRecordedName(text) ? text : undefined), `one of ${names}`);
  const moment = once('moment', readMoment, 'a number of microseconds from the flag, as in moment=-12.5');
  return {
    ...(theme !== undefined && { theme }),
    ...(auto !== undefined && { auto }),
    ...(trace !== undefined && { trace }),
    ...(moment !== undefined && { moment }),
  };
}

function readMoment(text: string): Micros | undefined {
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
}

/** The query that shows a moment of a run again: its settings, or the recorded run it is. */
export function momentAddress(settings: Settings, trace: RecordedName | null, moment: Micros): string {
  const query = trace === null ? formatAddress(settings, '') : `?trace=${trace}`;
  return `${query}${query === '' ? '?' : '&'}moment=${Math.round(moment * 100) / 100}`;
}

export function isTheme(value: unknown): value is Theme {
  return value === 'system' || value === 'light' || value === 'dark';
}

function isPageKey(name: string): boolean {
  return PAGE_KEYS.some((key) => key === name);
}

function unknownKey(): string {
  return `only the keys ${[...Object.keys(KEYS), ...PAGE_KEYS].join(', ')}; there is no such key`;
}

function word(field: 'task' | 'unit' | 'guard' | 'flag' | 'kernel'): Key {
  return { field, read: (text) => text, write: (settings) => settings[field] };
}

/** Digits only: no sign, no point, no exponent. */
function readWhole(text: string): number | undefined {
  return /^\d+$/.test(text) ? Number(text) : undefined;
}

function readInterval(text: string): Interval | undefined {
  return text === 'never' ? 'never' : readWhole(text);
}

function readRange(text: string): readonly [number, number] | undefined {
  const [from, to, ...more] = text.split('-').map(readWhole);
  return from !== undefined && to !== undefined && more.length === 0 ? [from, to] : undefined;
}

function readList<T>(text: string, read: (part: string) => T | undefined): readonly T[] | undefined {
  const list = text.split(',').map(read);
  return list.every((entry) => entry !== undefined) ? list : undefined;
}

function readTruth(text: string): boolean | undefined {
  return text === 'true' ? true : text === 'false' ? false : undefined;
}

function readTarget(text: string): Target | undefined {
  if (text === 'prime') return 'prime';
  const planted = /^(\d+)@(\d+(?:\.\d+)?(?:e-\d+)?)$/.exec(text);
  return planted ? { worker: Number(planted[1]), at: Number(planted[2]) } : undefined;
}

function writeTarget(target: Target): string {
  return target === 'prime' ? target : `${target.worker}@${target.at}`;
}
