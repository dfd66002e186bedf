import { describe, expect, it } from 'vitest';
import { AWAKE_WORD, SharedBlock } from '../memory.ts';
import { GATE_SPIN_MICROS, waitSideBySide } from './gate.ts';

/**
 * Another worker, that answers each turn of this one after so many µs: while this one waits, time goes on. Gives how long this one
 * waited, µs, and how many turns it took.
 */
function waitFor(answerAfter: (turn: number) => number): { readonly waited: number; readonly turns: number } {
  const block = SharedBlock.allocate(false);
  let now = 0;
  let turns = 0;
  let answerAt = Infinity;
  let seen = 0;
  const clock = (): number => {
    now += 0.2;
    const word = Atomics.load(block.words, AWAKE_WORD >> 2);
    // This one has taken its turn.
    if (word > seen && answerAt === Infinity) {
      turns += 1;
      answerAt = now + answerAfter(turns);
    }
    if (now >= answerAt) {
      Atomics.add(block.words, AWAKE_WORD >> 2, 1);
      answerAt = Infinity;
      seen = Atomics.load(block.words, AWAKE_WORD >> 2);
    }
    return now;
  };
  waitSideBySide(block, 2, clock);
  return { waited: now, turns };
}

describe('workers that were woken', () => {
  it('leave at once where each has a core', () => {
    const { waited, turns } = waitFor(() => 0.4);
    expect(turns).toBeGreaterThan(1);
    expect(waited).toBeLessThan(10);
  });

  it('wait while two share a core, of whose turns each second takes a slice of its time', () => {
    const { waited } = waitFor((turn) => (turn % 2 === 0 ? 1500 : 1));
    expect(waited).toBeGreaterThan(0.9 * GATE_SPIN_MICROS);
    expect(waited).toBeLessThan(1.1 * GATE_SPIN_MICROS);
  });

  it('leave when the system has moved one of them', () => {
    const { waited } = waitFor((turn) => (turn === 2 ? 3000 : 1));
    expect(waited).toBeGreaterThan(3000);
    expect(waited).toBeLessThan(3100);
  });

  it('do not wait for one that does not come, nor where another has seen it', () => {
    expect(waitFor(() => Infinity).waited).toBeLessThan(1.1 * GATE_SPIN_MICROS);
    const block = SharedBlock.allocate(false);
    let now = 0;
    Atomics.add(block.words, AWAKE_WORD >> 2, 2 ** 20);
    waitSideBySide(block, 3, () => (now += 0.2));
    expect(now).toBeLessThan(10);
  });
});
