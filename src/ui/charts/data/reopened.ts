/** Earlier results that were opened again, in the place of the latest. */
import type { Reopened } from '../../../state/kept/archive.ts';
import type { LabState } from '../../../state/types.ts';

/** The activity that measures what lies on a shelf. */
export const ACTIVITIES = {
  sweeps: 'sweeping',
  exits: 'exits',
  ladders: 'laddering',
  weights: 'weights',
  writings: 'writing',
  claims: 'checking',
} as const;

/** While something of its kind is measured, that is shown. */
export function reopenedOf<Of extends keyof Reopened>(
  { activity, reopened }: Pick<LabState, 'activity' | 'reopened'>,
  of: Of,
): Reopened[Of] {
  return activity.phase === ACTIVITIES[of] ? undefined : reopened[of];
}

/** What is shown was recorded on another machine. */
export const isFromElsewhere = (state: Pick<LabState, 'activity' | 'reopened'>, of: keyof Reopened): boolean =>
  reopenedOf(state, of)?.isElsewhere ?? false;
