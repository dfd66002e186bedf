/** The keys of the address that are no settings: how each is read into a view and written from one. */
import { BEATS, LECTURE_SCENES } from '../contract/lecture-scenes.ts';
import { LESSONS, STEPS } from '../contract/lessons.ts';
import { listOf, numberOf, oneOf, truthReader, whole, type Reader } from '../contract/readers.ts';
import { truthInText, wholeInText } from '../contract/settings-fields.ts';
import { MAX_INTERVAL, MAX_WORK, MAX_WORKERS } from '../contract/settings.ts';
import {
  COSTS,
  CROWDS,
  EXIT_UNITS,
  LANGUAGES,
  LOOPS,
  MAX_CHANNEL,
  MODES,
  MOST_FOUND_AFTER,
  PARTS,
  PRECISIONS,
  RECORDED_NAMES,
  SCALES,
  SECONDS,
  TABS,
  THEMES,
  VALLEY_AXES,
  VALLEY_TIMES,
  type Part,
} from '../contract/view.ts';
import { BARE_VIEW, openWith, type ChartChoices, type View } from './view.ts';

export interface ViewKey {
  /** The view with the value of this text in it; throws NotAllowed where the text is not allowed. */
  readonly read: (view: View, text: string) => View;
  /** Null for a value that is left out: what the bare address names. */
  readonly write: (view: View) => string | null;
}

/** A value as it stands in the address. */
type TextReader<T> = (text: string) => T;

const precision = numberOf(
  { code: 'fraction', low: PRECISIONS.least, high: PRECISIONS.most },
  (value) => value >= PRECISIONS.least && value <= PRECISIONS.most,
);

/** In the order in which they are written; `moment` last, for it is what a person changes by hand. */
export const VIEW_KEYS: Readonly<Record<string, ViewKey>> = {
  trace: viewKey('trace', listed(RECORDED_NAMES)),
  mode: viewKey('mode', listed(MODES)),
  lesson: {
    ...viewKey('lesson', listed(LESSONS)),
    read: (view, text) => ({ ...view, mode: 'lessons', lesson: listed(LESSONS)(text) }),
  },
  step: viewKey('step', listed(STEPS)),
  scenes: lectureKey(
    (view, text) => ({ ...view, scenes: scenes(text.split(','), []) }),
    ({ scenes: chosen }) => chosen.join(),
  ),
  scene: lectureKey(
    (view, text) => ({ ...view, scene: listed(LECTURE_SCENES)(text) }),
    ({ scene }) => (scene === BARE_VIEW.scene ? '' : scene),
  ),
  beat: lectureKey(
    (view, text) => ({ ...view, beat: listed(BEATS)(text) }),
    ({ beat }) => (beat === BARE_VIEW.beat ? '' : beat),
  ),
  channel: {
    read: (view, text) => ({ ...view, mode: 'speaker', channel: wholeNumber(1, MAX_CHANNEL)(text) }),
    write: ({ mode, channel }) => (mode === 'speaker' && channel !== null ? String(channel) : null),
  },
  embed: {
    ...viewKey('embed', (text) => text === '' || truthReader(truthInText(text) ?? text, [])),
    write: ({ embed }) => (embed ? '' : null),
  },
  tab: viewKey('tab', listed(TABS)),
  open: {
    read: (view, text) => ({ ...view, open: text === 'none' ? [] : partsIn(text) }),
    write: ({ open, tab }) => (open.join() === openWith(tab).join() ? null : open.length === 0 ? 'none' : open.join()),
  },
  worker: viewKey('worker', wholeNumber(0, MAX_WORKERS - 1)),
  loop: chartKey('loop', listed(LOOPS)),
  precision: chartKey('precision', decimal(/^\d+(\.\d+)?$/, precision)),
  seconds: chartKey('seconds', wholeNumber(SECONDS.least, SECONDS.most)),
  by: chartKey('by', listed(CROWDS)),
  scale: chartKey('scale', listed(SCALES)),
  found: chartKey('foundAfter', wholeNumber(1, MOST_FOUND_AFTER)),
  cost: chartKey('cost', listed(COSTS)),
  exits: chartKey('exitsAt', wholeNumber(1, MAX_INTERVAL)),
  in: chartKey('exitsIn', listed(EXIT_UNITS)),
  axes: chartKey('axes', listed(VALLEY_AXES)),
  time: chartKey('time', listed(VALLEY_TIMES)),
  beside: chartKey('beside', wholeNumber(1, MAX_WORK)),
  theme: viewKey('theme', listed(THEMES)),
  auto: viewKey('auto', (text) => truthReader(truthInText(text) ?? text, [])),
  lang: viewKey('lang', listed(LANGUAGES)),
  moment: {
    ...viewKey('moment', decimal(/^-?\d+(\.\d+)?$/, numberOf({ code: 'moment' }))),
    write: ({ moment }) => (moment === null ? null : String(Math.round(moment * 100) / 100)),
  },
};

const scenes = listOf(oneOf(LECTURE_SCENES), 1, LECTURE_SCENES.length);
const parts = listOf(oneOf(PARTS), 1, PARTS.length);

function partsIn(text: string): readonly Part[] {
  const named = parts(text.split(','), []);
  return PARTS.filter((part) => named.includes(part));
}

/** It names the lecture as well, and is written nowhere else; '' where the bare address says the same. */
function lectureKey(read: ViewKey['read'], write: (view: View) => string): ViewKey {
  return {
    read: (view, text) => ({ ...read(view, text), mode: 'lecture' }),
    write: (view) => (view.mode === 'lecture' && write(view)) || null,
  };
}

function viewKey<
  Name extends Exclude<keyof View, 'charts' | 'settings' | 'open' | 'scene' | 'beat' | 'scenes' | 'channel'>,
>(name: Name, read: TextReader<NonNullable<View[Name]>>): ViewKey {
  return {
    read: (view, text) => ({ ...view, [name]: read(text) }),
    write: (view) => (view[name] === BARE_VIEW[name] ? null : String(view[name])),
  };
}

function chartKey<Name extends keyof ChartChoices>(
  name: Name,
  read: TextReader<NonNullable<ChartChoices[Name]>>,
): ViewKey {
  return {
    read: ({ charts, ...view }, text) => ({ ...view, charts: { ...charts, [name]: read(text) } }),
    write: ({ charts }) => (charts[name] === BARE_VIEW.charts[name] ? null : String(charts[name])),
  };
}

function listed<const T extends string>(names: readonly T[]): TextReader<T> {
  const reader = oneOf(names);
  return (text) => reader(text, []);
}

/** A text that is no such number is given to the reader as it is, which refuses it. */
function wholeNumber(least: number, most: number): TextReader<number> {
  const reader = whole(least, most);
  return (text) => reader(wholeInText(text) ?? text, []);
}

function decimal(form: RegExp, reader: Reader<number>): TextReader<number> {
  return (text) => reader(form.test(text) ? Number(text) : text, []);
}
