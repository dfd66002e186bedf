/** The tables of the method's own test as text. A row fails only when the exact 99.9 % interval of its rate excludes the target. */
import { binomialInterval } from '../distributions.ts';
import { tally, type Tally } from './experiments.ts';
import { NOISES } from './noises.ts';

const per = (hits: number, n: number): string => `${((100 * hits) / n).toFixed(1)} %`;

/** Whether a rate may lie between low and high, as far as `n` tries can tell. */
export function mayLie(hits: number, n: number, low: number, high: number): boolean {
  const interval = binomialInterval(hits, n, 0.001);
  return interval.high >= low && interval.low <= high;
}

/** Whether every row of a tally is within its gate: coverage 93–97 %, alarms 3–7 %, bias ≤ 0.1 point. */
export function passes({ experiments, alarms, effects }: Tally): boolean {
  return (
    mayLie(alarms, experiments, 0.03, 0.07) &&
    effects.every(({ covered, bias }) => mayLie(covered, experiments, 0.93, 0.97) && Math.abs(bias) <= 0.001)
  );
}

function row(name: string, result: Tally): string {
  const n = result.experiments;
  const effects = result.effects
    .map(
      ({ overhead, covered, bias, halfWidth }) =>
        `${(100 * overhead).toFixed(1)} %: ${per(covered, n)}, ${(100 * bias).toFixed(3)}, ±${(100 * halfWidth).toFixed(2)}`,
    )
    .join(' | ');
  const rest = [result.alarms, result.control, result.slopes, result.misfits, result.doubted].map((x) => per(x, n));
  return `${name.padEnd(20)} A/A ${rest[0]} | control ${rest[1]} | ${effects} | slope ${rest[2]} | misfit ${rest[3]} | doubted ${rest[4]}`;
}

/** Prints a row for each noise and returns how many fail. */
export async function printTables(experiments: number, first: number, print: (line: string) => void): Promise<number> {
  let failures = 0;
  print(`${experiments} experiments a row. Of each overhead: coverage, bias and mean half-width in points.`);
  for (const [name, machine] of Object.entries(NOISES)) {
    const result = await tally(machine, experiments, first);
    const good = passes(result);
    if (!good) failures++;
    print(`${good ? 'ok  ' : 'FAIL'} ${row(name, result)}`);
  }
  return failures;
}
