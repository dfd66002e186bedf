/**
 * What the page can say, as types: the English catalogue is the pattern, and another language has exactly its keys, or
 * its types do not hold. Each part is a function of the formats, so that whole sentences have their numbers in them.
 * A catalogue comes in volumes, each a chunk of its own, fetched with what needs it.
 */
import type { chartTexts } from './en/charts.ts';
import type { firstTexts } from './en/first.ts';
import type { glossaryTexts } from './en/glossary.ts';
import type { lectureTexts } from './en/lecture.ts';
import type { lessonTexts } from './en/lessons.ts';
import type { pictureTexts } from './en/picture.ts';
import type { runTexts } from './en/run.ts';

/** What can be seen before a run: header, controls, the empty result. */
export type FirstTexts = ReturnType<typeof firstTexts>;
/** What tells of a run, or of what went wrong: stage, replay, result, doubts, log, faults, problems. */
export type RunTexts = ReturnType<typeof runTexts>;
/** The picture of the first screen, and the sentence over it. */
export type PictureTexts = ReturnType<typeof pictureTexts>;
/** What stands in and around the charts. */
export type ChartTexts = ReturnType<typeof chartTexts>;

/** The lessons. */
export type LessonTexts = ReturnType<typeof lessonTexts>;
/** The lecture. */
export type LectureTexts = ReturnType<typeof lectureTexts>;
/** The terms of the lab, each in one sentence. */
export type GlossaryTexts = ReturnType<typeof glossaryTexts>;

export interface Volumes {
  readonly first: FirstTexts;
  readonly picture: PictureTexts;
  readonly run: RunTexts;
  readonly charts: ChartTexts;
  readonly lessons: LessonTexts;
  readonly glossary: GlossaryTexts;
  readonly lecture: LectureTexts;
}

export type VolumeName = keyof Volumes;
