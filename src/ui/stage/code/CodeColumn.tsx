/** The kernel that really runs, as text, for the settings on the screen. */
import type { ReactNode } from 'react';
import assemblySource from '../../../engine/kernels/assembly/search.ts?raw';
import orderedSource from '../../../engine/kernels/javascript/generated/ordered.ts?raw';
import plainSource from '../../../engine/kernels/javascript/generated/plain.ts?raw';
import { useLabState } from '../../basics/lab-context.ts';
import { replay } from '../../replay.ts';
import { CodePanel } from './CodePanel.tsx';
import { useRunIndex } from '../run-index.ts';
import { useView } from '../../basics/view-store.ts';

const SOURCES = {
  wasm: { source: assemblySource, file: 'engine/kernels/assembly/search.ts' },
  js: { source: orderedSource, file: 'engine/kernels/javascript/generated/ordered.ts' },
  plain: { source: plainSource, file: 'engine/kernels/javascript/generated/plain.ts' },
} as const;

export function CodeColumn(): ReactNode {
  const settings = useLabState((state) => state.settings);
  const last = useLabState((state) => state.last);
  const trace = useLabState((state) => state.trace);
  const { kernel, guard, flag, unit } = last?.settings ?? settings;
  const shown = kernel === 'js' && flag === 'plain' ? SOURCES.plain : SOURCES[kernel];
  const worker = useView((state) => state.worker);
  const part = unit === 'primes' ? 'moduloPrimes' : guard;
  return <CodePanel {...shown} part={part} run={useRunIndex(last, trace)} replay={replay} worker={worker} />;
}
