/** The one entry of the charts' chunk: the page loads it lazily and asks for a view by its tab. */
import type { ReactNode } from 'react';
import { ExitsView } from './ExitsView.tsx';
import { LadderView } from './LadderView.tsx';
import { MachineView } from './MachineView.tsx';
import { OverheadView } from './OverheadView.tsx';
import { TotalView } from './TotalView.tsx';
import { WeightsView } from './WeightsView.tsx';
import { WritingView } from './WritingView.tsx';

export type ChartName = 'overhead' | 'exits' | 'total' | 'ladder' | 'weights' | 'writing' | 'machine';

export function ChartPanel({ name }: { readonly name: ChartName }): ReactNode {
  switch (name) {
    case 'overhead':
      return <OverheadView />;
    case 'total':
      return <TotalView />;
    case 'exits':
      return <ExitsView />;
    case 'ladder':
      return <LadderView />;
    case 'weights':
      return <WeightsView />;
    case 'writing':
      return <WritingView />;
    case 'machine':
      return <MachineView />;
  }
}
