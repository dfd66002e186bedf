/** The page: header, problems, and the lab itself. */
import { Suspense, useEffect, type ReactNode } from 'react';
import { Header } from './Header.tsx';
import { useLab, useLabState } from '../basics/lab-context.ts';
import { lazyPart } from '../basics/lazy-part.ts';
import { ResultSection } from '../result/ResultSection.tsx';
import { SetUp } from './SetUp.tsx';
import { CodeArea, StageArea } from '../stage/StageArea.tsx';
import { useResolvedTheme, useRootLooks } from '../basics/theme.ts';
import { useRootLanguage } from '../basics/root-language.ts';

const ChartTabs = lazyPart(async () => (await import('../tabs/ChartTabs.tsx')).ChartTabs);
const Problems = lazyPart(async () => (await import('./Problems.tsx')).Problems);
const KeysDialog = lazyPart(async () => (await import('./KeysDialog.tsx')).KeysDialog);
const LiveRegion = lazyPart(async () => (await import('./LiveRegion.tsx')).LiveRegion);

/** The keys come beside the first load, not in it. */
function useKeys(): void {
  const lab = useLab();
  useEffect(() => {
    const coming = import('./keys.ts').then(({ listenToKeys }) => listenToKeys(lab));
    return () => void coming.then((leave) => leave());
  }, [lab]);
}

function LabPage(): ReactNode {
  useKeys();
  return (
    <main className="lab">
      <SetUp code={<CodeArea />} />
      <div className="show">
        <StageArea />
        <ResultSection />
        <Suspense fallback={<div className="tabs" />}>
          <ChartTabs />
        </Suspense>
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
      <Suspense fallback={null}>{problems && <Problems />}</Suspense>
      <LabPage />
      <Suspense fallback={null}>
        <KeysDialog />
        <LiveRegion />
      </Suspense>
    </>
  );
}
