/** The tabs with the charts in them: their code is one large chunk, fetched once it is known whether anything can run. */
import { lazy, Suspense, type ReactNode } from 'react';
import type { ChartName } from '../charts/ChartPanel.tsx';
import { ErrorBoundary } from '../basics/ErrorBoundary.tsx';
import { useLabState } from '../basics/lab-context.ts';
import { idle, lazyPart } from '../basics/lazy-part.ts';
import { useTexts } from '../basics/texts.ts';
import { Tabs } from './Tabs.tsx';

/** Also where a chart's tab is open from the start, the first screen comes before it. */
const ChartPanel = lazy(async () => {
  await idle;
  return { default: (await import('../charts/ChartPanel.tsx')).ChartPanel };
});
const LogPanel = lazyPart(async () => (await import('./LogPanel.tsx')).LogPanel);

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
        machine: <Chart name="machine" />,
        log: (
          <Suspense fallback={null}>
            <LogPanel />
          </Suspense>
        ),
      }}
    />
  );
}
