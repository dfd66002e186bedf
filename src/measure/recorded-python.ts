/**
 * What a look at a shared flag costs in Python, recorded on another machine by bench/python/checks.py; the JSON says where,
 * when and how. `npm run bench -- python` records it anew.
 */
import recorded from './recorded-python.json' with { type: 'json' };
import type { Estimate } from './results.ts';

/** A synchronised value, a raw one, taking a lock and giving it back, asking a queue whether it is empty. */
export const PYTHON_WAYS = ['value', 'raw', 'lock', 'queue'] as const;
export type PythonWay = (typeof PYTHON_WAYS)[number];

export interface RecordedPython {
  readonly version: number;
  readonly machine: { readonly cores: number; readonly model: string; readonly system: string };
  /** "CPython 3.11.2". */
  readonly python: string;
  /** ISO 8601. */
  readonly time: string;
  readonly method: string;
  readonly rungs: readonly {
    readonly way: PythonWay;
    /** Processes that looked at once. */
    readonly workers: number;
    /** Median, with its 95 % interval. */
    readonly ns: Estimate;
    readonly pairs: number;
  }[];
}

export const RECORDED_PYTHON = recorded as RecordedPython;
