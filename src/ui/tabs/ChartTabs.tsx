/** The tabs with the charts in them: their code is one large chunk, fetched once it is known whether anything can run. */
import { Suspense, type ReactNode } from 'react';
import type { ChartName } from '../charts/ChartPanel.tsx';
import { ErrorBoundary } from '../basics/ErrorBoundary.tsx';
import { useLabState } from '../basics/lab-context.ts';
import { idle } from '../basics/idle.ts';
import { lazily, lazyPart } from '../basics/lazy-part.tsx';
import { useTexts } from '../basics/texts.ts';
import { Tabs } from './Tabs.tsx';

/** Also where a chart's tab is open from the start, the first screen comes before it. */
const ChartPanel = lazily('ChartPanel', async () => {
  await idle;
  return import('../charts/ChartPanel.tsx');
});
const ClaimsPanel = lazyPart('claims', 'ClaimsPanel', () => import('./ClaimsPanel.tsx'));
const RacesPanel = lazyPart('races', 'RacesPanel', () => import('./RacesPanel.tsx'));
const LogPanel = lazyPart('log', 'LogPanel', () => import('./LogPanel.tsx'));

function Chart({ name }: { readonly name: ChartName }): ReactNode {
  const waiting = <p className="panel-empty soft">{useTexts('first').tabs.loading}</p>;
  // Nothing of the charts is fetched before Run can be pressed.
  if (useLabState(({ engine }) => engine.phase === 'starting')) return waiting;
  return (
    <ErrorBoundary key={name} part={name}>
      <Suspense fallback={waiting}>
        <ChartPanel name={name} />
      </Suspense>
    </ErrorBoundary>
  );
}

export function ChartTabs(): ReactNode {
  return (
    <Tabs
      panels={{
        overhead: <Chart name="overhead" />,
        exits: <Chart name="exits" />,
        total: <Chart name="total" />,
        ladder: <Chart name="ladder" />,
        weights: <Chart name="weights" />,
        writing: <Chart name="writing" />,
        races: <RacesPanel />,
        claims: <ClaimsPanel />,
        machine: <Chart name="machine" />,
        log: <LogPanel />,
      }}
    />
  );
}
