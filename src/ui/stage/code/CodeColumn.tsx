/** The kernel that really runs, as text, for the settings on the screen; and the same loop in the other languages. */
import type { ReactNode } from 'react';
import pythonSource from '../../../engine/kernels/python/search.py?raw';
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
import { CodePanel, type CodeSource } from './CodePanel.tsx';
import type { CodeCounts } from './code-lines.ts';
import { useReplay } from '../replay/useReplay.ts';
import { useShownRun } from '../useShownRun.ts';

const PYTHON: CodeSource = { source: pythonSource, file: 'engine/kernels/python/search.py', language: 'python' };
const WASM: CodeSource = { source: assemblySource, file: 'engine/kernels/assembly/search.ts' };
/** By name of the file; those that count beside those that do not. */
const LOOPS = {
  ordered: [orderedSource, orderedCountingSource],
  'ordered-steps': [orderedStepsSource, orderedStepsCountingSource],
  plain: [plainSource, plainCountingSource],
  'plain-steps': [plainStepsSource, plainStepsCountingSource],
} as const;

function sourceOf({ kernel, flag, work, counter }: Settings): CodeSource {
  if (kernel === 'wasm') return WASM;
  const name = `${flag === 'plain' ? 'plain' : 'ordered'}${work === 'prime' ? '' : '-steps'}` as const;
  const [bare, counting] = LOOPS[name];
  const folder = 'engine/kernels/javascript/generated';
  return counter === 'none'
    ? { source: bare, file: `${folder}/${name}.ts` }
    : { source: counting, file: `${folder}/${name}-counting.ts` };
}

/** The program in Python tests numbers, and reads a flag that processes share. */
function othersOf(settings: Settings): readonly CodeSource[] {
  const { kernel, work, flag } = settings;
  const other = sourceOf({ ...settings, kernel: kernel === 'wasm' ? 'js' : 'wasm' });
  return work === 'prime' && flag !== 'message' ? [other, PYTHON] : [other];
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
      others={othersOf(of)}
      part={part}
      work={work}
      counts={countsOf(of)}
      run={useShownRun()}
      replay={useReplay()}
      worker={worker}
    />
  );
}
