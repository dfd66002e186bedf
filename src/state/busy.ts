/** What goes on because somebody asked for it, and what the page does by itself meanwhile. */
import type { Activity } from './types.ts';

/** Something goes on that was asked for: a measurement that the page makes by itself gives way to anything. */
export function isBusy(activity: Activity): boolean {
  return activity.phase !== 'idle' && !isQuiet(activity);
}

/** The page does it by itself. */
export function isQuiet(activity: Activity): boolean {
  return activity.phase === 'warming' || (activity.phase === 'sweeping' && activity.byItself === true);
}
