/**
 * The address bar, both ways: a view from a query string, and the one way in which a view is written. A query without keys
 * of the settings is the scene First look; with any of them, what is left out has the contract's default.
 */
import type { Allowed } from '../contract/allowed.ts';
import type { Problem } from '../contract/problems.ts';
import type { Micros } from '../contract/record.ts';
import { parseSettings } from '../contract/settings-parse.ts';
import { DEFAULT_SETTINGS, type Interval, type Settings, type Target } from '../contract/settings.ts';
import { sameSettings } from './same.ts';
import { FIRST_LOOK } from './scenes.ts';
import type { Shown } from './types.ts';
import { readTruth, readWhole, VIEW_KEYS } from './view-keys.ts';
import { BARE_VIEW, type View } from './view.ts';

export interface Address {
  readonly view: View;
  readonly problems: readonly Problem[];
}

interface Key {
  readonly field: keyof Settings;
  /** The value of the settings' field, or undefined where the text cannot be one. */
  readonly read: (text: string) => unknown;
  readonly write: (settings: Settings) => string;
  /** How it looks in the address, for the person. */
  readonly examples?: readonly string[];
}

const KEYS: Readonly<Record<string, Key>> = {
  task: word('task'),
  ranges: {
    field: 'ranges',
    read: (text) => readList(text, readRange),
    write: ({ ranges }) => ranges.map(([from, to]) => `${from}-${to}`).join(','),
    examples: ['ranges=0-100000,100000-200000'],
  },
  k: {
    field: 'interval',
    read: (text) => (text.includes(',') ? readList(text, readInterval) : readInterval(text)),
    write: ({ interval }) => (typeof interval === 'object' ? interval.join(',') : String(interval)),
    examples: ['k=10', 'k=never', 'k=1,10,1000,never'],
  },
  unit: word('unit'),
  guard: word('guard'),
  flag: word('flag'),
  kernel: word('kernel'),
  recheck: { field: 'recheck', read: readTruth, write: ({ recheck }) => String(recheck) },
  target: { field: 'target', read: readTarget, write: ({ target }) => writeTarget(target), examples: ['target=2@0.5'] },
};

/** All keys there are. */
const ADDRESS_KEYS = [...Object.keys(KEYS), ...Object.keys(VIEW_KEYS)];

/** Reads a query string, with or without its question mark. Bad values and unknown keys are problems; the rest loads. */
export function parseAddress(search: string): Address {
  const params = new URLSearchParams(search);
  const problems: Problem[] = [];
  const pageProblems: Problem[] = [];
  const input: Record<string, unknown> = {};
  let view = BARE_VIEW;
  let bare = true;
  for (const name of new Set(params.keys())) {
    const [key, viewKey] = [ownIn(KEYS, name), ownIn(VIEW_KEYS, name)];
    const values = params.getAll(name);
    const bad = (allowed: Allowed): Problem => ({ field: name, value: values.join(', '), key: name, allowed });
    if (key) bare = false;
    if (!key && !viewKey) problems.push(bad({ code: 'keys', keys: ADDRESS_KEYS }));
    else if (values.length > 1) problems.push(bad({ code: 'once' }));
    else if (key) input[key.field] = key.read(values[0]!) ?? values[0];
    else if (viewKey) {
      const next = viewKey.read(view, values[0]!);
      if (next) view = next;
      else pageProblems.push(bad(viewKey.allowed));
    }
  }
  const parsed = parseSettings(input);
  const settings = bare ? FIRST_LOOK : parsed.ok ? parsed.settings : parsed.rest;
  if (!parsed.ok) problems.push(...parsed.problems.map((problem) => inAddress(problem, params)));
  return { view: { ...view, settings }, problems: [...problems, ...pageProblems] };
}

/**
 * The query string, '' or from '?' on, that opens this view. What the bare address says too is left out. Settings equal to
 * the contract's defaults are written as `?k=1`, for the bare address is First look; a shipped run brings its settings.
 */
export function formatAddress(view: View): string {
  const pairs = [
    ...(view.trace === null ? settingsPairs(view.settings) : []),
    ...Object.entries(VIEW_KEYS).flatMap(([name, { write }]) => {
      const text = write(view);
      return text === null ? [] : [`${name}=${text}`];
    }),
  ];
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

/** The query that shows a moment of a run to somebody else, in µs from the flag: how this page looks is left to theirs. */
export function momentAddress(view: View, { record, origin }: Shown, moment: Micros): string {
  const run = { settings: record.settings, trace: origin.kind === 'shipped' ? origin.name : null };
  return formatAddress({ ...view, ...run, moment, theme: null, auto: null, lang: null });
}

function ownIn<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
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
  return {
    ...problem,
    value: params.get(name),
    key: name,
    ...(key.examples && { examples: key.examples }),
  };
}

function word(field: 'task' | 'unit' | 'guard' | 'flag' | 'kernel'): Key {
  return { field, read: (text) => text, write: (settings) => settings[field] };
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

function readTarget(text: string): Target | undefined {
  if (text === 'prime') return 'prime';
  const planted = /^(\d+)@(\d+(?:\.\d+)?(?:e-\d+)?)$/.exec(text);
  return planted ? { worker: Number(planted[1]), at: Number(planted[2]) } : undefined;
}

function writeTarget(target: Target): string {
  return target === 'prime' ? target : `${target.worker}@${target.at}`;
}
