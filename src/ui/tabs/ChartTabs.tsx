/** The tabs with the charts in them: their code is one chunk, fetched when the page has nothing else to do. */
import { Suspense, type ReactNode } from 'react';
import type { ChartName } from '../charts/ChartPanel.tsx';
import { ErrorBoundary } from '../basics/ErrorBoundary.tsx';
import { idle, lazyPart } from '../basics/lazy-part.ts';
import { useTexts } from '../basics/texts.ts';
import { Tabs } from './Tabs.tsx';

/** Also where a chart's tab is open from the start, the first screen comes before it. */
const ChartPanel = lazyPart(async () => {
  await idle;
  return (await import('../charts/ChartPanel.tsx')).ChartPanel;
});
const LogPanel = lazyPart(async () => (await import('./LogPanel.tsx')).LogPanel);

function Chart({ name }: { readonly name: ChartName }): ReactNode {
  const { loading } = useTexts('first').tabs;
  return (
    <ErrorBoundary key={name} part={name}>
      <Suspense fallback={<p className="panel-empty soft">{loading}</p>}>
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
