/** A window of the lecture: that of the hall, or that of the speaker's view. */
import type { ReactNode } from 'react';
import { useLabState } from '../basics/lab-context.ts';
import { LecturePage } from './LecturePage.tsx';
import { SpeakerPage } from './SpeakerPage.tsx';

export function LectureWindow(): ReactNode {
  return useLabState((state) => state.mode === 'speaker') ? <SpeakerPage /> : <LecturePage />;
}
