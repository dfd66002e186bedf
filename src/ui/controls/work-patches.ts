/** What changes together with the work of an iteration: with steps no number is prime, so that nothing may wait for one. */
import type { Iterations } from '../../contract/record.ts';
import type { Planted, Settings } from '../../contract/settings.ts';
import { foundBy } from '../../measure/model.ts';

/** Steps instead of tests. The find stays after as many iterations as now; null where all ranges are empty. */
export function stepsPatch(settings: Settings, steps: number): Partial<Settings> | null {
  const { task, target, unit } = settings;
  const counted: Partial<Settings> = unit === 'primes' ? { unit: 'iterations', guard: 'nested' } : {};
  if (task === 'count' || target !== 'prime') return { work: steps, ...counted };
  const planted = plantedAsNow(settings);
  return planted && { work: steps, ...counted, target: planted };
}

/** A search with steps needs a find; where none can be planted it takes tests. */
export function taskPatch(settings: Settings, task: Settings['task']): Partial<Settings> {
  if (settings.work === 'prime' || task === 'count' || settings.target !== 'prime') return { task };
  const target = plantedAsNow({ ...settings, task });
  return target ? { task, target } : { task, work: 'prime' };
}

/** The find of now as a planted one; half-way where nobody would find anything. */
function plantedAsNow(settings: Settings): Planted | null {
  const found = foundBy(settings);
  if (found) return { worker: found.worker, at: fractionAt(found.after - 1, lengthOf(settings, found.worker)) };
  const worker = settings.ranges.findIndex(([from, to]) => to > from);
  return worker === -1 ? null : { worker, at: 0.5 };
}

function lengthOf({ ranges }: Settings, worker: number): Iterations {
  const [from, to] = ranges[worker]!;
  return to - from;
}

/** The shortest fraction of a range of that length which means this iteration. */
function fractionAt(iteration: Iterations, length: Iterations): number {
  for (let digits = 0; digits < 16; digits++) {
    const short = Number(`${Math.ceil((iteration / length) * 10 ** digits)}e-${digits}`);
    if (short < 1 && Math.floor(short * length) === iteration) return short;
  }
  return (iteration + 0.5) / length;
}
