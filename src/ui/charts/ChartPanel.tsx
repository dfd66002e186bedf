/** The one entry of the charts' chunk: the page loads it lazily and asks for a view by its tab. */
import type { ReactNode } from 'react';

export type ChartName = 'overhead' | 'exits' | 'total' | 'machine';

export function ChartPanel({ name }: { readonly name: ChartName }): ReactNode {
  return <div className="chart-panel" data-chart={name} />;
}
