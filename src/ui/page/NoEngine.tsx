/** Where Run is, when nothing can run: what is missing here, and what helps here. */
import type { ReactNode } from 'react';
import type { Refusal } from '../../contract/abilities.ts';
import { useTexts } from '../basics/texts.ts';

/** The two that isolate a page, the one that does in a frame of any page, and the one its parts need; headers.config has them all. */
const HEADERS = `Cross-Origin-Opener-Policy: same-origin
Cross-Origin-Embedder-Policy: require-corp
Document-Isolation-Policy: isolate-and-require-corp
Cross-Origin-Resource-Policy: cross-origin`;

/** Where the server's headers are the remedy. */
function needsHeaders(refusal: Refusal): boolean {
  if (refusal.code === 'no-workers') return refusal.fault.code === 'worker-script-missing';
  return refusal.code === 'headers-missing';
}

function Headers(): ReactNode {
  const { engine } = useTexts('run');
  return (
    <details>
      <summary>{engine.headers}</summary>
      <pre tabIndex={0} aria-label={engine.headers}>
        <code translate="no">{HEADERS}</code>
      </pre>
      <p>
        <span>{engine.ownServer}</span> <code translate="no">npm start</code>
      </p>
    </details>
  );
}

export function NoEngine({ refusal }: { readonly refusal: Refusal }): ReactNode {
  const { engine, faults } = useTexts('run');
  const { missing, how } = faults.refusal(refusal);
  return (
    <section className="run-bar no-engine small" aria-labelledby="no-engine">
      <div role="status">
        <h2 id="no-engine" className="section-name">
          {engine.refusedTitle}
        </h2>
        <p>
          <strong>{missing}</strong> <span>{how}</span>
        </p>
      </div>
      {needsHeaders(refusal) && <Headers />}
      <button type="button" onClick={() => location.reload()}>
        {engine.retry}
      </button>
    </section>
  );
}
