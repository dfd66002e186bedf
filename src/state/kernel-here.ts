/** Kernels asked for and kernels there are: the page takes what there is and says so, the console refuses. */
import { onKernelHere, type Abilities } from '../contract/abilities.ts';
import type { Problem } from '../contract/problems.ts';
import type { Settings } from '../contract/settings.ts';
import type { EnginePhase } from './types.ts';

/** Settings that are settled when their turn comes, for what the engine can is known by then. May throw. */
export type Asked = (abilities: Abilities) => Settings;

export const onAnyKernel =
  (settings: Settings): Asked =>
  (abilities) =>
    onKernelHere(settings, abilities);

/** What the page makes of settings; as they are while it is not known what there is. */
export function settingsHere(settings: Settings, engine: EnginePhase): Settings {
  return engine.phase === 'ready' ? onKernelHere(settings, engine.abilities) : settings;
}

/** Of the address, if it names a kernel that is missing. */
export function addressProblems(search: string, engine: EnginePhase): readonly Problem[] {
  if (engine.phase !== 'ready') return [];
  return kernelProblems(engine.abilities, new URLSearchParams(search).get('kernel'), 'kernel');
}

/** Of a kernel that somebody named; `key`: in the address. */
export function kernelProblems(
  { kernels }: Pick<Abilities, 'kernels'>,
  kernel: unknown,
  key?: 'kernel',
): readonly Problem[] {
  // Any other word is a problem of its own.
  if ((kernel !== 'wasm' && kernel !== 'js') || kernels.includes(kernel)) return [];
  const allowed = { code: 'kernels-here', words: kernels } as const;
  return [{ field: 'kernel', value: kernel, allowed, ...(key !== undefined && { key }) }];
}
