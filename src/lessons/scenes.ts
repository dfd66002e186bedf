/** The scenes of the lecture: what each shows, what the hall is asked, and which answer a picture gives. Pure; words are in texts/. */
import { BEATS, LECTURE_SCENES, type Beat, type LectureScene } from '../contract/lecture-scenes.ts';
import { recordReader } from '../contract/record-file.ts';
import type { RunRecord } from '../contract/record.ts';
import type { GoodBand } from '../measure/expect.ts';
import { indexRecord } from '../replay/events.ts';
import recorded from './recorded-scenes.json' with { type: 'json' };

/** `lanes`: a run; `valley`: what every interval costs; `board`: two workers at the lock. */
export type SceneLook = 'lanes' | 'valley' | 'board';

export interface SceneData {
  readonly look: SceneLook;
  /** What the hall may answer; their words stand under the same names in texts/. */
  readonly options: readonly SceneAnswer[];
}

export const SCENE_ANSWERS = [
  'at-once',
  'next-check',
  'range-end',
  'hardly',
  'much',
  'tenfold',
  'always',
  'between',
  'never',
  'oftener',
  'same',
  'rarelier',
  'one',
  'two',
] as const;
export type SceneAnswer = (typeof SCENE_ANSWERS)[number];

const LONGER = ['hardly', 'much', 'tenfold'] as const;

export const LECTURE: Readonly<Record<LectureScene, SceneData>> = {
  'one-finds': { look: 'lanes', options: ['at-once', 'next-check', 'range-end'] },
  ticks: { look: 'lanes', options: LONGER },
  hatching: { look: 'lanes', options: LONGER },
  valley: { look: 'valley', options: ['always', 'between', 'never'] },
  'cheap-and-dear': { look: 'valley', options: ['oftener', 'same', 'rarelier'] },
  'two-results': { look: 'board', options: ['one', 'two'] },
};

/** A run of another machine; null where the scene shows none. */
export function recordedRun(scene: LectureScene): RunRecord | null {
  const record = (recorded as Readonly<Partial<Record<LectureScene, unknown>>>)[scene];
  return record === undefined ? null : recordReader(record, [scene]);
}

/** How many times as long as the search alone a recorded run took: at the interval of the first scene its checks cost nearly nothing. */
export function recordedTimes(scene: LectureScene): number | null {
  const [alone, all] = [recordedRun('one-finds'), recordedRun(scene)].map((run) => run && indexRecord(run));
  const flag = alone?.flagMicros ?? null;
  const whole = all?.record.micros ?? null;
  return flag === null || whole === null ? null : whole / flag;
}

/** A find costs hardly more, clearly more, or several times as much. */
const MUCH = 1.1;
const TENFOLD = 4;

/** @param times as long as the search alone. */
export function longerBy(times: number): SceneAnswer {
  if (times < MUCH) return 'hardly';
  return times < TENFOLD ? 'much' : 'tenfold';
}

/** Iterations from one check to the next: from here on a range has hardly one. */
export const HARDLY_EVER = 1_000_000;

/** Where the good intervals lie; null while that is not known. */
export function bestAt(band: GoodBand | null): SceneAnswer | null {
  if (band === null) return null;
  if (band.best <= 1) return 'always';
  return band.best >= HARDLY_EVER ? 'never' : 'between';
}

/** Bands that have most in common are the same. */
export function wayOfBest(cheap: GoodBand | null, dear: GoodBand | null): SceneAnswer | null {
  if (cheap === null || dear === null) return null;
  const ratio = dear.best / cheap.best;
  if (ratio > 0.7 && ratio < 1.4) return 'same';
  return ratio < 1 ? 'oftener' : 'rarelier';
}

export interface ScenePlace {
  readonly scene: LectureScene;
  readonly beat: Beat;
}

/** The next beat, or that before; null at either end. */
export function stepFrom(scenes: readonly LectureScene[], { scene, beat }: ScenePlace, by: 1 | -1): ScenePlace | null {
  const at = Math.max(0, scenes.indexOf(scene)) * BEATS.length + BEATS.indexOf(beat) + by;
  const next = scenes[Math.floor(at / BEATS.length)];
  return next === undefined ? null : { scene: next, beat: BEATS[at % BEATS.length]! };
}

/** The lecturer's own choice and order; all of them where there is none. */
export const shownScenes = (chosen: readonly LectureScene[]): readonly LectureScene[] =>
  chosen.length === 0 ? LECTURE_SCENES : chosen;
