/**
 * The address bar, both ways: a view from a query string, and the one way in which a view is written. A query without keys
 * of the settings is the scene First look; with any of them, what is left out has the contract's default.
 */
import type { Allowed } from '../contract/allowed.ts';
import type { Problem } from '../contract/problems.ts';
import type { Micros } from '../contract/record.ts';
import { parseSettings } from '../contract/settings-parse.ts';
import { FIELD_NAMES, SETTINGS_FIELDS } from '../contract/settings-fields.ts';
import { DEFAULT_SETTINGS, type Settings } from '../contract/settings.ts';
import { attempt, NotAllowed } from '../contract/readers.ts';
import { sameSettings } from './same.ts';
import { FIRST_LOOK, lectureSettings } from './scenes.ts';
import type { Shown } from './types.ts';
import { VIEW_KEYS } from './view-keys.ts';
import { BARE_VIEW, openWith, type View } from './view.ts';

export interface Address {
  readonly view: View;
  readonly problems: readonly Problem[];
}

/** The fields of the settings by their keys. */
export const SETTINGS_KEYS: Readonly<Record<string, keyof Settings>> = Object.fromEntries(
  FIELD_NAMES.map((name) => [SETTINGS_FIELDS[name].key, name]),
);

/** All keys there are. */
const ADDRESS_KEYS = [...Object.keys(SETTINGS_KEYS), ...Object.keys(VIEW_KEYS)];

/** Reads a query string, with or without its question mark. Bad values and unknown keys are problems; the rest loads. */
export function parseAddress(search: string): Address {
  const params = new URLSearchParams(search);
  const problems: Problem[] = [];
  const pageProblems: Problem[] = [];
  const input: Record<string, unknown> = {};
  let view = BARE_VIEW;
  let bare = true;
  for (const name of new Set(params.keys())) {
    const [field, viewKey] = [ownIn(SETTINGS_KEYS, name), ownIn(VIEW_KEYS, name)];
    const values = params.getAll(name);
    const bad = (allowed: Allowed): Problem => ({ field: name, value: values.join(', '), key: name, allowed });
    if (field) bare = false;
    if (!field && !viewKey) problems.push(bad({ code: 'keys', keys: ADDRESS_KEYS }));
    else if (values.length > 1) problems.push(bad({ code: 'once' }));
    else if (field) input[field] = SETTINGS_FIELDS[field].fromText(values[0]!) ?? values[0];
    else if (viewKey) {
      const next = attempt(() => viewKey.read(view, values[0]!));
      if (next instanceof NotAllowed) pageProblems.push(bad(next.allowed));
      else view = next;
    }
  }
  if (!params.has('open')) view = { ...view, open: openWith(view.tab) };
  const parsed = parseSettings(input);
  const settings = bare ? bareSettings(view) : parsed.ok ? parsed.settings : parsed.rest;
  if (!parsed.ok) problems.push(...parsed.problems.map((problem) => inAddress(problem, params)));
  return { view: { ...view, settings }, problems: [...problems, ...pageProblems] };
}

/**
 * The query string, '' or from '?' on, that opens this view. What the bare address says too is left out. Settings equal to
 * the contract's defaults are written as `?k=1`, for the bare address is First look; a shipped run brings its settings.
 */
export function formatAddress(view: View): string {
  const pairs = [
    ...(view.trace === null ? settingsPairs(view) : []),
    ...Object.entries(VIEW_KEYS).flatMap(([name, { write }]) => {
      const text = write(view);
      return text === null ? [] : [text === '' ? name : `${name}=${text}`];
    }),
  ];
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

/** The query that shows a moment of a run to somebody else, in µs from the flag: how this page looks is left to theirs. */
export function momentAddress(view: View, { record, origin }: Shown, moment: Micros): string {
  const run = { settings: record.settings, trace: origin.kind === 'shipped' ? origin.name : null };
  return formatAddress({ ...view, ...run, moment, theme: null, auto: null, lang: null });
}

export function ownIn<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

/** What an address without keys of the settings opens: First look, or the set-up of the lecture's scene. */
function bareSettings({ mode, scene, trace }: Pick<View, 'mode' | 'scene' | 'trace'>): Settings {
  return mode === 'lecture' && trace === null ? lectureSettings(scene) : FIRST_LOOK;
}

function settingsPairs({ settings, ...view }: View): readonly string[] {
  if (sameSettings(settings, bareSettings(view))) return [];
  const pairs = FIELD_NAMES.flatMap((name) => {
    const { key, toText } = SETTINGS_FIELDS[name];
    const text = toText(settings);
    if (text === toText(DEFAULT_SETTINGS)) return [];
    // Primes are always counted by the modulo guard: it says nothing of its own.
    return name === 'guard' && settings.unit === 'primes' ? [] : [`${key}=${text}`];
  });
  return pairs.length > 0 ? pairs : ['k=1'];
}

/** The same problem as the address has it: its key, the text as it stands there, and examples. */
function inAddress(problem: Problem, params: URLSearchParams): Problem {
  const { key, examples } = SETTINGS_FIELDS[problem.field as keyof Settings];
  return { ...problem, value: params.get(key), key, ...(examples && { examples }) };
}
