import type { ReactNode } from 'react';
import { words } from '../words.ts';
import { LogPanel } from './LogPanel.tsx';
import { Tabs } from './Tabs.tsx';

function Placeholder(): ReactNode {
  return <p className="soft">{words.tabs.loading}</p>;
}

export function ChartTabs(): ReactNode {
  return (
    <Tabs
      panels={{
        overhead: <Placeholder />,
        exits: <Placeholder />,
        total: <Placeholder />,
        machine: <Placeholder />,
        log: <LogPanel />,
      }}
    />
  );
}
