/** The engine of this browser, as one chunk of code. */
import type { Doubt, Micros } from '../../contract/record.ts';
import { openEngine, type Opened } from './backends.ts';
import { browserHost } from './browser-host.ts';
import type { Surroundings } from './isolation.ts';

/** With so many warm workers, or why there is none. */
export function openBrowserEngine(
  doubtsSince: (since: Micros) => readonly Doubt[],
  surroundings: Surroundings,
  workers: number,
): Promise<Opened> {
  return openEngine(browserHost(doubtsSince), surroundings, workers);
}
