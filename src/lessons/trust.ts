/** Whether what was measured here can stand beside a prediction, or a recorded one takes its place. Pure. */
import type { Predicted, Seen } from '../contract/lessons.ts';
import type { Doubt } from '../contract/record.ts';
import { isWide } from './wide.ts';
import type { Measured } from './measure-cycle.ts';

/** With these a figure is not that of the machine; others make it less precise, which its interval says. */
const SPOILING: ReadonlySet<Doubt> = new Set([
  'hidden',
  'sleep',
  'oversubscribed',
  'not-isolated',
  'worker-replaced',
  'aa-failed',
  'control-lost',
]);

/** Repeats may be fewer where somebody was not under way; all else has its one figure. */
const LEAST_REPEATS = 5;

/** As a share: as close to 1 as this, two loops cost the same. */
const SAME = 0.1;

/** A ratio that may as well be 1, unless it is known to be about 1: whether there is a difference is not known. */
const isUntold = (low: number | null, high: number | null): boolean =>
  low !== null && high !== null && low <= 1 && high >= 1 && (low < 1 - SAME || high > 1 + SAME);

function isTrusted({ marks, low, high, doubts, environment }: Measured, what: Predicted): boolean {
  if (doubts.some((doubt) => SPOILING.has(doubt))) return false;
  if (environment.cores !== null && environment.cores < 2) return false;
  if (what !== 'best' && what !== 'best-dear' && isWide(marks[0] ?? null, low, high)) return false;
  if ((what === 'shared' || what === 'packed') && isUntold(low, high)) return false;
  const known = marks.filter((mark) => mark !== null).length;
  return what === 'stops' ? known >= LEAST_REPEATS : known === marks.length && known > 0;
}

/** What is shown: this machine's, or the recorded one with the doubts of this machine's. */
export function seenOf(what: Predicted, measured: Measured | null, recorded: Seen): Seen {
  if (measured !== null && isTrusted(measured, what)) return { ...measured, source: 'here' };
  return { ...recorded, source: 'recorded', doubts: measured?.doubts ?? [] };
}
