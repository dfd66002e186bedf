/** Under the picture of the embed view: what went wrong, and the stage; where nothing can run, what was recorded elsewhere. */
import type { ReactNode } from 'react';
import { useLabState } from '../basics/lab-context.ts';
import { Notices } from '../result/Notices.tsx';
import { RecordedRuns } from '../stage/RecordedRuns.tsx';
import { StageArea } from '../stage/StageArea.tsx';

export function EmbedParts(): ReactNode {
  const staged = useLabState(({ open }) => open.includes('run'));
  const refused = useLabState(({ engine }) => engine.phase === 'refused');
  return (
    <>
      <Notices />
      {staged && <StageArea />}
      {staged && refused && (
        <div className="stage-area">
          <RecordedRuns />
        </div>
      )}
    </>
  );
}
