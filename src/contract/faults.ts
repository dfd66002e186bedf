/**
 * What went wrong, as data: a code and its figures. Only texts/ makes sentences of it. A fault is an expected failure; a
 * programmer's mistake throws, and a stop by the person is neither.
 */
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
  readonly version: unknown;
  /** Its field is the place in a file, `record.workers[2].checks`; its value is undefined where that is missing. */
  readonly problem: Problem;
  readonly lost: number;
  readonly of: number;
  readonly names: readonly string[];
  readonly call: string;
  readonly fault: Fault;
}

/** All codes, each with the names of its figures. The README says what they mean. */
export const FAULTS = {
  // A worker, or what it is made of.
  'worker-not-created': ['message'],
  'worker-script-missing': [],
  'worker-late': ['seconds'],
  'worker-silent': ['seconds'],
  'worker-threw': ['message'],
  'worker-message-unreadable': [],
  'worker-ended': [],
  'worker-terminated': [],
  'worker-stayed': [],
  'other-worker-failed': [],
  'kernels-missing': ['status'],
  'kernels-late': ['seconds'],
  'kernels-broken': ['message'],
  // A measurement that cannot be made, or broke.
  'no-flag-raised': [],
  alone: [],
  'interval-list': [],
  'ranges-empty': [],
  'message-flag': [],
  stopped: [],
  unexpected: ['message'],
  // A file, or what the browser keeps.
  'file-too-large': [],
  'file-empty': [],
  'file-not-json': [],
  'file-other-kind': [],
  'file-version': ['version'],
  'file-field': ['problem'],
  'recorded-missing': ['status'],
  'recorded-unreachable': [],
  'kept-unreadable': ['message'],
  'log-unreadable': [],
  'log-entries-lost': ['lost', 'of'],
  'storage-closed': [],
  // No engine.
  insecure: [],
  'headers-missing': ['names'],
  framed: [],
  'not-isolated': [],
  'no-shared-memory': [],
  'no-workers': ['fault'],
  'engine-late': ['seconds'],
  'no-engine': ['message'],
  // No WebAssembly, or a slow one.
  'no-wasm': [],
  'wasm-slow': ['times'],
  // A call of the console.
  'still-starting': [],
  'not-yet': ['call'],
} as const satisfies Readonly<Record<string, readonly (keyof Figures)[]>>;

export type FaultCode = keyof typeof FAULTS;

/** The fault of one code, with its figures: `{code: 'worker-silent', seconds: 3}`. */
export type FaultOf<Code extends FaultCode> = {
  readonly [C in Code]: { readonly code: C } & Pick<Figures, (typeof FAULTS)[C][number]>;
}[Code];

export type Fault = FaultOf<FaultCode>;

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
