/** Lessons: the list of them, or a step of the one that is open. */
import type { ReactNode } from 'react';
import { useLabState } from '../basics/lab-context.ts';
import { LessonList } from './LessonList.tsx';
import { LessonStep } from './LessonStep.tsx';

export function LessonsPage(): ReactNode {
  const lesson = useLabState((state) => state.lesson);
  const step = useLabState((state) => state.step);
  return (
    <main className="lessons" id="result" tabIndex={-1}>
      {lesson === null ? <LessonList /> : <LessonStep key={`${lesson} ${step}`} lesson={lesson} step={step} />}
    </main>
  );
}
