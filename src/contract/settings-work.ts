/** What goes with steps in place of tests: no number is prime then, so that nothing may wait for a prime or count primes. */
import { giveWay, type Untied } from './give-way.ts';
import type { Settings } from './settings.ts';

/** What asks for primes where there are none; null when the settings hold. */
export function lackOfPrimes({ work, unit, task, target }: Settings): 'unit' | 'target' | null {
  if (work === 'prime') return null;
  if (unit === 'primes') return 'unit';
  return task === 'find' && target === 'prime' ? 'target' : null;
}

/**
 * The settings with what does not go with their work taken back to the base, which is valid in itself: steps that were
 * given over tests give way themselves; steps that were there already stay.
 */
export function untieWork(base: Settings, given: Partial<Settings>, settings: Settings): Untied {
  const steps = (gives: 'work' | 'unit' | 'target' | 'task') => ({ code: 'steps', gives }) as const;
  return giveWay(base, given, settings, [
    { field: 'work', must: (tied) => base.work === 'prime' && lackOfPrimes(tied) !== null, allowed: steps('work') },
    { field: 'unit', must: (tied) => lackOfPrimes(tied) === 'unit', allowed: steps('unit') },
    {
      field: 'target',
      must: (tied) => lackOfPrimes(tied) === 'target' && given.target === 'prime',
      allowed: steps('target'),
    },
    { field: 'task', must: (tied) => lackOfPrimes(tied) === 'target', allowed: steps('task') },
  ]);
}
