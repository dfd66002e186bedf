/** What the picture needs when there is a run, when something was measured, or a pointer rests on it. */
import { indexRecord } from '../../replay/events.ts';
import { indexedLanes } from '../../replay/indexed-lanes.ts';
import { priceOf } from '../../state/price.ts';
import { stepsPatch } from '../controls/work-patches.ts';
import { nobodyStarted, runIndex } from '../stage/run-index.ts';
import { dotOf } from './dot.ts';
import { restOf } from './rest-of.ts';
import { partsOf } from './run-costs.ts';
import { hitOfLanes, hitOfValley } from './hits.ts';
import { seriesFacts } from './series.ts';
import { startTravel } from './travel.ts';

export const fullReckoning = {
  indexRecord,
  indexedLanes,
  priceOf,
  stepsPatch,
  nobodyStarted,
  runIndex,
  dotOf,
  partsOf,
  restOf,
  hitOfLanes,
  hitOfValley,
  seriesFacts,
  startTravel,
};
