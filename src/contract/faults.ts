/**
 * What went wrong, as data: a code and its figures. Only texts/ makes sentences of it. A fault is an expected failure; a
 * programmer's mistake throws, and a stop by the person is neither.
 */
import type { FAULTS } from './fault-codes.ts';
import type { Problem } from './problems.ts';

/** What the figures of the faults are, by name. */
interface Figures {
  /** What the browser or Node said, in its own words. */
  readonly message: string;
  readonly seconds: number;
  /** So many times as long. */
  readonly times: number;
  /** Of an answer over HTTP. */
  readonly status: number;
  /** Likewise: `text/html`. */
  readonly type: string;
  /** Its name, without its folder. */
  readonly file: string;
  readonly version: unknown;
  /** Its field is the place in a file, `record.workers[2].checks`; its value is undefined where that is missing. */
  readonly problem: Problem;
  readonly done: number;
  readonly of: number;
  /** So many things were set aside … */
  readonly aside: number;
  /** … so many of them as a newer version wrote them. */
  readonly newer: number;
  readonly names: readonly string[];
  readonly call: string;
  readonly fault: Fault;
}

export type FaultCode = keyof typeof FAULTS;

/** The fault of one code, with its figures: `{code: 'worker-silent', seconds: 3}`. */
export type FaultOf<Code extends FaultCode> = {
  readonly [C in Code]: { readonly code: C } & Pick<Figures, (typeof FAULTS)[C][number]>;
}[Code];

export type Fault = FaultOf<FaultCode>;

/** Whether a file of the lab's own code is why. */
export const isOfCode = ({ code }: Fault): boolean => code.startsWith('code-');

/** Carries a fault to whoever waits for an answer; the message is its code. */
export class FaultError extends Error {
  override readonly name: string = 'FaultError';
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(fault.code);
    this.fault = fault;
  }
}

/** The fault that something thrown carries; what was thrown by mistake is `unexpected`. */
export function faultOf(thrown: unknown): Fault {
  return thrown instanceof FaultError ? thrown.fault : { code: 'unexpected', message: messageOf(thrown) };
}

/** What something thrown says, in words of its own. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error && thrown.message !== '' ? thrown.message : String(thrown);
}
