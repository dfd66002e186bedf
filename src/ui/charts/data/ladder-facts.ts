/** What the sentence over the ladder is told. */
import type { LadderResult, LadderRung } from '../../../measure/ladder-results.ts';
import type { LadderAnswer, LadderName } from '../../../texts/chart-facts.ts';

type Known = LadderRung & { readonly ns: NonNullable<LadderRung['ns']> };

const isKnown = (rung: LadderRung): rung is Known => rung.ns !== null;
const nameOf = ({ flag, kernel, workers }: LadderRung): LadderName => ({ flag, kernel, workers });
const sizeOf = ({ ns, below }: Known): number => below ?? ns.value;

export function ladderAnswer({ rungs, settings }: LadderResult): LadderAnswer {
  const ordered = rungs.filter(isKnown).toSorted((a, b) => sizeOf(a) - sizeOf(b));
  // What is only known to be less than something is the dearest of nothing.
  const [cheapest, dearest] = [ordered[0], ordered.findLast(({ below }) => below === null)];
  if (!cheapest || !dearest) return { kind: 'none' };
  const told = (rung: Known) => ({ ...nameOf(rung), value: rung.ns.value, below: rung.below });
  return { kind: 'range', cheapest: told(cheapest), dearest: told(dearest), queue: queueOf(rungs, settings.kernel) };
}

/** How many times as much a lock costs that several want; null where it cannot be told that it costs more. */
function queueOf(rungs: readonly LadderRung[], kernel: LadderRung['kernel']): number | null {
  const locks = rungs.filter(isKnown).filter(({ flag }) => flag === 'lock');
  const own = locks.filter((rung) => rung.kernel === kernel);
  const [alone, together] = [own.find(({ workers }) => workers === 1), own.find(({ workers }) => workers > 1)];
  if (!alone || !together || alone.below !== null || together.ns.low <= alone.ns.high) return null;
  return together.ns.value / alone.ns.value;
}

/** Those whose loop never looked again, of one kernel once. */
export function unseenNames({ rungs }: LadderResult): readonly LadderName[] {
  const unseen = rungs.filter(({ why }) => why === 'flag-unseen');
  return unseen.filter(({ workers }) => workers === 1 || !unseen.some((other) => other.workers === 1)).map(nameOf);
}
