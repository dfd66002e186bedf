/** The run on the stage: how one comes there, from an engine, from the log, from a file or from those shipped with the page. */
import type { RecordedName } from '../contract/view.ts';
import { tellTrouble, withoutTrouble, type Context } from './context.ts';
import { settingsHere } from './kernel-here.ts';
import type { LabState, Shown } from './types.ts';

/**
 * The only writer of `shown`. What the address asked to see of the run before goes with it, unless `also` says otherwise.
 * With `soon` the page hears of it a moment later: for many runs in a row.
 */
export function show({ store }: Pick<Context, 'store'>, shown: Shown, also: Partial<LabState>, soon = false): void {
  store[soon ? 'setSoon' : 'set']({ shown, lanes: false, trace: null, moment: null, ...also });
}

/** Fetches the shipped run that the view asks for, and shows it if by then it still does. Never rejects. */
export async function showShipped({ store, deps }: Context, name: RecordedName): Promise<void> {
  const opened = await deps.loadRecorded(name);
  const { trace, activity, troubles, moment, engine } = store.getState();
  const superseded = activity.phase === 'running' || activity.phase === 'tracing';
  if (trace !== name || superseded) return;
  if (!opened.ok) return tellTrouble({ store }, 'recorded', opened.fault);
  const { record } = opened.trace;
  const shown: Shown = { record, trace: opened.trace, origin: { kind: 'shipped', name } };
  const told = withoutTrouble(troubles, 'recorded');
  show({ store }, shown, { settings: settingsHere(record.settings, engine), trace: name, moment, troubles: told });
}
