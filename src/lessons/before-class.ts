/** What a lecturer wants to know five minutes before class, judged from what the browser tells. Pure. */
import { LECTURE_SCENES, type LectureScene } from '../contract/lecture-scenes.ts';
import { among } from '../contract/readers.ts';
import type { Environment, RunRecord } from '../contract/record.ts';

export const CLASS_CHECKS = [
  'isolated',
  'cores',
  'clock',
  'drift',
  'frames',
  'power',
  'screen',
  'awake',
  'offline',
] as const;
export type ClassCheckName = (typeof CLASS_CHECKS)[number];

/** What the browser tells; null: it does not. */
export interface ClassSeen {
  readonly environment: Environment | null;
  /** ms that the page's clock gained on the machine's, within so many ms. */
  readonly drift: { readonly ms: number; readonly within: number } | null;
  /** ms: the longest time between two frames meanwhile. */
  readonly longestFrame: number | null;
  readonly charging: boolean | null;
  readonly fullScreen: boolean;
  readonly wakeLock: boolean;
  readonly keptOffline: boolean;
}

export interface ClassCheck {
  readonly name: ClassCheckName;
  readonly state: 'good' | 'poor' | 'unknown';
  /** In the unit of the check; null where there is no figure. */
  readonly value: number | null;
}

/** A clock finer than so many µs times runs of milliseconds well. */
const FINE_CLOCK = 50;
/** More than so much per thousand, and the clock was set or the machine slept. */
const MOST_DRIFT = 0.005;
/** ms: a longer pause is seen. */
const SMOOTH = 100;

export function judgeClass(seen: ClassSeen): readonly ClassCheck[] {
  const { environment, drift, longestFrame, charging } = seen;
  const of = (name: ClassCheckName, good: boolean | null, value: number | null = null): ClassCheck => ({
    ...{ name, value },
    state: good === null ? 'unknown' : good ? 'good' : 'poor',
  });
  const cores = environment?.cores ?? null;
  return [
    of('isolated', environment === null ? null : environment.isolated),
    of('cores', cores === null ? null : cores >= 2, cores),
    of(
      'clock',
      environment === null ? null : environment.clockStepMicros <= FINE_CLOCK,
      environment?.clockStepMicros ?? null,
    ),
    of('drift', drift === null ? null : Math.abs(drift.ms) <= MOST_DRIFT * drift.within, drift?.ms ?? null),
    of('frames', longestFrame === null ? null : longestFrame <= SMOOTH, longestFrame),
    of('power', charging),
    of('screen', seen.fullScreen),
    of('awake', seen.wakeLock),
    of('offline', seen.keptOffline),
  ];
}

/** What a rehearsal found of a scene: its effect shows here, or it does not and the recorded run stays. */
const REHEARSED = ['live', 'recorded'] as const;
export type Rehearsed = (typeof REHEARSED)[number];

/** Of each scene that was rehearsed. */
export type FoundScenes = Readonly<Partial<Record<LectureScene, Rehearsed>>>;

/** Of what was kept, that of which something may have been found. */
export function readFound(kept: unknown): FoundScenes {
  const entries = typeof kept === 'object' && kept !== null ? Object.entries(kept) : [];
  return Object.fromEntries(
    entries.filter(([scene, found]) => among(LECTURE_SCENES, scene) && among(REHEARSED, found)),
  );
}

/** A find that is not just hardly dearer than that of a good interval. */
const CLEARLY = 1.1;

/**
 * By the times of a few runs each, in µs: of a scene whose k is too small or too large the middle one has to be clearly longer
 * than that of the first scene, whose others have to leave early.
 */
export function judgeRehearsal(runs: Readonly<Partial<Record<LectureScene, readonly RunRecord[]>>>): FoundScenes {
  const first = runs['one-finds'] ?? [];
  const base = middle(first);
  const judged: Partial<Record<LectureScene, Rehearsed>> = {};
  for (const [scene, records = []] of Object.entries(runs) as [LectureScene, readonly RunRecord[]][]) {
    const whole = records.length > 0 && records.every(({ workers }) => workers.every(leftByItself));
    const shows =
      scene === 'one-finds'
        ? records.some(({ workers }) => workers.some(({ outcome }) => outcome === 'exited-early'))
        : base !== null && (middle(records) ?? 0) > CLEARLY * base;
    judged[scene] = whole && shows ? 'live' : 'recorded';
  }
  return judged;
}

const leftByItself = ({ outcome }: RunRecord['workers'][number]): boolean =>
  outcome !== 'failed' && outcome !== 'stopped';

function middle(records: readonly RunRecord[]): number | null {
  const times = records.flatMap(({ micros }) => micros ?? []).toSorted((one, other) => one - other);
  return times[times.length >> 1] ?? null;
}
