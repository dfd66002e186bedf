/**
 * The address bar, both ways. A query without keys of the contract is the preset First look; with any of them, what is
 * left out has the contract's default. Keys that belong to the page pass through untouched.
 */
import type { Problem } from '../engine/problems.ts';
import { parseSettings } from '../engine/settings-parse.ts';
import { DEFAULT_SETTINGS, type Interval, type Settings, type Target } from '../engine/settings.ts';
import { FIRST_LOOK } from './presets.ts';
import { sameSettings } from './same.ts';
import type { Theme } from './types.ts';

/** Keys that say how the page shows things: not settings of a run, left alone when settings are written. */
const PAGE_KEYS = ['theme', 'auto', 'tab', 'view', 'lesson', 'scene', 'trace', 'moment'] as const;

export interface Address {
  readonly settings: Settings;
  readonly problems: readonly Problem[];
  /** Only where the address says so. */
  readonly theme?: Theme;
  readonly auto?: boolean;
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
 * The query string, '' or from '?' on, that opens these settings; the page's own keys of `search` stay as they are.
 * Settings equal to the contract's defaults are written as `?k=1`, for the bare address is First look.
 */
export function formatAddress(settings: Settings, search: string): string {
  const kept = search
    .replace(/^\?/, '')
    .split('&')
    .filter((pair) => isPageKey(pair.split('=', 1)[0]!));
  const query = [...settingsPairs(settings), ...kept].join('&');
  return query === '' ? '' : `?${query}`;
}

/** The query string with one key of the page changed in place; absent keys stay absent. */
export function replacePageKey(search: string, name: (typeof PAGE_KEYS)[number], value: string): string {
  return search.replace(new RegExp(`([?&])${name}=[^&]*`), `$1${name}=${value}`);
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

function pageKeys(params: URLSearchParams, problems: Problem[]): { theme?: Theme; auto?: boolean } {
  const theme = params.getAll('theme');
  const auto = params.getAll('auto');
  const page: { theme?: Theme; auto?: boolean } = {};
  if (theme.length === 1) {
    if (isTheme(theme[0]!)) page.theme = theme[0];
    else problems.push({ field: 'theme', value: theme[0], key: 'theme', allowed: '"system", "light" or "dark"' });
  }
  if (auto.length === 1) {
    const read = readTruth(auto[0]!);
    if (read !== undefined) page.auto = read;
    else problems.push({ field: 'auto', value: auto[0], key: 'auto', allowed: 'true or false' });
  }
  return page;
}

export function isTheme(value: unknown): value is Theme {
  return value === 'system' || value === 'light' || value === 'dark';
}

function isPageKey(name: string): boolean {
  return PAGE_KEYS.some((key) => key === name);
}

function unknownKey(): string {
  return `no such key; the keys are ${[...Object.keys(KEYS), ...PAGE_KEYS].join(', ')}`;
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
