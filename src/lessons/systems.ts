/**
 * Where real systems meet the question of this lab, each looked up in its source in November 2026. What counts iterations
 * from check to check is an interval; what a task may do before it is stopped is a budget; and some look at the clock.
 */
export const SYSTEM_GROUPS = ['interval', 'budget', 'time'] as const;
export type SystemGroup = (typeof SYSTEM_GROUPS)[number];

export interface RealSystem {
  readonly name: SystemName;
  readonly group: SystemGroup;
  /** Iterations, what the budget counts, or milliseconds. */
  readonly amount: number;
  /** Owner and name on GitHub. */
  readonly repository: string;
  readonly path: string;
  /** What to look for there. */
  readonly place: string;
}

export type SystemName =
  | 'rayon'
  | 'cadical'
  | 'oneTbb'
  | 'stockfish'
  | 'hotSpot'
  | 'tokio'
  | 'beam'
  | 'quickJs'
  | 'cpython'
  | 'react'
  | 'go';

/** In each group the smallest first. */
export const SYSTEMS: readonly RealSystem[] = [
  {
    ...{ name: 'rayon', group: 'interval', amount: 1 },
    ...{ repository: 'rayon-rs/rayon', path: 'src/iter/find.rs', place: 'FindFolder::full' },
  },
  {
    ...{ name: 'cadical', group: 'interval', amount: 11 },
    ...{ repository: 'arminbiere/cadical', path: 'src/internal.hpp', place: 'terminated_asynchronously' },
  },
  {
    ...{ name: 'oneTbb', group: 'interval', amount: 64 },
    ...{ repository: 'uxlfoundation/oneTBB', path: 'include/oneapi/tbb/parallel_sort.h' },
    place: 'quick_sort_pretest_body',
  },
  {
    ...{ name: 'stockfish', group: 'interval', amount: 512 },
    ...{ repository: 'official-stockfish/Stockfish', path: 'src/search.cpp', place: 'SearchManager::check_time' },
  },
  {
    ...{ name: 'hotSpot', group: 'interval', amount: 1000 },
    ...{ repository: 'openjdk/jdk', path: 'src/hotspot/share/gc/g1/g1Arguments.cpp', place: 'LoopStripMiningIter' },
  },
  {
    ...{ name: 'tokio', group: 'budget', amount: 128 },
    ...{ repository: 'tokio-rs/tokio', path: 'tokio/src/task/coop/mod.rs', place: 'Budget::initial' },
  },
  {
    ...{ name: 'beam', group: 'budget', amount: 4000 },
    ...{ repository: 'erlang/otp', path: 'erts/emulator/beam/erl_vm.h', place: 'CONTEXT_REDS' },
  },
  {
    ...{ name: 'quickJs', group: 'budget', amount: 10_000 },
    ...{ repository: 'bellard/quickjs', path: 'quickjs.c', place: 'JS_INTERRUPT_COUNTER_INIT' },
  },
  {
    ...{ name: 'cpython', group: 'time', amount: 5 },
    ...{ repository: 'python/cpython', path: 'Python/ceval_gil.c', place: 'DEFAULT_INTERVAL' },
  },
  {
    ...{ name: 'react', group: 'time', amount: 5 },
    ...{ repository: 'facebook/react', path: 'packages/scheduler/src/forks/Scheduler.js', place: 'shouldYieldToHost' },
  },
  {
    ...{ name: 'go', group: 'time', amount: 10 },
    ...{ repository: 'golang/go', path: 'src/runtime/proc.go', place: 'forcePreemptNS' },
  },
];

/** Those that have a place on the axis of k. */
export const INTERVAL_SYSTEMS: readonly RealSystem[] = SYSTEMS.filter(({ group }) => group === 'interval');

/** Where its source can be read, in its newest version. */
export function sourceOf({ repository, path }: RealSystem): string {
  return `https://github.com/${repository}/blob/HEAD/${path}`;
}
