/** What an address can name besides the settings: the closed lists that its values come from. */

/** What one goes to from the page's header. */
export const PLACES = ['lab', 'lessons', 'systems', 'lecture'] as const;
export type PlaceName = (typeof PLACES)[number];

/** What the page is used for; `speaker`: what the lecturer sees of a lecture in another window. */
export const MODES = [...PLACES, 'speaker'] as const;
export type Mode = (typeof MODES)[number];

/** Windows of one lecture find each other by such a number, from 1 on. */
export const MAX_CHANNEL = 2 ** 32 - 1;

/** The first is what is spoken where none of them is wanted. */
export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What can be opened under the picture. */
export const PARTS = ['setup', 'run', 'charts', 'code'] as const;
export type Part = (typeof PARTS)[number];

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export const TABS = [
  'overhead',
  'exits',
  'total',
  'ladder',
  'weights',
  'writing',
  'races',
  'claims',
  'machine',
  'log',
] as const;
export type TabName = (typeof TABS)[number];

/** Runs that were recorded elsewhere and are shipped with the page. */
export const RECORDED_NAMES = ['few-checks', 'many-checks', 'duplicate-result'] as const;
export type RecordedName = (typeof RECORDED_NAMES)[number];

/** What an iteration does in a sweep: the person's own ranges, tiny numbers, or large ones. */
export const LOOPS = ['own', 'light', 'heavy'] as const;
export type Loop = (typeof LOOPS)[number];

/** Who measures a sweep: as many workers at once as the run has, or one alone. */
export const CROWDS = ['together', 'alone'] as const;

/** The y axis of the overhead: all points, or close to zero. */
export const SCALES = ['all', 'close'] as const;

/** Whose overshoot counts: processor time wasted by each worker, or the wait for the last one out. */
export const COSTS = ['each', 'last'] as const;
export type Cost = (typeof COSTS)[number];

/** How the valley on the first screen is drawn: linear from 0, or on log axes, where the law is two straight lines. */
export const VALLEY_AXES = ['linear', 'log'] as const;

/** What the valley counts: time until the last one has left, or processor time of all. */
export const VALLEY_TIMES = ['elapsed', 'processor'] as const;

/** What exits are counted in. */
export const EXIT_UNITS = ['iterations', 'micros'] as const;
export type ExitUnit = (typeof EXIT_UNITS)[number];

/** What a sweep gets unless it is told: the half-width wanted, as a fraction of run time, and seconds. */
export const DEFAULT_PRECISION = 0.005;
export const DEFAULT_SECONDS = 30;

/** What they may be. */
export const PRECISIONS = { least: 0.0005, most: 0.1 } as const;
export const SECONDS = { least: 1, most: 600 } as const;

/** The longest search for which the total cost is drawn, in iterations of the finder. */
export const MOST_FOUND_AFTER = 1_000_000_000;
