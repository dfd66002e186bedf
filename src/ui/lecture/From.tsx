/** Whether what is shown was measured here, recorded elsewhere, or is the model's. */
import type { ReactNode } from 'react';
import type { Environment } from '../../contract/record.ts';
import type { Source } from '../../texts/en/picture.ts';
import { useTexts, useTextsThere } from '../basics/texts.ts';

interface Props {
  readonly source: Source;
  /** Of a recorded run. */
  readonly environment: Environment | null;
}

export function From({ source, environment }: Props): ReactNode {
  const { sources } = useTexts('picture');
  const titles = useTextsThere('run')?.pictureNotes.sources;
  const texts = useTexts('lecture');
  return (
    <p className="scene-from">
      <span className={`mark mark-${source}`} title={titles?.[source]}>
        {sources[source]}
      </span>
      {source === 'recorded' && <span className="soft">{texts.recordedOn(environment)}</span>}
    </p>
  );
}
