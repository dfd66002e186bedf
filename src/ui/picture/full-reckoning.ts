/** What the picture needs when there is a run, when something was measured, or a pointer rests on it. */
export { indexRecord } from '../../replay/events.ts';
export { indexedLanes } from '../../replay/indexed-lanes.ts';
export { priceOf } from '../../state/price.ts';
export { stepsPatch } from '../controls/work-patches.ts';
export { nobodyStarted, runIndex } from '../stage/run-index.ts';
export { dotOf } from './dot.ts';
export { hitOfLanes, hitOfValley } from './hits.ts';
export { seriesFacts } from './series.ts';
export { startTravel } from './travel.ts';
