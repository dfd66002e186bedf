/** The kernel that really runs, as text, for the settings on the screen. */
import type { ReactNode } from 'react';
import assemblySource from '../../../engine/kernels/assembly/search.ts?raw';
import orderedStepsSource from '../../../engine/kernels/javascript/generated/ordered-steps.ts?raw';
import orderedSource from '../../../engine/kernels/javascript/generated/ordered.ts?raw';
import plainStepsSource from '../../../engine/kernels/javascript/generated/plain-steps.ts?raw';
import plainSource from '../../../engine/kernels/javascript/generated/plain.ts?raw';
import type { Settings } from '../../../contract/settings.ts';
import { useLabState } from '../../basics/lab-context.ts';
import { CodePanel } from './CodePanel.tsx';
import { useReplay } from '../replay/useReplay.ts';
import { useShownRun } from '../run-index.ts';

const SOURCES = {
  wasm: { source: assemblySource, file: 'engine/kernels/assembly/search.ts' },
  js: { source: orderedSource, file: 'engine/kernels/javascript/generated/ordered.ts' },
  jsSteps: { source: orderedStepsSource, file: 'engine/kernels/javascript/generated/ordered-steps.ts' },
  plain: { source: plainSource, file: 'engine/kernels/javascript/generated/plain.ts' },
  plainSteps: { source: plainStepsSource, file: 'engine/kernels/javascript/generated/plain-steps.ts' },
} as const;

function sourceOf({ kernel, flag, work }: Settings): (typeof SOURCES)[keyof typeof SOURCES] {
  if (kernel === 'wasm') return SOURCES.wasm;
  if (flag === 'plain') return work === 'prime' ? SOURCES.plain : SOURCES.plainSteps;
  return work === 'prime' ? SOURCES.js : SOURCES.jsSteps;
}

export function CodeColumn(): ReactNode {
  const settings = useLabState((state) => state.settings);
  const of = useLabState((state) => state.shown?.record.settings) ?? settings;
  const worker = useLabState((state) => state.worker);
  const part = of.unit === 'primes' ? 'moduloPrimes' : of.guard;
  const work = of.work === 'prime' ? 'tests' : 'steps';
  return (
    <CodePanel {...sourceOf(of)} part={part} work={work} run={useShownRun()} replay={useReplay()} worker={worker} />
  );
}
