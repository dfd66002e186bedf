/** The kernel that really runs, as text, for the settings on the screen. */
import type { ReactNode } from 'react';
import assemblySource from '../../../engine/kernels/assembly/search.ts?raw';
import orderedStepsCountingSource from '../../../engine/kernels/javascript/generated/ordered-steps-counting.ts?raw';
import orderedCountingSource from '../../../engine/kernels/javascript/generated/ordered-counting.ts?raw';
import plainStepsCountingSource from '../../../engine/kernels/javascript/generated/plain-steps-counting.ts?raw';
import plainCountingSource from '../../../engine/kernels/javascript/generated/plain-counting.ts?raw';
import orderedStepsSource from '../../../engine/kernels/javascript/generated/ordered-steps.ts?raw';
import orderedSource from '../../../engine/kernels/javascript/generated/ordered.ts?raw';
import plainStepsSource from '../../../engine/kernels/javascript/generated/plain-steps.ts?raw';
import plainSource from '../../../engine/kernels/javascript/generated/plain.ts?raw';
import type { Settings } from '../../../contract/settings.ts';
import { useLabState } from '../../basics/lab-context.ts';
import { CodePanel } from './CodePanel.tsx';
import type { CodeCounts } from './code-lines.ts';
import { useReplay } from '../replay/useReplay.ts';
import { useShownRun } from '../run-index.ts';

const WASM = { source: assemblySource, file: 'engine/kernels/assembly/search.ts' };
/** By name of the file; those that count beside those that do not. */
const LOOPS = {
  ordered: [orderedSource, orderedCountingSource],
  'ordered-steps': [orderedStepsSource, orderedStepsCountingSource],
  plain: [plainSource, plainCountingSource],
  'plain-steps': [plainStepsSource, plainStepsCountingSource],
} as const;

function sourceOf({ kernel, flag, work, counter }: Settings): { readonly source: string; readonly file: string } {
  if (kernel === 'wasm') return WASM;
  const name = `${flag === 'plain' ? 'plain' : 'ordered'}${work === 'prime' ? '' : '-steps'}` as const;
  const [bare, counting] = LOOPS[name];
  const folder = 'engine/kernels/javascript/generated';
  return counter === 'none'
    ? { source: bare, file: `${folder}/${name}.ts` }
    : { source: counting, file: `${folder}/${name}-counting.ts` };
}

function countsOf({ counter }: Settings): CodeCounts {
  if (counter === 'none') return 'bare';
  return counter === 'shared' ? 'shared' : 'ordinary';
}

export function CodeColumn(): ReactNode {
  const settings = useLabState((state) => state.settings);
  const of = useLabState((state) => state.shown?.record.settings) ?? settings;
  const worker = useLabState((state) => state.worker);
  const part = of.unit === 'primes' ? 'moduloPrimes' : of.guard;
  const work = of.work === 'prime' ? 'tests' : 'steps';
  return (
    <CodePanel
      {...sourceOf(of)}
      part={part}
      work={work}
      counts={countsOf(of)}
      run={useShownRun()}
      replay={useReplay()}
      worker={worker}
    />
  );
}
