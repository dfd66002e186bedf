/** Real systems, in words. */
import type { RealSystem, SystemGroup, SystemName } from '../../lessons/systems.ts';
import type { Formats } from '../formats.ts';

/** What is said of a system: no figure of its own. */
export interface SystemText {
  readonly name: string;
  readonly says: string;
}

const SHORT: Partial<Record<SystemName, string>> = {
  rayon: 'rayon',
  cadical: 'CaDiCaL',
  oneTbb: 'oneTBB',
  stockfish: 'Stockfish',
  hotSpot: 'HotSpot',
};

export const systemTexts = ({ count }: Formats) => ({
  title: 'How real systems choose k',
  note: 'All fixed by hand; none measures. Their work between two checks differs from this loop.',
  /** On the chart. */
  label: ({ name, amount }: Pick<RealSystem, 'name' | 'amount'>): string => `${SHORT[name] ?? ''} ${count(amount)}`,
  amount: ({ name, group, amount }: Pick<RealSystem, 'name' | 'group' | 'amount'>): string => {
    if (group === 'interval') return `k = ${count(amount)}`;
    if (group === 'time') return `${count(amount)} ms`;
    if (name === 'beam') return `${count(amount)} reductions`;
    return name === 'tokio' ? `${count(amount)} operations` : `${count(amount)} poll points`;
  },
  page: {
    title: 'Where you meet this',
    intro:
      'Somebody works, somebody else wants it to stop: every system with threads or tasks answers the question of this lab. Their figures are fixed by hand. Each was looked up in its source in November 2026.',
    groups: {
      interval: {
        title: 'Intervals: a check every so many iterations',
        note: 'The k of this lab. Only these have a place on its axis.',
      },
      budget: {
        title: 'Budgets: a task may do so much, then it gives way',
        note: 'What is counted is not the same from system to system, so they cannot be compared with a k.',
      },
      time: {
        title: 'Time: somebody looks at the clock',
        note: 'How many iterations that is depends on what they do.',
      },
    } satisfies Record<SystemGroup, { readonly title: string; readonly note: string }>,
    axis: 'check interval k',
    best: 'The dear check rarely, the cheap check always: Stockfish and CaDiCaL do both at once.',
  },
  entries: {
    rayon: {
      name: 'rayon (Rust), find_any',
      says: 'Every item looks at the shared flag first: the work on an item is taken to be much dearer than a look.',
    },
    cadical: {
      name: 'CaDiCaL (SAT solver)',
      says: 'It reads its own flag at every call. The caller’s function, which costs more, it asks only once in so many calls, in some loops still more rarely.',
    },
    oneTbb: {
      name: 'oneTBB, parallel_sort',
      says: 'While it tests whether a sequence is sorted already, it looks now and then whether somebody found that it is not.',
    },
    stockfish: {
      name: 'Stockfish (chess)',
      says: 'The main thread reads the clock, which is dear, only every so many calls; the stop flag, which is cheap, every thread reads at every node.',
    },
    hotSpot: {
      name: 'HotSpot (Java), G1',
      says: 'Long counted loops are cut into strips, with a safepoint check from one strip to the next.',
    },
    tokio: {
      name: 'Tokio (Rust)',
      says: 'So many operations of a task at each poll, then it must yield. The number is “chosen somewhat arbitrarily”, says its own comment.',
    },
    beam: {
      name: 'BEAM (Erlang)',
      says: 'A process may do so many reductions, about as many calls; then the next one has its turn.',
    },
    quickJs: {
      name: 'QuickJS (JavaScript)',
      says: 'It counts down at calls and at jumps back, and asks the host whether to interrupt each time it comes to zero.',
    },
    cpython: {
      name: 'CPython',
      says: 'Whoever waits for the interpreter’s lock waits so long before it asks for it; the thread that has the lock looks at a flag at each of its checks.',
    },
    react: {
      name: 'React, its scheduler',
      says: 'After each component it looks at the clock, and gives way to the browser when so much time is gone.',
    },
    go: {
      name: 'Go',
      says: 'A goroutine that has run so long is asked to stop: by a mark that its next call sees, and by a signal.',
    },
  } satisfies Readonly<Record<SystemName, SystemText>>,
});
