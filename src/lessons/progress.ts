/** What the browser keeps of each lesson, each under a key of its own, so that two tabs with two lessons lose nothing. */
import { progressReader } from '../contract/lesson-file.ts';
import { LESSONS, type LessonId, type LessonProgress } from '../contract/lessons.ts';
import { isObject } from '../contract/plain.ts';
import { attempt, NotAllowed } from '../contract/readers.ts';
import type { Keeper } from '../state/keeper.ts';

export type AllProgress = Readonly<Record<LessonId, LessonProgress>>;

const keyOf = (lesson: LessonId): string => `early-exit.lesson.${lesson}`;
/** What could not be read, as it was, until the next such thing. */
const asideOf = (lesson: LessonId): string => `${keyOf(lesson)}.unread`;

export interface KeptProgress {
  readonly read: () => AllProgress;
  /** False where the browser did not take it. */
  readonly write: (progress: LessonProgress) => boolean;
  readonly forget: () => void;
}

export function keptProgress(keeper: Keeper): KeptProgress {
  /** A newer version of this page wrote it: it stays where it is. */
  const newer = new Set<LessonId>();
  const readOne = (lesson: LessonId): LessonProgress => {
    const text = keeper.read(keyOf(lesson));
    if (text === null) return begun(lesson);
    const value = parsed(text);
    const read = attempt(() => progressReader(value, []));
    if (!(read instanceof NotAllowed) && read.lesson === lesson) return read;
    if (isObject(value) && Number(value['version']) > 1) newer.add(lesson);
    else keeper.write(asideOf(lesson), text);
    return begun(lesson);
  };
  return {
    read: () => Object.fromEntries(LESSONS.map((lesson) => [lesson, readOne(lesson)])) as AllProgress,
    write: (progress) => !newer.has(progress.lesson) && keeper.write(keyOf(progress.lesson), JSON.stringify(progress)),
    forget() {
      for (const lesson of LESSONS) if (!newer.has(lesson)) keeper.remove(keyOf(lesson));
    },
  };
}

const begun = (lesson: LessonId): LessonProgress => ({ version: 1, lesson, step: 'begin', predictions: [] });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
