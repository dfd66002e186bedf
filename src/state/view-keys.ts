/** The keys of the address that are no settings: how each is read into a view and written from one. */
import type { Allowed } from '../contract/allowed.ts';
import { oneOf, whole } from '../contract/readers.ts';
import { MAX_INTERVAL, MAX_WORKERS } from '../contract/settings.ts';
import {
  COSTS,
  EXIT_UNITS,
  LANGUAGES,
  LOOPS,
  MODES,
  MOST_FOUND_AFTER,
  PRECISIONS,
  RECORDED_NAMES,
  SCALES,
  SECONDS,
  TABS,
  THEMES,
} from '../contract/view.ts';
import { BARE_VIEW, type ChartChoices, type View } from './view.ts';

export interface ViewKey {
  /** The view with the value of this text in it; undefined where the text cannot be one. */
  readonly read: (view: View, text: string) => View | undefined;
  /** Null for a value that is left out: what the bare address names. */
  readonly write: (view: View) => string | null;
  readonly allowed: Allowed;
}

/** What is allowed for a value, and its reader. */
interface Kind<T> {
  readonly reader: (text: string) => T | undefined;
  readonly allowed: Allowed;
}

/** In the order in which they are written; `moment` last, for it is what a person changes by hand. */
export const VIEW_KEYS: Readonly<Record<string, ViewKey>> = {
  trace: viewKey('trace', listed(RECORDED_NAMES)),
  mode: viewKey('mode', listed(MODES)),
  tab: viewKey('tab', listed(TABS)),
  worker: viewKey('worker', wholeNumber(0, MAX_WORKERS - 1)),
  loop: chartKey('loop', listed(LOOPS)),
  precision: chartKey('precision', {
    reader: fractional(PRECISIONS),
    allowed: { code: 'fraction', low: PRECISIONS.least, high: PRECISIONS.most },
  }),
  seconds: chartKey('seconds', wholeNumber(SECONDS.least, SECONDS.most)),
  scale: chartKey('scale', listed(SCALES)),
  found: chartKey('foundAfter', wholeNumber(1, MOST_FOUND_AFTER)),
  cost: chartKey('cost', listed(COSTS)),
  exits: chartKey('exitsAt', wholeNumber(1, MAX_INTERVAL)),
  in: chartKey('exitsIn', listed(EXIT_UNITS)),
  theme: viewKey('theme', listed(THEMES)),
  auto: viewKey('auto', { reader: readTruth, allowed: { code: 'truth' } }),
  lang: viewKey('lang', listed(LANGUAGES)),
  moment: {
    ...viewKey('moment', {
      reader: (text) => (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined),
      allowed: { code: 'moment' },
    }),
    write: ({ moment }) => (moment === null ? null : String(Math.round(moment * 100) / 100)),
  },
};

function viewKey<Name extends Exclude<keyof View, 'charts' | 'settings'>>(
  name: Name,
  { reader, allowed }: Kind<NonNullable<View[Name]>>,
): ViewKey {
  return {
    read(view, text) {
      const value = reader(text);
      return value === undefined ? undefined : { ...view, [name]: value };
    },
    write: (view) => (view[name] === BARE_VIEW[name] ? null : String(view[name])),
    allowed,
  };
}

function chartKey<Name extends keyof ChartChoices>(
  name: Name,
  { reader, allowed }: Kind<NonNullable<ChartChoices[Name]>>,
): ViewKey {
  return {
    read({ charts, ...view }, text) {
      const value = reader(text);
      return value === undefined ? undefined : { ...view, charts: { ...charts, [name]: value } };
    },
    write: ({ charts }) => (charts[name] === BARE_VIEW.charts[name] ? null : String(charts[name])),
    allowed,
  };
}

function listed<const T extends string>(names: readonly T[]): Kind<T> {
  return { reader: oneOf(...names), allowed: { code: 'one-of', words: names } };
}

function wholeNumber(least: number, most: number): Kind<number> {
  const reader = whole(least, most);
  return {
    reader: (text) => reader(readWhole(text)),
    allowed: { code: 'whole', low: least, high: most },
  };
}

function fractional({
  least,
  most,
}: {
  readonly least: number;
  readonly most: number;
}): (text: string) => number | undefined {
  return (text) => {
    const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : NaN;
    return value >= least && value <= most ? value : undefined;
  };
}

/** Digits only: no sign, no point, no exponent. */
export function readWhole(text: string): number | undefined {
  return /^\d+$/.test(text) ? Number(text) : undefined;
}

export function readTruth(text: string): boolean | undefined {
  return text === 'true' ? true : text === 'false' ? false : undefined;
}
