/** What will be predicted, before anything is: its rows and its axis. */
import type { ReactNode } from 'react';
import type { Cycle } from '../../lessons/cycles.ts';
import { useTexts } from '../basics/texts.ts';
import { lookClass } from './thing-frame.ts';
import { AxisScale, BesideBar, EmptyValley } from './ThingParts.tsx';

export function ThingStill({ cycle }: { readonly cycle: Cycle }): ReactNode {
  const { thing } = useTexts('lessons');
  return (
    <div className={`${lookClass(cycle)} is-still`} aria-hidden="true">
      {cycle.look === 'valley' && <EmptyValley />}
      <BesideBar cycle={cycle} />
      {Array.from({ length: cycle.marks }, (_, row) => (
        <div key={row} className="thing-row">
          <span className="thing-name small">{thing.rows[cycle.what](row)}</span>
          <div className="thing-track" />
        </div>
      ))}
      <AxisScale cycle={cycle} />
    </div>
  );
}
