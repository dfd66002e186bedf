/** What the browser keeps of each lesson, each under a key of its own, so that two tabs with two lessons lose nothing. */
import { progressReader } from '../contract/lesson-file.ts';
import { LESSONS, type LessonId, type LessonProgress } from '../contract/lessons.ts';
import { attempt, NotAllowed } from '../contract/readers.ts';
import { hashOf } from '../state/kept/ids.ts';
import { isNewer } from '../state/kept/read-item.ts';
import type { AsideItem } from '../state/kept/shelves.ts';
import type { Keeper } from '../state/keeper.ts';

export type AllProgress = Readonly<Record<LessonId, LessonProgress>>;

const keyOf = (lesson: LessonId): string => `early-exit.lesson.${lesson}`;
/** Where pages of before laid what they could not read. */
const oldAsideOf = (lesson: LessonId): string => `${keyOf(lesson)}.unread`;

interface KeptProgress {
  readonly read: () => AllProgress;
  /** False where the browser did not take it, or something lies there that this page cannot read. */
  readonly write: (progress: LessonProgress) => boolean;
  readonly forget: () => void;
}

interface Hooks {
  /** Says what cannot be read. True once it lies elsewhere: until then nothing takes its place. */
  readonly aside: (item: AsideItem) => Promise<boolean>;
  /** The lesson can be kept again. */
  readonly freed: (lesson: LessonId) => void;
}

export function keptProgress(keeper: Keeper, { aside, freed }: Hooks): KeptProgress {
  const held = new Set<LessonId>();
  /** @param then when it lies elsewhere and its key is free */
  const putAway = async (lesson: LessonId, key: string, then: () => void): Promise<void> => {
    const text = keeper.read(key);
    if (text === null) return;
    const newer = isNewer(parsed(text));
    if (!(await aside({ id: `lesson-${lesson}-${hashOf(text)}`, from: 'lesson', newer, value: text }))) return;
    // Another tab may have done that, and gone on.
    if (keeper.read(key) === text) keeper.remove(key);
    then();
  };
  const hold = (lesson: LessonId): LessonProgress => {
    held.add(lesson);
    void putAway(lesson, keyOf(lesson), () => {
      held.delete(lesson);
      freed(lesson);
    });
    return begun(lesson);
  };
  for (const lesson of LESSONS) void putAway(lesson, oldAsideOf(lesson), () => undefined);
  return {
    read: () => ofAll((lesson) => (held.has(lesson) ? begun(lesson) : (readOne(keeper, lesson) ?? hold(lesson)))),
    write: (progress) => !held.has(progress.lesson) && keeper.write(keyOf(progress.lesson), JSON.stringify(progress)),
    forget() {
      for (const lesson of LESSONS) if (!held.has(lesson)) keeper.remove(keyOf(lesson));
    },
  };
}

/** What can be read of it; the rest is left where it lies, until the lessons are opened. */
export function readProgress(keeper: Keeper): AllProgress {
  return ofAll((lesson) => readOne(keeper, lesson) ?? begun(lesson));
}

/** Null where it cannot be read. */
function readOne(keeper: Keeper, lesson: LessonId): LessonProgress | null {
  const text = keeper.read(keyOf(lesson));
  if (text === null) return begun(lesson);
  const read = attempt(() => progressReader(parsed(text), []));
  return read instanceof NotAllowed || read.lesson !== lesson ? null : read;
}

const ofAll = (progress: (lesson: LessonId) => LessonProgress): AllProgress =>
  Object.fromEntries(LESSONS.map((lesson) => [lesson, progress(lesson)])) as AllProgress;

const begun = (lesson: LessonId): LessonProgress => ({ version: 1, lesson, step: 'begin', predictions: [] });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
