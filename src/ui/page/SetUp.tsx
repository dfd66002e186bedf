/** The column of controls: few at first, the rest under More. */
import type { ReactNode } from 'react';
import { IntervalControl } from '../controls/IntervalControl.tsx';
import { lazyPart } from '../basics/lazy-part.tsx';
import { useTexts } from '../basics/texts.ts';

const SearchControls = lazyPart(
  'part',
  'SearchControls',
  () => import('../controls/SearchControls.tsx'),
  <div className="setup-later" />,
);
const MoreSettings = lazyPart('part', 'MoreSettings', () => import('../controls/MoreSettings.tsx'));

export function SetUp(): ReactNode {
  const { setup } = useTexts('first');
  return (
    <section id="part-setup" className="setup-fields" aria-labelledby="setup-title">
      <h2 id="setup-title" className="visually-hidden">
        {setup.title}
      </h2>
      <IntervalControl />
      <SearchControls />
      <details className="more">
        <summary>{setup.more}</summary>
        <MoreSettings />
      </details>
    </section>
  );
}
