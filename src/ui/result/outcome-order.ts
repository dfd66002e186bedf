import type { Outcome } from '../../contract/record.ts';

/** The order in which outcomes are told. */
export const OUTCOME_ORDER: readonly Outcome[] = ['found', 'late', 'exited-early', 'exhausted', 'stopped', 'failed'];
