/** Earlier results that were opened again, in the place of the latest. */
import type { Reopened } from '../../../state/kept/archive.ts';
import type { LabState } from '../../../state/types.ts';

const PHASES = {
  ...{ sweeps: 'sweeping', exits: 'exits', ladders: 'laddering' },
  ...{ weights: 'weights', writings: 'writing' },
} as const;

/** While something of its kind is measured, that is shown. */
export function reopenedOf<Of extends keyof Reopened>(
  { activity, reopened }: Pick<LabState, 'activity' | 'reopened'>,
  of: Of,
): Reopened[Of] {
  return activity.phase === PHASES[of] ? undefined : reopened[of];
}
