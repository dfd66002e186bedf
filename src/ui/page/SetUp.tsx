/** The column of controls: few at first, the rest under More. */
import { Suspense, type ReactNode } from 'react';
import { IntervalControl } from '../controls/IntervalControl.tsx';
import { Presets } from '../controls/Presets.tsx';
import { RunBar } from './RunBar.tsx';
import { lazyPart } from '../basics/lazy-part.ts';
import { useTexts } from '../basics/texts.ts';

const SearchControls = lazyPart(async () => (await import('../controls/SearchControls.tsx')).SearchControls);
const MoreSettings = lazyPart(async () => (await import('../controls/MoreSettings.tsx')).MoreSettings);

export function SetUp({ code }: { readonly code: ReactNode }): ReactNode {
  const { setup } = useTexts('first');
  return (
    <section className="setup" aria-labelledby="setup-title">
      <div className="setup-fields">
        <h2 id="setup-title" className="visually-hidden">
          {setup.title}
        </h2>
        <Presets />
        <IntervalControl />
        <Suspense fallback={<div className="setup-later" />}>
          <SearchControls />
        </Suspense>
        <details className="more">
          <summary>{setup.more}</summary>
          <Suspense fallback={null}>
            <MoreSettings />
          </Suspense>
        </details>
      </div>
      <RunBar />
      {code}
    </section>
  );
}
