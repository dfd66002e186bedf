/** Faults as records hold them: a code and its figures beside each other. */
import { FAULTS } from './fault-codes.ts';
import type { Fault, FaultCode } from './faults.ts';

/** How a record writes a fault. */
export interface Reason {
  /** Its code; words in records from before there were codes. */
  readonly reason: string;
  /** Its figures, where it has any. */
  readonly figures?: Readonly<Record<string, unknown>>;
}

export function reasonOf(fault: Fault): Reason {
  const { code: reason, ...figures } = fault;
  return Object.keys(figures).length === 0 ? { reason } : { reason, figures };
}

/** What figures of a record are: those of the faults that a worker can have. */
const PLAIN: Readonly<Record<string, string>> = { message: 'string', seconds: 'number', status: 'number' };

/** The fault that a record tells of; null where its reason is no code of ours, or a figure is missing. */
export function faultOfReason({ reason, figures = {} }: Partial<Reason>): Fault | null {
  if (reason === undefined || !Object.hasOwn(FAULTS, reason)) return null;
  const names: readonly string[] = FAULTS[reason as FaultCode];
  if (!names.every((name) => Object.hasOwn(figures, name) && typeof figures[name] === PLAIN[name])) return null;
  return { code: reason, ...Object.fromEntries(names.map((name) => [name, figures[name]])) } as Fault;
}
