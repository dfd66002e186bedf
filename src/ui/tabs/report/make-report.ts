/** The report as it is asked for on the page: with what stands on the screen, in its language. */
import { faultOf, type Fault } from '../../../contract/faults.ts';
import type { Contents } from '../../../state/kept/sitting.ts';
import type { LabState } from '../../../state/types.ts';
import type { Speech } from '../../../texts/speech.ts';
import { reportPage } from './report.ts';
import { screenPictures } from './screen-pictures.ts';

type Made = { readonly ok: true; readonly page: string } | { readonly ok: false; readonly fault: Fault };

/** Never rejects. @param now milliseconds since 1970 */
export async function makeReport(state: LabState, contents: Contents, speech: Speech, now: number): Promise<Made> {
  try {
    await Promise.all((['run', 'charts', 'lessons'] as const).map((volume) => speech.need(volume)));
  } catch (error) {
    return { ok: false, fault: faultOf(error) };
  }
  const { run, charts, lessons } = speech.getState().volumes;
  const { engine, sittings } = state;
  const page = reportPage(
    {
      ...{ contents, sittings },
      environment: engine.phase === 'ready' ? engine.environment : null,
      pictures: screenPictures(),
      sentence: document.querySelector('.headline .sentence')?.textContent ?? '',
      figures: [...document.querySelectorAll('.headline .facts > span')].map(({ textContent }) => textContent),
      address: location.origin + location.pathname,
      time: new Date(now).toISOString(),
    },
    { run: run!, charts: charts!, lessons: lessons! },
  );
  return { ok: true, page };
}
