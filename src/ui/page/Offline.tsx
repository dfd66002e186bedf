/** Keeps the page for a time without network; to be seen only when a new version of it waits. */
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useLab, useLabState } from '../basics/lab-context.ts';
import { useTexts } from '../basics/texts.ts';
import { followVersions, type NewVersion } from './offline.ts';

export function Offline(): ReactNode {
  const lab = useLab();
  const [version, setVersion] = useState<NewVersion>('none');
  const update = useRef<() => void>(undefined);
  useEffect(() => {
    update.current = followVersions(lab, setVersion);
  }, [lab]);
  // The hall is told nothing of it.
  const inHall = useLabState(({ mode }) => mode === 'lecture' || mode === 'speaker');
  if (version === 'none' || inHall) return null;
  return <VersionNotice held={version === 'held'} update={() => update.current?.()} later={() => setVersion('none')} />;
}

interface NoticeProps {
  readonly held: boolean;
  readonly update: () => void;
  readonly later: () => void;
}

function VersionNotice({ held, update, later }: NoticeProps): ReactNode {
  const { offline } = useTexts('run');
  return (
    <section className="update small" aria-label={offline.title}>
      <span role="status">{held ? offline.held : offline.waiting}</span>
      {!held && (
        <button type="button" onClick={update}>
          {offline.update}
        </button>
      )}
      {!held && (
        <button type="button" onClick={later}>
          {offline.later}
        </button>
      )}
    </section>
  );
}
