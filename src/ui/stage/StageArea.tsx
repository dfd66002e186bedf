/** The stage with what belongs to it; a stage that cannot be drawn leaves the rest of the page alone. */
import type { ReactNode } from 'react';
import { lazyPart } from '../basics/lazy-part.tsx';
import { useTexts } from '../basics/texts.ts';

const StageShow = lazyPart('stage', 'StageShow', () => import('./StageShow.tsx'), <div className="stage-empty" />);
const CodeColumn = lazyPart('code', 'CodeColumn', () => import('./code/CodeColumn.tsx'));

export function StageArea(): ReactNode {
  const { page } = useTexts('first');
  return (
    <section className="stage-area" aria-label={page.stage}>
      <StageShow />
    </section>
  );
}

export function CodeArea(): ReactNode {
  const { setup } = useTexts('first');
  return (
    <section id="part-code" className="setup-code" aria-labelledby="code-title">
      <h2 id="code-title" className="section-name">
        {setup.code}
      </h2>
      <CodeColumn />
    </section>
  );
}
