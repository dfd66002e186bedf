/** Lessons: the list of them, or a step of the one that is open. */
import type { ReactNode } from 'react';
import { useLabState } from '../basics/lab-context.ts';
import { usePageTitle } from '../basics/page-title.ts';
import { useTexts } from '../basics/texts.ts';
import { AsideNote } from '../tabs/AsideNote.tsx';
import { LessonList } from './LessonList.tsx';
import { LessonStep } from './LessonStep.tsx';

export function LessonsPage(): ReactNode {
  const lesson = useLabState((state) => state.lesson);
  const step = useLabState((state) => state.step);
  const { title, words, nav } = useTexts('lessons');
  const unread = useLabState(({ asides }) => asides.some(({ from }) => from === 'lesson'));
  usePageTitle(lesson === null ? title : `${words[lesson].name}: ${nav.names[step]}`);
  return (
    <main className="lessons" id="result" tabIndex={-1}>
      {unread && <AsideNote />}
      {lesson === null ? <LessonList /> : <LessonStep key={`${lesson} ${step}`} lesson={lesson} step={step} />}
    </main>
  );
}
