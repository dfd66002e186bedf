/** Measures on this machine what was predicted, by the calls of the console. Nothing of it changes the controls of the lab. */
import type { Predicted, Seen } from '../contract/lessons.ts';
import type { Doubt, Environment } from '../contract/record.ts';
import type { Lab } from '../state/types.ts';
import { priceOf } from '../state/price.ts';
import type { LadderResult, LadderRung } from '../measure/ladder-results.ts';
import type { SweepResult } from '../measure/results.ts';
import { lawOfSweep } from '../measure/law.ts';
import { floorOf } from './best-interval.ts';
import { ROUNDS, type Cycle } from './cycles.ts';
import { isWide } from './wide.ts';

export type Calls = Lab['calls'];

/** How far it is: so many of so many parts. */
export type OnPart = (done: number, of: number) => void;

/** What a measurement gives, before it is known whether it can be trusted. */
export type Measured = Omit<Seen, 'source'>;

/** Thrown where somebody stopped it: then nothing was seen. */
export class StoppedHere extends Error {
  override readonly name = 'StoppedHere';
}

/** Rejects like the calls of the console, and with StoppedHere. */
export function measureCycle(calls: Calls, cycle: Cycle, onPart: OnPart): Promise<Measured> {
  return MEASURES[cycle.what](calls, cycle, onPart);
}

type Measure = (calls: Calls, cycle: Cycle, onPart: OnPart) => Promise<Measured>;

const MEASURES: Readonly<Record<Predicted, Measure>> = {
  stop: stopOf,
  stops: stopsOf,
  slowdown: slowdownOf,
  rungs: rungsOf,
  best: valleyOfRuns,
  'best-dear': valleyOfRuns,
  shared: writingOf,
  packed: writingOf,
  duplicates: duplicatesOf,
  'duplicates-rechecked': duplicatesOf,
};

const placeOf = ({ userAgent, cores, time }: Environment): Measured['environment'] => ({ userAgent, cores, time });

const NO_RANGE = { low: null, high: null, costs: null } as const;

async function stopOf({ run }: Calls, { settings }: Cycle): Promise<Measured> {
  const { workers, environment, doubts } = await run(settings);
  if (workers.some(({ outcome }) => outcome === 'stopped')) throw new StoppedHere();
  const late = workers.find(({ outcome }) => outcome === 'exited-early')?.overshootIterations ?? null;
  return { ...NO_RANGE, environment: placeOf(environment), marks: [late], doubts };
}

async function stopsOf({ exits, environment }: Calls, { settings, marks }: Cycle): Promise<Measured> {
  const found = await exits(settings, { count: marks });
  const late = found.map(({ iterations }) => iterations);
  return { ...NO_RANGE, environment: placeOf(environment()), marks: late, doubts: [] };
}

/** Seconds of a measurement: what somebody waits who wants to see. */
const PRICE_SECONDS = 5;
const LADDER_SECONDS = 12;
const VALLEY_SECONDS = 8;
const VALLEY_INTERVALS = [1, 4, 16, 64, 256, 1024] as const;

async function slowdownOf({ sweep }: Calls, { settings }: Cycle): Promise<Measured> {
  const result = whole(await sweep(settings, { intervals: [1], seconds: PRICE_SECONDS, precision: 0.02 }));
  const point = result.points.find(({ interval, pairs }) => interval === 1 && pairs > 0);
  const [value, low, high] = [point?.overhead, point?.low, point?.high].map((part) => finite(1 + (part ?? NaN)));
  return { ...sweepPlace(result), marks: [value!], low: low!, high: high!, costs: null };
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

function whole(result: SweepResult): SweepResult {
  if (result.end.kind === 'stopped') throw new StoppedHere();
  return result;
}

const sweepPlace = ({ environment, doubts }: SweepResult): Pick<Measured, 'environment' | 'doubts'> => ({
  environment: placeOf(environment),
  doubts,
});

async function rungsOf({ ladder }: Calls, { settings }: Cycle): Promise<Measured> {
  const result = await ladder(settings, { seconds: LADDER_SECONDS });
  if (result.end.kind === 'stopped') throw new StoppedHere();
  const { environment, doubts } = result;
  return { ...NO_RANGE, environment: placeOf(environment), marks: threeRungs(result), doubts };
}

/** A read that is nothing but a read, a lock that nobody wants, a lock that everybody wants; of the kernel that has them. */
function threeRungs({ rungs }: LadderResult): readonly (number | null)[] {
  const kernel = rungs.some((rung) => rung.kernel === 'wasm') ? 'wasm' : 'js';
  const ns = (flag: LadderRung['flag'], together: boolean): number | null => {
    const rung = rungs.find((each) => each.kernel === kernel && each.flag === flag && each.workers > 1 === together);
    if (rung === undefined || rung.ns === null) return null;
    const { value, low, high } = rung.ns;
    // One that cannot be told from 0 has a bound; where the interval is as wide as the figure, nothing is known of it.
    return rung.below ?? (isWide(value, low, high) ? null : value);
  };
  return [ns('atomic', false), ns('lock', false), ns('lock', true)];
}

async function valleyOfRuns({ sweep }: Calls, { settings }: Cycle): Promise<Measured> {
  const choice = { seconds: VALLEY_SECONDS, precision: 0.01, intervals: VALLEY_INTERVALS };
  const result = whole(await sweep(settings, choice));
  const costs = costsOf(result);
  const band = costs && floorOf(result.settings, costs);
  return {
    ...sweepPlace(result),
    ...{
      marks: [band?.best ?? null],
      low: band?.low ?? null,
      high: band?.high === 'never' ? null : (band?.high ?? null),
    },
    costs,
  };
}

function costsOf(result: SweepResult): Seen['costs'] {
  const { price, from } = priceOf([], [result], result.settings);
  const law = lawOfSweep(result);
  const { value: ns } = result.nsPerIteration;
  if (from !== 'measured' || law === null) return null;
  const knots = (law.knots ?? []).map(({ k, ratio }) => ({ k, ratio: Math.max(0, ratio * ns) }));
  return { nsPerIteration: price.nsPerIteration, check: { ratio: Math.max(0, law.ratio * ns), knots } };
}

/** Neighbouring sweeps, one of each kind of counter: what the machine does meanwhile strikes both. */
const WRITING_PAIRS = 3;
const WRITING_SECONDS = 1;

async function writingOf({ sweep }: Calls, { settings }: Cycle, onPart: OnPart): Promise<Measured> {
  const results: SweepResult[] = [];
  const choice = { intervals: ['never'], seconds: WRITING_SECONDS, workers: 2, precision: 1e-6 };
  for (let part = 0; part < 2 * WRITING_PAIRS; part++) {
    onPart(part, 2 * WRITING_PAIRS);
    const counter = part % 2 === 0 ? 'padded' : settings.counter;
    results.push(whole(await sweep({ ...settings, counter }, choice)));
  }
  const each = results.map(({ nsPerIteration }) => nsPerIteration.value);
  const ratios = Array.from({ length: WRITING_PAIRS }, (_, pair) => each[2 * pair + 1]! / each[2 * pair]!);
  const sorted = ratios.toSorted((one, other) => one - other).map(finite);
  // Short ones are less precise than they were asked to be, and no check was timed: only the iteration counts.
  const { environment, doubts, workers } = results.at(-1)!;
  const crowded = workers < 2 ? (['oversubscribed'] as const) : [];
  return {
    ...{ environment: placeOf(environment), costs: null },
    ...{ marks: [sorted[sorted.length >> 1]!], low: sorted[0]!, high: sorted.at(-1)! },
    doubts: [...crowded, ...doubts.filter((doubt) => !UNTIMED.has(doubt))],
  };
}

const UNTIMED: ReadonlySet<Doubt> = new Set(['wide-interval', 'aa-failed', 'control-lost', 'split', 'oversubscribed']);

async function duplicatesOf({ races, environment }: Calls, { settings }: Cycle): Promise<Measured> {
  const { rounds, duplicates } = await races(settings, { rounds: ROUNDS });
  const marks = [rounds > 0 ? Math.round((duplicates / rounds) * ROUNDS) : null];
  return { ...NO_RANGE, environment: placeOf(environment()), marks, doubts: [] };
}
