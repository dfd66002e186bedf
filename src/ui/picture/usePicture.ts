/** The picture of the present state: its run, its valley, its axis. */
import { useMemo, useState } from 'react';
import type { Micros, RunRecord } from '../../contract/record.ts';
import type { Settings } from '../../contract/settings.ts';
import type { Cost } from '../../contract/view.ts';
import { expectedRun, type ExpectedRun } from '../../measure/expect.ts';
import type { TraceIndex } from '../../replay/events.ts';
import { expectedLanes, type RunLanes } from '../../replay/lanes.ts';
import { recordedPrice } from '../../measure/recorded-price.ts';
import type { SweepResult } from '../../measure/results.ts';
import type { Priced } from '../../state/price.ts';
import { settingsChanged } from '../../state/same.ts';
import type { LabState } from '../../state/types.ts';
import type { Source } from '../../texts/en/picture.ts';
import type { RunParts } from '../../texts/en/run-parts.ts';
import type { SeriesFacts } from '../../texts/en/series.ts';
import { useLabState, useSettings } from '../basics/lab-context.ts';
import type { ValleyDot } from './valley-frame.ts';
import { useReckoning, type Reckoning } from './reckoning.ts';
import type { Rest } from './rest-of.ts';
import type { Travel } from './travel.ts';
import { useTravel } from './useTravel.ts';
import { bareMicros, fitsAxis, heldEnd, isNear, sameSetUp, setUpKey, valleyOf, type Valley } from './picture-model.ts';

/** The same set-up with iterations of another weight. */
export interface Beside {
  readonly settings: Settings;
  readonly priced: Priced;
  readonly valley: Valley;
}

export interface PictureState {
  readonly settings: Settings;
  readonly priced: Priced;
  readonly valley: Valley;
  /** Of iterations of another weight, where one shall stand beside it. */
  readonly beside: Beside | null;
  readonly expected: ExpectedRun;
  /** What the lanes show, and where that comes from. */
  readonly run: RunLanes;
  readonly source: Source;
  /** What is known of the run that the lanes show; null for a model. */
  readonly index: TraceIndex | null;
  readonly ghost: RunLanes | null;
  readonly endMicros: Micros;
  readonly bareMicros: Micros | null;
  readonly dots: readonly ValleyDot[];
  /** What the others did when the flag rose; null for a model. */
  readonly rest: Rest | null;
  /** What its time went into; null where that can't be told. */
  readonly parts: RunParts | null;
  /** Of several runs in a row, of which the lanes show the last. */
  readonly series: SeriesFacts | null;
}

export function usePicture(): PictureState {
  const chosen = useSettings();
  const travel = useTravel();
  const reckoning = useReckoning(useLabState(hasRuns));
  const settings = useMemo(() => (travel === null ? chosen : settingsOfTravel(chosen, travel)), [chosen, travel]);
  const cost = useLabState(({ charts }) => (charts.time === 'elapsed' ? 'last' : 'each'));
  const priced = usePriced(settings, reckoning);
  const setUp = setUpKey(settings);
  // Whatever k is, the valley is the same.
  // oxlint-disable-next-line react/exhaustive-deps -- the key stands for the settings
  const valley = useMemo(() => valleyOf(settings, priced.price, cost), [setUp, priced, cost]);
  const beside = useBeside(settings, cost, reckoning);
  const series = useLabState(({ shown }) => shown?.series ?? null);
  const { index, source } = useRunOfSettings(settings, travel?.record ?? null, reckoning);
  const log = useLabState((state) => state.log);
  const ofSetUp = useMemo(
    () => log.map(({ record }) => record).filter((record) => sameSetUp(record.settings, settings)),
    // oxlint-disable-next-line react/exhaustive-deps -- the key stands for the settings
    [log, setUp],
  );
  const place = placeOf(index?.record ?? ofSetUp[0] ?? null);
  const expected = useMemo(() => expectedRun(settings, priced.price, place), [settings, priced, place]);
  const run = useMemo(
    () => (index === null ? expectedLanes(expected) : reckoning!.indexedLanes(index)),
    [index, expected, reckoning],
  );
  const before = index === null ? ofSetUp[0] : ofSetUp.find((record) => record !== index.record);
  const ghost = useMemo(
    () => (before && reckoning ? reckoning.indexedLanes(reckoning.indexRecord(before)) : null),
    [before, reckoning],
  );
  const dots = useMemo(
    () => ofSetUp.flatMap((record) => reckoning?.dotOf(record, priced, valley, cost) ?? []),
    [ofSetUp, priced, valley, cost, reckoning],
  );
  const together = useMemo(
    () => (series && reckoning && source === 'measured' ? reckoning.seriesFacts(series, valley, priced, cost) : null),
    [series, source, valley, priced, cost, reckoning],
  );
  const parts = useMemo(
    () => (index === null ? null : reckoning!.partsOf(index.record, priced.price)),
    [index, priced, reckoning],
  );
  const rest = useMemo(() => (index === null ? null : reckoning!.restOf(run)), [index, run, reckoning]);
  return {
    series: together,
    rest,
    parts,
    ...{ settings, priced, valley, beside, expected, run, source, index, ghost, dots },
    endMicros: useHeldAxis(settings, priced, valley.atOnce ? (index?.record.micros ?? 0) : 0),
    bareMicros: bareMicros(expected, priced.price),
  };
}

function useBeside(settings: Settings, cost: Cost, reckoning: Reckoning | null): Beside | null {
  const steps = useLabState(({ charts }) => charts.beside);
  const patch = steps === null || steps === settings.work ? null : (reckoning?.stepsPatch(settings, steps) ?? null);
  const other = patch === null ? settings : { ...settings, ...patch };
  const priced = usePriced(other, reckoning);
  const setUp = setUpKey(other);
  // Whatever k is, the valley is the same.
  return useMemo(
    () => (patch === null ? null : { settings: other, priced, valley: valleyOf(other, priced.price, cost) }),
    // oxlint-disable-next-line react/exhaustive-deps -- the key stands for the settings
    [setUp, priced, cost, patch === null],
  );
}

function usePriced(settings: Settings, reckoning: Reckoning | null): Priced {
  const log = useLabState((state) => state.log);
  const swept = useLabState(sweptSoFar);
  const measured = useLabState((state) => state.measured);
  const ladder = useLabState((state) => state.ladder);
  const setUp = setUpKey(settings);
  return useMemo(
    () =>
      reckoning?.priceOf(log, swept === null ? measured : [swept, ...measured], settings, ladder) ?? {
        price: recordedPrice(settings),
        from: 'recorded' as const,
      },
    // oxlint-disable-next-line react/exhaustive-deps -- the key stands for the settings: whatever k is, the price is the same
    [log, swept, measured, ladder, setUp, reckoning],
  );
}

/** The points of the sweep that goes on, or of the last one. */
export function sweptSoFar({ activity, sweep }: LabState): SweepResult | null {
  if (activity.phase === 'sweeping' && activity.progress?.result) return activity.progress.result;
  return sweep.phase === 'none' ? null : sweep.result;
}

/** Something was run or measured, or there are two weights: the model alone does not do. */
function hasRuns(state: LabState): boolean {
  const { shown, log, measured, ladder, charts } = state;
  const nothing = shown === null && log.length === 0 && measured.length === 0 && ladder === null;
  return !nothing || sweptSoFar(state) !== null || charts.beside !== null;
}

/** The ranges are those of the recorded run: it shows its own number of workers. */
function settingsOfTravel(chosen: Settings, { interval, record }: Travel): Settings {
  return { ...chosen, interval, ranges: record?.settings.ranges ?? chosen.ranges };
}

/** The run that is shown, while it is one of the present settings and there is something to see of it; on its way the handle has its own. */
function useRunOfSettings(
  settings: Settings,
  onTheWay: RunRecord | null,
  reckoning: Reckoning | null,
): { readonly index: TraceIndex | null; readonly source: Source } {
  const shown = useLabState((state) => state.shown);
  const index = useMemo(() => (shown && reckoning ? reckoning.runIndex(shown) : null), [shown, reckoning]);
  const changed = useLabState(settingsChanged);
  const here = shown?.origin.kind === 'here';
  const passed = useMemo(() => (onTheWay && reckoning ? reckoning.indexRecord(onTheWay) : null), [onTheWay, reckoning]);
  if (passed !== null) return { index: passed, source: 'recorded' };
  const nothing = index === null || reckoning!.nobodyStarted(index.record) || (changed && here);
  // A recorded run keeps its place only while its settings are those of the controls.
  if (nothing || index.record.settings.ranges.length !== settings.ranges.length || changed)
    return { index: null, source: 'model' };
  return { index, source: here ? 'measured' : 'recorded' };
}

/** Iterations of the finder: the model shows the find where it was last. */
function placeOf(record: RunRecord | null): number | undefined {
  const finder = record?.results[0]?.worker;
  const planted = record?.settings.target !== 'prime' && record?.settings.task === 'find';
  return finder === undefined || !planted ? undefined : (record?.workers[finder]?.iterations ?? undefined);
}

/**
 * The axis is set once for a set-up, by what is known of its costs: another machine's first, and when they are measured here
 * it is set anew only where it is far from right.
 */
function useHeldAxis(settings: Settings, priced: Priced, run: Micros): Micros {
  const setUp = setUpKey(settings);
  const { from } = priced;
  const [held, setHeld] = useState(() => ({ setUp, from, end: heldEnd(settings, priced.price, run) }));
  const end = heldEnd(settings, priced.price, run);
  const fits = fitsAxis(run, end, held.end);
  const same = held.setUp === setUp && fits;
  if (same && held.from === from) return held.end;
  const next = { setUp, from, end: same && isNear(end, held.end) ? held.end : end };
  setHeld(next);
  return next.end;
}
