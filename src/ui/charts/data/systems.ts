/** How real systems choose k: each fixed by hand, none measures. Sources are files and manuals anyone can look up. */
import type { Room } from '../parts/frame.ts';
import { placeInRows, roughWidth, type Placed } from './rows.ts';
import { K_DOMAIN } from './ticks.ts';

export interface RealSystem {
  readonly k: number;
  /** On the chart. */
  readonly label: string;
  readonly name: string;
  readonly says: string;
  readonly source: string;
}

export const SYSTEMS: readonly RealSystem[] = [
  {
    k: 1,
    label: 'rayon, .NET 1',
    name: 'rayon find_any (Rust) and Parallel.For (.NET): 1',
    says: 'Every item looks at the shared flag first. The work on an item is taken to be much dearer than a look.',
    source:
      'rayon, src/iter/find.rs: full() reads the found flag for every item; .NET, Parallel.cs: ShouldExitLoop for every index',
  },
  {
    k: 10,
    label: 'CPython, first 10',
    name: 'CPython: 10 bytecodes, then 100, then 5 ms',
    says: 'A thread offered the interpreter’s lock every 10 bytecodes, from 2.3 on every 100. Since 3.2 the interval is a time, 5 ms, so it has no place on this axis.',
    source: 'Python manual, sys.setcheckinterval and sys.setswitchinterval; What’s New in Python 2.3 and 3.2',
  },
  {
    k: 64,
    label: 'oneTBB 64',
    name: 'oneTBB parallel_sort, pretest: 64',
    says: 'While it tests whether a sequence is sorted already, it looks every 64 elements whether somebody found it is not.',
    source: 'oneTBB, parallel_sort.h, quick_sort_pretest_body: i % 64 == 0',
  },
  {
    k: 100,
    label: 'CPython, then 100',
    name: '',
    says: '',
    source: '',
  },
  {
    k: 512,
    label: 'Stockfish 512',
    name: 'Stockfish: 512',
    says: 'The main thread looks at the clock every 512 calls, oftener when it may visit few nodes only.',
    source: 'Stockfish, search.cpp, SearchManager::check_time: callsCnt',
  },
  {
    k: 1000,
    label: 'HotSpot 1,000',
    name: 'HotSpot (Java): 1,000',
    says: 'Long counted loops are cut into strips of 1,000 iterations, with a safepoint check between strips.',
    source: 'OpenJDK, LoopStripMiningIter, 1000 with collectors that use it',
  },
];

/** Size of a label as a share of a rem. */
export const SYSTEM_LABEL = 0.75;

/** rem a row of labels takes. */
export const SYSTEM_ROW = 1.1;

export interface PlacedSystem extends Placed {
  readonly system: RealSystem;
}

/** Labels over the axis, in as many rows as they need. `left` and `right` are the margins round the plot. */
export function placeSystems({ width, rem }: Room, left: number, right: number): readonly PlacedSystem[] {
  const along = (k: number): number => left + (Math.log(k) / Math.log(K_DOMAIN[1])) * (width - left - right);
  const labels = SYSTEMS.map(({ k, label }) => ({ at: along(k), width: roughWidth(label, SYSTEM_LABEL * rem) }));
  return placeInRows(labels, [left - 2 * rem, width - 2], rem * 0.75).map((placed, index) => ({
    ...placed,
    system: SYSTEMS[index]!,
  }));
}
