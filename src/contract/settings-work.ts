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
  const giveWay = (gives: 'work' | 'unit' | 'target' | 'task', must: boolean): void => {
    if (!must) return;
    problems.push({ field: gives, value: given[gives], allowed: { code: 'steps', gives } });
    tied = { ...tied, [gives]: base[gives] };
  };
  giveWay('work', base.work === 'prime' && lackOfPrimes(tied) !== null);
  giveWay('unit', lackOfPrimes(tied) === 'unit');
  giveWay('target', lackOfPrimes(tied) === 'target' && given.target === 'prime');
  giveWay('task', lackOfPrimes(tied) === 'target');
  return { settings: tied, problems };
}
