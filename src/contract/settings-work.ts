/** What goes with steps in place of tests: no number is prime then, so that nothing may wait for a prime or count primes. */
import type { Problem } from './problems.ts';
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
export function untieWork(
  base: Settings,
  given: Partial<Settings>,
  settings: Settings,
): { settings: Settings; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  let tied = settings;
  const giveWay = (field: 'work' | 'unit' | 'target' | 'task', code: WorkCode): void => {
    problems.push({ field, value: given[field], allowed: { code } });
    tied = { ...tied, [field]: base[field] };
  };
  const lack = lackOfPrimes(tied);
  if (lack !== null && base.work === 'prime') giveWay('work', `work-for-${lack}`);
  if (lackOfPrimes(tied) === 'unit') giveWay('unit', 'unit-for-work');
  if (lackOfPrimes(tied) === 'target' && given.target === 'prime') giveWay('target', 'target-for-work');
  if (lackOfPrimes(tied) === 'target') giveWay('task', 'task-for-work');
  return { settings: tied, problems };
}

type WorkCode = 'work-for-unit' | 'work-for-target' | 'unit-for-work' | 'target-for-work' | 'task-for-work';
