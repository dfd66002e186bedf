/** How real systems choose k, in words. */
import type { Formats } from '../formats.ts';

/** What is said of a system under the chart. */
export interface SystemText {
  readonly name: string;
  readonly says: string;
  readonly source: string;
}

export const systemTexts = ({ count }: Formats) => {
  const list = {
    findAny: {
      name: 'rayon find_any (Rust) and Parallel.For (.NET): 1',
      says: 'Every item looks at the shared flag first. The work on an item is taken to be much dearer than a look.',
      source:
        'rayon, src/iter/find.rs: full() reads the found flag for every item; .NET, Parallel.cs: ShouldExitLoop for every index',
    },
    cpython: {
      name: 'CPython: 10 bytecodes, then 100, then 5 ms',
      says: 'A thread offered the interpreter’s lock every 10 bytecodes, from 2.3 on every 100. Since 3.2 the interval is a time, 5 ms, so it has no place on this axis.',
      source: 'Python manual, sys.setcheckinterval and sys.setswitchinterval; What’s New in Python 2.3 and 3.2',
    },
    oneTbb: {
      name: 'oneTBB parallel_sort, pretest: 64',
      says: 'While it tests whether a sequence is sorted already, it looks every 64 elements whether somebody found it is not.',
      source: 'oneTBB, parallel_sort.h, quick_sort_pretest_body: i % 64 == 0',
    },
    stockfish: {
      name: 'Stockfish: 512',
      says: 'The main thread looks at the clock every 512 calls, oftener when it may visit few nodes only.',
      source: 'Stockfish, search.cpp, SearchManager::check_time: callsCnt',
    },
    hotSpot: {
      name: `HotSpot (Java): ${count(1000)}`,
      says: `Long counted loops are cut into strips of ${count(1000)} iterations, with a safepoint check between strips.`,
      source: `OpenJDK, LoopStripMiningIter, 1000 with collectors that use it`,
    },
  } satisfies Readonly<Record<string, SystemText>>;
  return {
    title: 'How real systems choose k',
    note: 'All fixed by hand; none measures. Their work between two checks differs from this loop.',
    /** On the chart. */
    labels: {
      findAny: 'rayon, .NET 1',
      cpython: 'CPython, first 10',
      oneTbb: 'oneTBB 64',
      cpythonLater: 'CPython, then 100',
      stockfish: 'Stockfish 512',
      hotSpot: `HotSpot ${count(1000)}`,
    },
    list,
  };
};
