/** What a person chose for every visit, kept in the browser. */
import { among } from '../contract/readers.ts';
import { THEMES, type Theme } from '../contract/view.ts';
import type { Keeper } from './keeper.ts';

/** What was chosen on this page before, where the address leaves it open; kept in the browser. */
export interface Kept {
  readonly theme: Theme;
  /** A run follows when a control is let go and the last run took less than three seconds. */
  readonly auto: boolean;
  /** Larger text, for a projector. */
  readonly projector: boolean;
}

export const KEPT_KEYS: Readonly<Record<keyof Kept, string>> = {
  theme: 'early-exit.theme',
  auto: 'early-exit.auto',
  projector: 'early-exit-projector',
};

/** What of it is seen at once. */
export const keptLooks = (keeper: Pick<Keeper, 'read'>): Pick<Kept, 'theme' | 'projector'> => ({
  theme: among(THEMES, keeper.read(KEPT_KEYS.theme)) ?? 'system',
  projector: keeper.read(KEPT_KEYS.projector) === 'true',
});

export const keptChoices = (keeper: Keeper): Kept => ({
  ...keptLooks(keeper),
  auto: keeper.read(KEPT_KEYS.auto) !== 'false',
});
