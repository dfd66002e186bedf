/** An outcome by shape and label; the colour is the worker's and says nothing alone. */
import type { ReactNode } from 'react';
import type { Outcome, WorkerRecord } from '../../contract/record.ts';
import { useTexts } from '../basics/texts.ts';

/** Drawn in a box of 12: a flag, a crossed flag, a door, a full bar, a square, a cross. */
const SHAPES: Readonly<Record<Outcome, ReactNode>> = {
  found: <path d="M2.5 11.5v-11h7l-2 3 2 3h-5.5v5z" fill="currentColor" />,
  late: <path d="M2.5 11.5v-11h7l-2 3 2 3h-7M2.5 11.5 10 9" fill="none" stroke="currentColor" strokeWidth="1.25" />,
  'exited-early': <path d="M1 6h8M6 2.5 9.5 6 6 9.5M11.25 1.5v9" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  exhausted: <path d="M1 4h8.5v4H1zM11.25 1.5v9" fill="currentColor" stroke="currentColor" strokeWidth="1.25" />,
  stopped: <path d="M2 2h8v8H2z" fill="currentColor" />,
  failed: <path d="m2 2 8 8M10 2l-8 8" fill="none" stroke="currentColor" strokeWidth="2" />,
};

interface Props {
  readonly outcome: Outcome;
  readonly worker: number;
  /** Of a worker: its hint then says why it failed. */
  readonly record?: WorkerRecord;
  readonly byMessage: boolean;
}

export function OutcomeMark({ outcome, worker, record, byMessage }: Props): ReactNode {
  const { faults, outcomes } = useTexts('run');
  const { names, meanings, meaningsByMessage } = outcomes;
  const meaning = (byMessage ? meaningsByMessage[outcome] : undefined) ?? meanings[outcome];
  const reason = record && faults.reason(record);
  return (
    <span className="outcome" title={reason ?? meaning}>
      <svg
        className="outcome-shape"
        data-worker={worker % 8}
        data-outcome={outcome}
        viewBox="0 0 12 12"
        aria-hidden="true"
      >
        {SHAPES[outcome]}
      </svg>
      <span>{names[outcome]}</span>
    </span>
  );
}
