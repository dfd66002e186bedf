/** A visit to one compilation in which no interval is compared: only what an iteration costs that never checks. */
import type { Micros } from '../contract/record.ts';
import type { Runner } from '../contract/runner.ts';
import type { Random } from '../contract/random.ts';
import type { Compilations } from './compilations.ts';
import { armsOf, planVisit } from './plan.ts';
import type { Clock, Interruption } from './results.ts';
import { takeVisit } from './samples.ts';
import { asOrder } from './warm-up.ts';

/** The arms of such compilations: A/A and control, which hold blocks that never check. */
export const NO_POINTS = armsOf([]);

interface VisitBench {
  readonly runner: Runner;
  readonly clock: Clock;
  readonly random: Random;
  /** Those since then, on the clock of the bench. */
  readonly interruptions: (since: Micros) => readonly Interruption[];
}

/**
 * Blocks for about `micros`, taken into the group that stands in the slot, which was opened.
 * @returns whether they were: not where runs failed, nor where a worker died and another compilation took its place.
 */
export async function visitIterations(
  compilations: Compilations,
  { slot, team }: { readonly slot: number; readonly team: number },
  micros: Micros,
  { runner, clock, random, interruptions }: VisitBench,
): Promise<boolean> {
  const group = compilations.active[slot]!;
  const loop = compilations.loop(slot, team);
  const plan = planVisit({ ...compilations.shapeOf(group, team), arms: NO_POINTS, repeats: [1, 1], micros }, random);
  const asked = clock.now();
  const times = await runner.blocks(asOrder(loop, plan.parts));
  if (!times.ok || times.compiled !== group.compiled) return false;
  takeVisit(group, team, NO_POINTS, plan, times, interruptions(asked));
  return true;
}
