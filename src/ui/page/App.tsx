/** The page: header, problems, and the lab itself. */
import type { ReactNode } from 'react';
import { Header } from './Header.tsx';
import { useLabState } from '../basics/lab-context.ts';
import { lazyPart } from '../basics/lazy-part.tsx';
import { ResultSection } from '../result/ResultSection.tsx';
import { SetUp } from './SetUp.tsx';
import { CodeArea, StageArea } from '../stage/StageArea.tsx';
import { useResolvedTheme, useRootLooks } from '../basics/theme.ts';
import { useRootLanguage } from '../basics/root-language.ts';

const ChartTabs = lazyPart('part', 'ChartTabs', () => import('../tabs/ChartTabs.tsx'), <div className="tabs" />);
const Problems = lazyPart('part', 'Problems', () => import('./Problems.tsx'));
const KeyListener = lazyPart('keys', 'KeyListener', () => import('./KeyListener.ts'));
const KeysDialog = lazyPart('keys', 'KeysDialog', () => import('./KeysDialog.tsx'));
const LiveRegion = lazyPart('live', 'LiveRegion', () => import('./LiveRegion.tsx'));

function LabPage(): ReactNode {
  return (
    <main className="lab">
      <SetUp code={<CodeArea />} />
      <div className="show">
        <StageArea />
        <ResultSection />
        <ChartTabs />
      </div>
    </main>
  );
}

export function App(): ReactNode {
  const problems = useLabState((state) => state.problems.length > 0);
  const theme = useResolvedTheme(useLabState((state) => state.theme ?? state.kept.theme));
  useRootLanguage();
  useRootLooks(
    theme,
    useLabState((state) => state.kept.projector),
  );
  return (
    <>
      <Header theme={theme} />
      {problems && <Problems />}
      <LabPage />
      <KeyListener />
      <KeysDialog />
      <LiveRegion />
    </>
  );
}
