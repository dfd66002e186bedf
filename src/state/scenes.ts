/** Scenes: set-ups that a person opens by name, each with its effect in sight. */
import type { LectureScene } from '../contract/lecture-scenes.ts';
import type { RecordedName } from '../contract/view.ts';
import { LECTURE_COUNT } from '../contract/lecture.ts';
import { DEFAULT_SETTINGS, type Range, type Settings } from '../contract/settings.ts';

/** Numbers a worker of the first look searches: a run takes milliseconds on any machine. */
const FIRST_RANGE = 200_000;

/**
 * What the bare address opens, chosen so that both costs are there on any machine: a check by the lock in JavaScript is dear
 * against the test of a small number, and nobody is done before the flag rises. Workers leave a core to the page.
 */
export function firstLook(cores: number | null): Settings {
  const workers = Math.min(4, Math.max(2, (cores ?? 0) - 1));
  return {
    ...DEFAULT_SETTINGS,
    ranges: rangesOf(workers, FIRST_RANGE),
    interval: 10_000,
    flag: 'lock',
    kernel: 'js',
    target: { worker: 0, from: 0.2, to: 0.6 },
  };
}

/** One behind the other. */
function rangesOf(workers: number, length: number): readonly Range[] {
  return Array.from({ length: workers }, (_, worker): Range => [2 + worker * length, 2 + (worker + 1) * length]);
}

export const FIRST_LOOK: Settings = firstLook(globalThis.navigator?.hardwareConcurrency ?? null);

export const EXAMPLE_27_1: Settings = DEFAULT_SETTINGS;

export const EXAMPLE_27_2: Settings = LECTURE_COUNT;

/** By the lock a check costs several iterations of the one, and a small part of one of the other. */
const CHEAP_STEPS = 20;
const DEAR_STEPS = 500;
/** Longer than it may take a system to give each worker a core: where the search is over by then nothing is wasted, which is not what the valley says. */
const CHEAP_RANGE = 1_000_000;

export type SceneName =
  | 'first-look'
  | 'too-often'
  | 'too-rarely'
  | 'valley'
  | 'cheap-and-dear'
  | 'two-results'
  | 'example-27.1'
  | 'example-27.2';

/** What each opens: settings, or a run that is shipped with the page. In the order in which they are offered. */
export const SCENES: Readonly<Record<SceneName, Settings | RecordedName>> = {
  'first-look': FIRST_LOOK,
  'too-often': { ...FIRST_LOOK, interval: 1 },
  'too-rarely': { ...FIRST_LOOK, interval: 1_000_000 },
  valley: { ...FIRST_LOOK, interval: 300 },
  'cheap-and-dear': {
    ...FIRST_LOOK,
    ranges: rangesOf(FIRST_LOOK.ranges.length, CHEAP_RANGE),
    ...{ interval: 300, work: CHEAP_STEPS },
  },
  'two-results': 'duplicate-result',
  'example-27.1': EXAMPLE_27_1,
  'example-27.2': EXAMPLE_27_2,
};

/** The set-up of each scene of the lecture. */
export const LECTURE_SETUPS = {
  'one-finds': 'first-look',
  ticks: 'too-often',
  hatching: 'too-rarely',
  valley: 'valley',
  'cheap-and-dear': 'cheap-and-dear',
  'two-results': 'first-look',
} as const satisfies Readonly<Record<LectureScene, SceneName>>;

export function lectureSettings(scene: LectureScene): Settings {
  const setUp = SCENES[LECTURE_SETUPS[scene]];
  return typeof setUp === 'string' ? FIRST_LOOK : setUp;
}

/** Steps of an iteration whose valley stands beside that of the scene. */
export const BESIDE: Partial<Record<SceneName, number>> = { 'cheap-and-dear': DEAR_STEPS };
