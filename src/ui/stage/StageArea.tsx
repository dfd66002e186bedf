/** The stage with what belongs to it; a stage that cannot be drawn leaves the rest of the page alone. */
import { Suspense, type ReactNode } from 'react';
import { ErrorBoundary } from '../basics/ErrorBoundary.tsx';
import { lazyPart } from '../basics/lazy-part.ts';
import { useTexts } from '../basics/texts.ts';

const StageShow = lazyPart(async () => (await import('./StageShow.tsx')).StageShow);
const CodeColumn = lazyPart(async () => (await import('./code/CodeColumn.tsx')).CodeColumn);

export function StageArea(): ReactNode {
  const { page } = useTexts('first');
  return (
    <section className="stage-area" aria-label={page.stage}>
      <ErrorBoundary part="stage">
        <Suspense fallback={<div className="stage-empty" />}>
          <StageShow />
        </Suspense>
      </ErrorBoundary>
    </section>
  );
}

export function CodeArea(): ReactNode {
  const { setup } = useTexts('first');
  return (
    <section className="setup-code" aria-labelledby="code-title">
      <h2 id="code-title" className="section-name">
        {setup.code}
      </h2>
      <ErrorBoundary part="code">
        <Suspense fallback={null}>
          <CodeColumn />
        </Suspense>
      </ErrorBoundary>
    </section>
  );
}
