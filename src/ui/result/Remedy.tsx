/** What is missing here, and what helps here. */
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

interface Props {
  readonly refusal: Refusal;
  readonly title: string;
  /** The id of the heading. */
  readonly id: string;
  /** What goes all the same. */
  readonly instead?: string;
}

export function Remedy({ refusal, title, id, instead }: Props): ReactNode {
  const { engine, faults } = useTexts('run');
  const { missing, how } = faults.refusal(refusal);
  return (
    <>
      <div role="status">
        <h2 id={id} className="section-name">
          {title}
        </h2>
        {instead !== undefined && <p>{instead}</p>}
        <p>
          <strong>{missing}</strong> <span>{how}</span>
        </p>
      </div>
      {needsHeaders(refusal) && <Headers />}
      <button type="button" onClick={() => location.reload()}>
        {engine.retry}
      </button>
    </>
  );
}
