/** Traces that are shipped with the page, recorded elsewhere: for places without isolation, and to begin with. */
import { FaultError } from '../contract/faults.ts';
import type { OpenedTrace } from '../contract/trace-file.ts';
import type { RecordedName } from '../contract/view.ts';

/** Where the page that shows it lies: its own folder, whatever host it is on. */
const addressOf = (name: RecordedName): string => `${import.meta.env.BASE_URL}traces/${name}.json`;

/** So long an answer may take, in ms. */
const PATIENCE = 30_000;

/** Fetches and reads one; what goes wrong is a value. Never rejects. */
export async function loadRecorded(name: RecordedName): Promise<OpenedTrace> {
  try {
    const signal = AbortSignal.timeout(PATIENCE);
    const [answer, { openTrace }] = await Promise.all([
      fetch(addressOf(name), { signal }),
      import('../contract/trace-file.ts'),
    ]);
    if (!answer.ok) return { ok: false, fault: { code: 'recorded-missing', status: answer.status } };
    return openTrace(await answer.text());
  } catch (error) {
    return { ok: false, fault: error instanceof FaultError ? error.fault : { code: 'recorded-unreachable' } };
  }
}
