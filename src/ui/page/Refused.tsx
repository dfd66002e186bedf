/** No isolation or no shared memory: says what is missing and how to get it. */
import type { ReactNode } from 'react';
import type { Refusal } from '../../state/types.ts';
import { useLabState } from '../basics/lab-context.ts';
import { RecordedRuns } from '../stage/RecordedRuns.tsx';
import { Troubles } from '../result/Troubles.tsx';
import { StageArea } from '../stage/StageArea.tsx';
import { useTexts } from '../basics/texts.ts';

/** The two that isolate a page, and the one its parts need; headers.config has them all. */
const HEADERS = `Cross-Origin-Opener-Policy: same-origin
Cross-Origin-Embedder-Policy: require-corp
Cross-Origin-Resource-Policy: same-origin`;

function RecordedStage(): ReactNode {
  const shown = useLabState((state) => state.shown !== null);
  return shown ? <StageArea /> : null;
}

export function Refused({ refusal }: { readonly refusal: Refusal }): ReactNode {
  const { missing, how } = useTexts('run').faults.refusal(refusal);
  const { refused } = useTexts('run');
  return (
    <main className="plain-page" id="result" tabIndex={-1}>
      <h2>{refused.title}</h2>
      <p>{refused.why}</p>
      <h3>{refused.missing}</h3>
      <p>
        <strong>{missing}</strong>
      </p>
      <h3>{refused.how}</h3>
      <p>{how}</p>
      <p>{refused.start}</p>
      <pre>
        <code>npm start</code>
      </pre>
      <h3>{refused.headers}</h3>
      <pre tabIndex={0} aria-label={refused.headers}>
        <code>{HEADERS}</code>
      </pre>
      <p>
        <button type="button" className="button-main" onClick={() => location.reload()}>
          {refused.retry}
        </button>
      </p>
      <h3>{refused.recorded}</h3>
      <p>{refused.replay}</p>
      <RecordedRuns />
      <Troubles />
      <RecordedStage />
    </main>
  );
}
