/** The tabs with the charts in them: their code is one chunk, fetched when the page has nothing else to do. */
import { lazy, Suspense, useEffect, type ReactNode } from 'react';
import type { ChartName } from '../charts/ChartPanel.tsx';
import { ErrorBoundary } from '../ErrorBoundary.tsx';
import { words } from '../words.ts';
import { LogPanel } from './LogPanel.tsx';
import { Tabs } from './Tabs.tsx';

const fetchCharts = () => import('../charts/ChartPanel.tsx');
const ChartPanel = lazy(async () => ({ default: (await fetchCharts()).ChartPanel }));

/** A chunk that could not be fetched is asked for again when a chart is opened; that failure is the one to show. */
const prefetch = (): void => void fetchCharts().catch(() => undefined);

function Chart({ name }: { readonly name: ChartName }): ReactNode {
  return (
    <ErrorBoundary key={name} part={words.tabs.part(words.tabs[name])}>
      <Suspense fallback={<p className="panel-empty soft">{words.tabs.loading}</p>}>
        <ChartPanel name={name} />
      </Suspense>
    </ErrorBoundary>
  );
}

export function ChartTabs(): ReactNode {
  useEffect(() => {
    // Safari has no idle callbacks.
    if (typeof requestIdleCallback !== 'function') {
      const timer = setTimeout(prefetch, 2000);
      return () => clearTimeout(timer);
    }
    const handle = requestIdleCallback(prefetch);
    return () => cancelIdleCallback(handle);
  }, []);
  return (
    <Tabs
      panels={{
        overhead: <Chart name="overhead" />,
        exits: <Chart name="exits" />,
        total: <Chart name="total" />,
        machine: <Chart name="machine" />,
        log: <LogPanel />,
      }}
    />
  );
}
