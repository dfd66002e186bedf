/** What goes with a flag that is a message: the worker comes back from its loop every k iterations, so that no other guard and no other unit is left; and no memory is shared to count in. */
import type { Problem } from './problems.ts';
import type { Settings } from './settings.ts';

/** With these alone a message can be heard. */
export const HEARD_WITH = { guard: 'nested', unit: 'iterations', counter: 'none' } as const satisfies Partial<Settings>;

/** Whether nobody could hear a message. */
const isUnheard = ({ flag, guard, unit, counter }: Settings): boolean =>
  flag === 'message' && (guard !== HEARD_WITH.guard || unit !== HEARD_WITH.unit || counter !== HEARD_WITH.counter);

/**
 * The settings with what does not go with a message taken back to the base, which is valid in itself: a guard, a unit or a
 * counter that was given gives way; where they were there already, the flag does.
 */
export function untieMessage(
  base: Settings,
  given: Partial<Settings>,
  settings: Settings,
): { settings: Settings; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  let tied = settings;
  const giveWay = (gives: 'unit' | 'guard' | 'counter' | 'flag', must: boolean): void => {
    if (!must) return;
    problems.push({ field: gives, value: given[gives], allowed: { code: 'heard', gives } });
    tied = { ...tied, [gives]: base[gives] };
  };
  giveWay('unit', isUnheard(tied) && given.unit === 'primes');
  giveWay('guard', isUnheard(tied) && given.guard !== undefined && given.guard !== HEARD_WITH.guard);
  giveWay('counter', isUnheard(tied) && given.counter !== undefined && given.counter !== HEARD_WITH.counter);
  giveWay('flag', isUnheard(tied));
  return { settings: tied, problems };
}
