/** What is open under the picture: what one sets at the left, what one sees at the right. */
import { useEffect, type ReactNode } from 'react';
import { useLabState } from '../basics/lab-context.ts';
import { lazyPart } from '../basics/lazy-part.tsx';
import { ResultSection } from '../result/ResultSection.tsx';
import { CodeArea, StageArea } from '../stage/StageArea.tsx';
import { followOpened } from './opened-parts.ts';
import { SetUp } from './SetUp.tsx';

const ChartTabs = lazyPart('part', 'ChartTabs', () => import('../tabs/ChartTabs.tsx'), <div className="tabs" />);

export function OpenParts(): ReactNode {
  const open = useLabState((state) => state.open);
  useEffect(followOpened, []);
  const left = open.includes('setup') || open.includes('code');
  const right = open.includes('run') || open.includes('charts');
  return (
    <div className="lab" data-columns={left && right ? 2 : 1}>
      {left && (
        <div className="setup">
          {open.includes('setup') && <SetUp />}
          {open.includes('code') && <CodeArea />}
        </div>
      )}
      {right && (
        <div className="show">
          {open.includes('run') && (
            <div id="part-run">
              <StageArea />
              <ResultSection />
            </div>
          )}
          {open.includes('charts') && (
            <div id="part-charts">
              <ChartTabs />
            </div>
          )}
        </div>
      )}
    </div>
  );
}
