/** The stage with what belongs to it; a stage that cannot be drawn leaves the rest of the page alone. */
import type { ReactNode } from 'react';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { words } from './words.ts';

export function StageArea(): ReactNode {
  return (
    <section className="stage-area" aria-label={words.stage.title}>
      <ErrorBoundary part={words.stage.part}>
        <div className="stage-empty" />
      </ErrorBoundary>
    </section>
  );
}
