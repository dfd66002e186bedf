/** The run on the stage: how one comes there, from an engine, from the log, from a file or from those shipped with the page. */
import type { RecordedName } from '../contract/view.ts';
import { tellTrouble, withoutTrouble, type Context } from './context.ts';
import { settingsHere } from './settings-here.ts';
import type { LabState, Shown } from './types.ts';

/**
 * The only writer of `shown`. What the address asked to see of the run before goes with it, unless `also` says otherwise.
 * With `soon` the page hears of it a moment later: for many runs in a row.
 */
export function show({ store }: Pick<Context, 'store'>, shown: Shown, also: Partial<LabState>, soon = false): void {
  store[soon ? 'setSoon' : 'set']({ shown, lanes: false, trace: null, moment: null, ...also });
}

/**
 * Fetches the shipped run that the view asks for, and shows it unless the person has gone on: to other settings, or to a
 * run of their own. One that cannot be had is said all the same, unless another was asked for. Never rejects.
 */
export async function showShipped({ store, deps, jobs }: Context, name: RecordedName): Promise<void> {
  const { shown: before } = store.getState();
  const opened = await deps.loadRecorded(name);
  const { trace, activity, troubles, moment, engine, shown: now } = store.getState();
  if (!opened.ok) {
    if (trace === null || trace === name) tellTrouble({ store }, 'recorded', opened.fault);
    return;
  }
  const runs = activity.phase === 'running' || activity.phase === 'tracing' || jobs.pageWaits();
  if (trace !== name || now !== before || runs) return;
  const { record } = opened.trace;
  const shown: Shown = { record, trace: opened.trace, origin: { kind: 'shipped', name } };
  const told = withoutTrouble(troubles, 'recorded');
  show({ store }, shown, { settings: settingsHere(record.settings, engine), trace: name, moment, troubles: told });
}
