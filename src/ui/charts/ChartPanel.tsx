/** The one entry of the charts' chunk: the page loads it lazily and asks for a view by its tab. */
import type { ReactNode } from 'react';
import { OverheadView } from './OverheadView.tsx';

export type ChartName = 'overhead' | 'exits' | 'total' | 'machine';

export function ChartPanel({ name }: { readonly name: ChartName }): ReactNode {
  switch (name) {
    case 'overhead':
      return <OverheadView />;
    case 'exits':
    case 'total':
    case 'machine':
      return null;
  }
}
