/** What tells of a run. */
import type { Formats } from '../formats.ts';
import { descriptionText } from './before.ts';
import { engineTexts } from './engine.ts';
import { embedTexts } from './embed.ts';
import { settingsTexts } from './settings.ts';
import { faultTexts } from './faults.ts';
import { problemTexts } from './problems.ts';
import { doubtTexts } from './doubts.ts';
import { explainTexts } from './explain.ts';
import { codeTexts } from './code.ts';
import { eventTexts } from './events.ts';
import { laneTexts } from './lanes.ts';
import { offlineTexts } from './offline.ts';
import { replayTexts } from './replay.ts';
import { stageTexts } from './stage.ts';
import { troubleTexts } from './troubles.ts';
import { presetNotes } from './preset-notes.ts';
import { partTitles } from './part-titles.ts';
import { racesTexts } from './races.ts';
import { traceTexts } from './traces.ts';
import { storyTexts } from './story.ts';
import { factTexts, outcomeTexts, tableTexts } from './figures.ts';
import { keyTexts } from './keys.ts';
import { liveTexts } from './live.ts';
import { logTexts } from './log.ts';
import { machineTexts } from './machine.ts';
import { intervalFieldTexts, rangesTexts, targetTexts, workersFieldTexts } from './fields.ts';
import { resultTexts } from './result.ts';
import { hitTexts } from './hits.ts';
import { pictureNotes } from './picture-notes.ts';
import { pairTexts } from './pair.ts';
import { runPartsTexts } from './run-parts.ts';
import { seriesTexts } from './series.ts';
import { workTexts } from './work.ts';

export const runTexts = (formats: Formats) => ({
  formats,
  pictureNotes: pictureNotes(),
  parts: runPartsTexts(formats),
  series: seriesTexts(formats),
  workers: workersFieldTexts(formats),
  interval: intervalFieldTexts(formats),
  hits: hitTexts(),
  pair: pairTexts(formats),
  description: descriptionText(),
  settings: settingsTexts(),
  work: workTexts(formats),
  engine: engineTexts(formats),
  embed: embedTexts(),
  faults: faultTexts(formats),
  problems: problemTexts(formats),
  troubles: troubleTexts(),
  doubts: doubtTexts(),
  story: storyTexts(formats),
  explain: explainTexts(formats),
  outcomes: outcomeTexts(),
  facts: factTexts(formats),
  table: tableTexts(formats),
  log: logTexts(formats),
  live: liveTexts(formats),
  keys: keyTexts(),
  machine: machineTexts(formats),
  offline: offlineTexts(),
  stage: stageTexts(formats),
  lanes: laneTexts(formats),
  replay: replayTexts(formats),
  events: eventTexts(formats),
  code: codeTexts(),
  races: racesTexts(formats),
  traces: traceTexts(formats),
  ranges: rangesTexts(formats),
  target: targetTexts(formats),
  result: resultTexts(),
  presetNotes: presetNotes(),
  partTitles: partTitles(),
});
