/** The page: header, problems, and the lab itself or the reason why there is none. */
import type { ReactNode } from 'react';
import { Header } from './Header.tsx';
import { KeysDialog } from './KeysDialog.tsx';
import { useKeys } from './keys.ts';
import { useLabState } from './lab-context.ts';
import { LiveRegion } from './LiveRegion.tsx';
import { Problems } from './Problems.tsx';
import { Refused } from './Refused.tsx';
import { ResultSection } from './result/ResultSection.tsx';
import { SetUp } from './SetUp.tsx';
import { StageArea } from './StageArea.tsx';
import { ChartTabs } from './tabs/ChartTabs.tsx';
import { useResolvedTheme, useRootLooks } from './theme.ts';
import { useView } from './view-store.ts';

function LabPage(): ReactNode {
  useKeys();
  return (
    <main className="lab">
      <SetUp code={null} />
      <div className="show">
        <StageArea />
        <ResultSection />
        <ChartTabs />
      </div>
    </main>
  );
}

export function App(): ReactNode {
  const engine = useLabState((state) => state.engine);
  const theme = useResolvedTheme(useLabState((state) => state.theme));
  useRootLooks(
    theme,
    useView((state) => state.projector),
  );
  return (
    <>
      <Header theme={theme} />
      <Problems />
      {engine.phase === 'refused' ? <Refused missing={engine.missing} how={engine.how} /> : <LabPage />}
      <KeysDialog />
      <LiveRegion />
    </>
  );
}
