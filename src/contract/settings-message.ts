/**
 * What goes with a flag that is a message: the worker comes back from its loop every k iterations, so that no other guard
 * and no other unit is left; and no memory is shared to count in.
 */
import { giveWay, type Untied } from './give-way.ts';
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
export function untieMessage(base: Settings, given: Partial<Settings>, settings: Settings): Untied {
  const unfit = (field: 'guard' | 'counter', tied: Settings): boolean =>
    isUnheard(tied) && given[field] !== undefined && given[field] !== HEARD_WITH[field];
  const heard = (gives: 'unit' | 'guard' | 'counter' | 'flag') => ({ code: 'heard', gives }) as const;
  return giveWay(base, given, settings, [
    { field: 'unit', must: (tied) => isUnheard(tied) && given.unit === 'primes', allowed: heard('unit') },
    { field: 'guard', must: (tied) => unfit('guard', tied), allowed: heard('guard') },
    { field: 'counter', must: (tied) => unfit('counter', tied), allowed: heard('counter') },
    { field: 'flag', must: isUnheard, allowed: heard('flag') },
  ]);
}
