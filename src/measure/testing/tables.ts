/**
 * The tables of the method's own test as text. A rate fails its gate only when its exact 99.9 % interval excludes all of the
 * gate; a bias when it is beyond 0.1 point, in small tables by more than chance.
 */
import { binomialInterval } from '../distributions.ts';
import type { SweepOptions } from '../results.ts';
import {
  EARLY,
  livelyAlarms,
  SHORT_SWEEP,
  slopeTally,
  tally,
  TOGETHER,
  WHOLE,
  type SlopeTally,
  type Tally,
} from './experiments.ts';
import { BAD_MACHINES, noticed } from './bad-machines.ts';
import { NOISES, RARE_CHECKS } from './noises.ts';

const per = (hits: number, n: number): string => `${((100 * hits) / n).toFixed(1)} %`;

/** Whether a rate may lie between low and high, as far as `n` tries can tell. */
export function mayLie(hits: number, n: number, low: number, high: number): boolean {
  const interval = binomialInterval(hits, n, 0.001);
  return interval.high >= low && interval.low <= high;
}

/** Every row within its gate: coverage 93–97 %, alarms 3–7 %, bias ≤ 0.1 point. */
export function passes({ experiments, alarms, effects }: Tally): boolean {
  return (
    mayLie(alarms, experiments, 0.03, 0.07) &&
    effects.every(({ covered, bias, halfWidth }) => {
      const chance = experiments < 2000 ? (1.5 * halfWidth) / Math.sqrt(experiments) : 0;
      return mayLie(covered, experiments, 0.93, 0.97) && Math.abs(bias) <= 0.001 + chance;
    })
  );
}

function row(name: string, result: Tally): string {
  const n = result.experiments;
  const effects = result.effects.map(
    ({ overhead, covered, bias, halfWidth }) =>
      `${(100 * overhead).toFixed(1)} %: ${per(covered, n)} ${(100 * bias).toFixed(3)} ±${(100 * halfWidth).toFixed(2)}`,
  );
  const known = `A/A ${per(result.alarms, n)} | control ${per(result.control, n)}`;
  const slope = `c/t ${per(result.slopes, n)} | precise ${per(result.precise, n)} | ${result.seconds.toFixed(1)} s`;
  return `${name.padEnd(20)} ${known} | ${effects.join(' | ')} | ${slope}`;
}

type Print = (line: string) => void;

async function noises(
  title: string,
  options: SweepOptions,
  experiments: number,
  first: number,
  print: Print,
): Promise<number> {
  let failures = 0;
  print(`\n${title}: of each overhead the coverage, the bias and the mean half-width in points.`);
  for (const [name, machine] of Object.entries(NOISES)) {
    const result = await tally(machine, experiments, first, options);
    const good = passes(result);
    if (!good) failures++;
    print(`${good ? 'ok  ' : 'FAIL'} ${row(name, result)}`);
  }
  return failures;
}

async function faults(experiments: number, first: number, print: Print): Promise<number> {
  print('\nFaults, and how often they are noticed; clean machines, and how often they are doubted.');
  let failures = 0;
  for (const fault of BAD_MACHINES) {
    const hits = await noticed(fault, experiments, first);
    const good = fault.doubt === null ? mayLie(hits, experiments, 0, 0.05) : mayLie(hits, experiments, 0.95, 1);
    if (!good) failures++;
    print(
      `${good ? 'ok  ' : 'FAIL'} ${fault.name.padEnd(20)} ${(fault.doubt ?? 'any').padEnd(16)} ${per(hits, experiments)}`,
    );
  }
  return failures;
}

async function looking(experiments: number, first: number, print: Print): Promise<number> {
  print('\nLooking at every moment: sweeps whose live interval once excluded the truth; at most 5 %.');
  let failures = 0;
  for (const [name, machine] of Object.entries(NOISES)) {
    const alarms = await livelyAlarms(machine, experiments, first);
    const good = mayLie(alarms, experiments, 0, 0.05);
    if (!good) failures++;
    print(`${good ? 'ok  ' : 'FAIL'} ${name.padEnd(20)} ${per(alarms, experiments)}`);
  }
  return failures;
}

/**
 * Where rare checks cost more than frequent ones: the interval of their cost holds the truth in 93–97 %, unless noise hides
 * the difference, and the near-optimal band the true best interval in at least 95 %.
 */
export function slopePasses({ experiments, curve, near }: SlopeTally, told: boolean): boolean {
  return (!told || mayLie(curve, experiments, 0.93, 0.97)) && mayLie(near, experiments, 0.95, 1);
}

async function rareChecks(experiments: number, first: number, print: Print): Promise<number> {
  print('\nRare checks: how often their cost is covered by the curve, and by one c for all intervals.');
  let failures = 0;
  for (const { name, machine, told } of RARE_CHECKS) {
    const result = await slopeTally(machine, experiments, first);
    const good = slopePasses(result, told);
    if (!good) failures++;
    const { rejected, bent, curve, one, near } = result;
    const [curves, ones, law, bends, nears] = [curve, one, rejected, bent, near].map((hits) => per(hits, experiments));
    print(
      `${good ? 'ok  ' : 'FAIL'} ${name.padEnd(20)} curve ${curves} | one c ${ones} | one c rejected ${law} | bent ${bends} | best in band ${nears}`,
    );
  }
  return failures;
}

/** Prints all tables and returns how many rows fail. */
export async function printTables(experiments: number, first: number, print: Print): Promise<number> {
  const fifth = Math.max(1, Math.round(experiments / 5));
  print(`${experiments} experiments a row of coverage, ${fifth} of the others; seeds from ${first}.`);
  let failures = await noises('To the end of the time (4 s)', WHOLE, experiments, first, print);
  failures += await faults(fifth, first, print);
  failures += await looking(fifth, first, print);
  failures += await rareChecks(fifth, first, print);
  failures += await noises('The same by four workers at once', TOGETHER, experiments, first, print);
  failures += await noises('In a short time (1.1 s)', SHORT_SWEEP, experiments, first, print);
  failures += await noises('Until precise (± 0.6 %, at most 10 s)', EARLY, experiments, first, print);
  return failures;
}
