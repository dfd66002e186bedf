/** What tells of a run, in German. */
import type { RunTexts } from '../catalogue.ts';
import type { Formats } from '../formats.ts';
import { descriptionGerman } from './before.ts';
import { engineGerman } from './engine.ts';
import { embedGerman } from './embed.ts';
import { settingsGerman } from './settings.ts';
import { faultGerman } from './faults.ts';
import { problemGerman } from './problems.ts';
import { doubtGerman } from './doubts.ts';
import { explainGerman } from './explain.ts';
import { codeGerman } from './code.ts';
import { eventGerman } from './events.ts';
import { laneGerman } from './lanes.ts';
import { offlineGerman } from './offline.ts';
import { replayGerman } from './replay.ts';
import { stageGerman } from './stage.ts';
import { troubleGerman } from './troubles.ts';
import { presetNotesGerman } from './preset-notes.ts';
import { partTitlesGerman } from './part-titles.ts';
import { racesGerman } from './races.ts';
import { traceGerman } from './traces.ts';
import { storyGerman } from './story.ts';
import { factGerman, outcomeGerman, tableGerman } from './figures.ts';
import { keyGerman } from './keys.ts';
import { liveGerman } from './live.ts';
import { logGerman } from './log.ts';
import { machineGerman } from './machine.ts';
import { intervalFieldGerman, rangesGerman, targetGerman, workersFieldGerman } from './fields.ts';
import { resultGerman } from './result.ts';
import { hitsGerman } from './hits.ts';
import { pictureNotesGerman } from './picture-notes.ts';
import { pairGerman } from './pair.ts';
import { runPartsGerman } from './run-parts.ts';
import { seriesGerman } from './series.ts';
import { workGerman } from './work.ts';

export const runGerman = (formats: Formats): RunTexts => ({
  formats,
  pictureNotes: pictureNotesGerman(),
  parts: runPartsGerman(formats),
  series: seriesGerman(formats),
  workers: workersFieldGerman(formats),
  interval: intervalFieldGerman(formats),
  hits: hitsGerman(),
  pair: pairGerman(formats),
  description: descriptionGerman(),
  settings: settingsGerman(),
  work: workGerman(formats),
  engine: engineGerman(formats),
  embed: embedGerman(),
  faults: faultGerman(formats),
  problems: problemGerman(formats),
  troubles: troubleGerman(),
  doubts: doubtGerman(),
  story: storyGerman(formats),
  explain: explainGerman(formats),
  outcomes: outcomeGerman(),
  facts: factGerman(formats),
  table: tableGerman(formats),
  log: logGerman(formats),
  live: liveGerman(formats),
  keys: keyGerman(),
  machine: machineGerman(formats),
  offline: offlineGerman(),
  stage: stageGerman(formats),
  lanes: laneGerman(formats),
  replay: replayGerman(formats),
  events: eventGerman(formats),
  code: codeGerman(),
  races: racesGerman(formats),
  traces: traceGerman(formats),
  ranges: rangesGerman(formats),
  target: targetGerman(formats),
  result: resultGerman(),
  presetNotes: presetNotesGerman(),
  partTitles: partTitlesGerman(),
});
