/**
 * What a check cost on another machine, for the model until a sweep has measured it here. Never shown without saying so.
 * From probes of the bare loops with the interval at 1: middle of the values seen. Where and when stands in the texts of the
 * prediction (2 cores, Linux, Chromium 156, Nov 2026).
 */
import type { Flag, Kernel } from '../../contract/settings.ts';

const NS_PER_CHECK: Readonly<Record<Kernel, Partial<Record<Flag, number>>>> = {
  wasm: { atomic: 0.5, lock: 3 },
  js: { atomic: 20, lock: 45 },
};

/** Nanoseconds; null for what was not recorded. */
export function recordedCheck(kernel: Kernel, flag: Flag): number | null {
  return NS_PER_CHECK[kernel][flag] ?? null;
}
