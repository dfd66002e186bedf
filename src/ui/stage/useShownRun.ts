/** The run that is shown made ready for the stage. */
import { useMemo } from 'react';
import type { TraceIndex } from '../../replay/events.ts';
import { useLabState } from '../basics/lab-context.ts';
import { runIndex } from './run-index.ts';

/** Null before the first run. */
export function useShownRun(): TraceIndex | null {
  const shown = useLabState((state) => state.shown);
  return useMemo(() => (shown === null ? null : runIndex(shown)), [shown]);
}
