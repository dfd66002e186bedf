/** What a person chose for every visit, kept in the browser. */
import { among } from '../contract/readers.ts';
import { THEMES } from '../contract/view.ts';
import type { Keeper } from './keeper.ts';
import type { Kept } from './types.ts';

export const KEPT_KEYS: Readonly<Record<keyof Kept, string>> = {
  theme: 'early-exit.theme',
  auto: 'early-exit.auto',
  projector: 'early-exit-projector',
};

export function keptChoices(keeper: Keeper): Kept {
  return {
    theme: among(THEMES, keeper.read(KEPT_KEYS.theme)) ?? 'system',
    auto: keeper.read(KEPT_KEYS.auto) !== 'false',
    projector: keeper.read(KEPT_KEYS.projector) === 'true',
  };
}
