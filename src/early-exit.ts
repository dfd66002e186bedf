/** The engine and the method without the page: what the build publishes as lib/early-exit.js. */
import { bareLab, type BareLab } from './bare-lab.ts';
import { FaultError } from './contract/faults.ts';
import { DEFAULT_SETTINGS } from './contract/settings.ts';
import { openBrowserEngine } from './engine/page/browser-engine.ts';
import { watchPage } from './page-watch.ts';

const surroundings = () => ({
  secure: isSecureContext,
  canIsolate: 'crossOriginIsolated' in globalThis,
  framed: window.top !== window,
  address: location.href,
  forced: false,
});

/**
 * Starts the engine with so many warm workers; more come when a run asks for them. Rejects with a FaultError whose `fault`
 * says why nothing can run here.
 */
export async function startLab({ workers = DEFAULT_SETTINGS.ranges.length } = {}): Promise<BareLab> {
  const { doubtsSince, interruptions } = watchPage();
  const opened = await openBrowserEngine(doubtsSince, surroundings(), workers);
  if (!opened.ok) throw new FaultError(opened.refusal);
  return bareLab(opened.engine, interruptions);
}
