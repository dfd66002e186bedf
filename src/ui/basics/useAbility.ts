import { useLabState } from './lab-context.ts';

/** Whether the engine can do this here; true while that is not known. */
export function useAbility(name: 'sweep' | 'exits' | 'races'): boolean {
  return useLabState(({ engine }) => {
    if (engine.phase === 'ready') return engine.abilities[name];
    return engine.phase === 'starting';
  });
}
