/** The kernel that really runs, as text, for the settings on the screen. */
import type { ReactNode } from 'react';
import assemblySource from '../../../engine/kernels/assembly/search.ts?raw';
import orderedSource from '../../../engine/kernels/javascript/generated/ordered.ts?raw';
import plainSource from '../../../engine/kernels/javascript/generated/plain.ts?raw';
import { useLabState } from '../../basics/lab-context.ts';
import { CodePanel } from './CodePanel.tsx';
import { useReplay } from '../replay/useReplay.ts';
import { useShownRun } from '../run-index.ts';

const SOURCES = {
  wasm: { source: assemblySource, file: 'engine/kernels/assembly/search.ts' },
  js: { source: orderedSource, file: 'engine/kernels/javascript/generated/ordered.ts' },
  plain: { source: plainSource, file: 'engine/kernels/javascript/generated/plain.ts' },
} as const;

export function CodeColumn(): ReactNode {
  const settings = useLabState((state) => state.settings);
  const { kernel, guard, flag, unit } = useLabState((state) => state.shown?.record.settings) ?? settings;
  const shown = kernel === 'js' && flag === 'plain' ? SOURCES.plain : SOURCES[kernel];
  const worker = useLabState((state) => state.worker);
  const part = unit === 'primes' ? 'moduloPrimes' : guard;
  return <CodePanel {...shown} part={part} run={useShownRun()} replay={useReplay()} worker={worker} />;
}
