import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../contract/settings.ts';
import { RECORDED_PYTHON, PYTHON_WAYS } from '../../../measure/recorded-python.ts';
import type { LadderRung } from '../../../measure/ladder-results.ts';
import { cardOf, ladderOf, rungOf } from '../../../state/testing/fake-measuring.ts';
import { cardSections, withLadder } from './card-rows.ts';
import { ladderAxis, measuredRows, recordedRows } from './ladder-data.ts';
import { ladderAnswer, unseenNames } from './ladder-facts.ts';

const END = { kind: 'precise' } as const;
const ladder = (...rungs: readonly LadderRung[]) => ladderOf(DEFAULT_SETTINGS, END, rungs);
const ns = (value: number, share = 0.1) => ({ value, low: value * (1 - share), high: value * (1 + share) });

const ATOMIC = rungOf({ flag: 'atomic', ns: ns(6) });
const FREE = rungOf({ flag: 'plain', ns: { value: -0.1, low: -0.3, high: 0.1 }, below: 0.1 });
const LOCK = rungOf({ flag: 'lock', ns: ns(10) });
const QUEUE = rungOf({ flag: 'lock', workers: 2, ns: ns(60) });
const BLIND = rungOf({ flag: 'plain', kernel: 'js', ns: null, why: 'flag-unseen' });

describe('the rows of the ladder', () => {
  it('keep their places while they are measured, and then follow the data', () => {
    const result = ladder(LOCK, QUEUE, ATOMIC, BLIND, FREE);
    const names = (going: boolean) => measuredRows(result, going).map(({ flag, kernel }) => `${flag} ${kernel}`);
    expect(names(true)).toEqual(['lock wasm', 'atomic wasm', 'plain js', 'plain wasm']);
    expect(names(false)).toEqual(['plain js', 'plain wasm', 'atomic wasm', 'lock wasm']);
  });

  it('have a dot for one alone and one for several; one that costs nothing says what it costs at most', () => {
    const [free, lock] = measuredRows(ladder(LOCK, QUEUE, FREE), false);
    expect(lock!.dots.map(({ workers }) => workers)).toEqual([1, 2]);
    expect(free!.dots).toMatchObject([{ below: 0.1 }]);
  });

  it('of which no more is known than that they cost less than anything does have no figure yet', () => {
    const wide = rungOf({ ns: { value: 1e5, low: -3e6, high: 3e6 }, below: 3_000_000 });
    const rows = measuredRows(ladder(wide), true);
    expect(rows[0]!.dots).toMatchObject([{ ns: null, why: 'nothing-measured' }]);
    expect(ladderAxis(rows)).toEqual(ladderAxis([]));
  });

  it('those of Python say where they come from', () => {
    expect(recordedRows()).toHaveLength(PYTHON_WAYS.length);
    expect(RECORDED_PYTHON.python).toMatch(/^CPython 3\.\d+/);
    expect(Number.isNaN(Date.parse(RECORDED_PYTHON.time))).toBe(false);
    for (const { ns: of, workers } of RECORDED_PYTHON.rungs)
      expect([of.low <= of.value && of.value <= of.high, workers >= 1]).toEqual([true, true]);
  });

  it('all lie on the axis', () => {
    expect(ladderAxis([])).toMatchObject({ domain: [0.1, 10_000] });
    expect(ladderAxis(measuredRows(ladder(rungOf({ ns: ns(30_000) })), false)).domain[1]).toBe(100_000);
  });
});

describe('what the ladder says', () => {
  it('is from where to where, and how much dearer the lock is that all want', () => {
    expect(ladderAnswer(ladder(ATOMIC, FREE, LOCK, QUEUE))).toEqual({
      kind: 'range',
      cheapest: { flag: 'plain', kernel: 'wasm', workers: 1, value: -0.1, below: 0.1 },
      dearest: { flag: 'lock', kernel: 'wasm', workers: 2, value: 60, below: null },
      queue: 6,
    });
  });

  it('is up to the dearest that has a figure: less than a million ns is nothing dear', () => {
    const wide = { ...QUEUE, below: 7_400_000 };
    expect(ladderAnswer(ladder(FREE, ATOMIC, wide))).toMatchObject({ dearest: { flag: 'atomic', below: null } });
    expect(ladderAnswer(ladder(FREE, wide))).toEqual({ kind: 'none' });
  });

  it('is nothing of that lock where it cannot be told to cost more', () => {
    const wide = { ...QUEUE, ns: ns(11, 0.5) };
    expect(ladderAnswer(ladder(LOCK, wide))).toMatchObject({ queue: null });
    expect(ladderAnswer(ladder(LOCK))).toMatchObject({ queue: null });
  });

  it('is that there is none yet', () => {
    expect(ladderAnswer(ladder(rungOf({ ns: null, why: 'nothing-measured' }), BLIND))).toEqual({ kind: 'none' });
  });

  it('names a loop that never looked again once', () => {
    const result = ladder(BLIND, { ...BLIND, workers: 2 }, FREE);
    expect(unseenNames(result)).toEqual([{ flag: 'plain', kernel: 'js', workers: 1 }]);
  });
});

describe('the card beside a ladder', () => {
  const card = cardOf(DEFAULT_SETTINGS, END);
  const check = (flag: string) =>
    cardSections(withLadder(card, ladder({ ...ATOMIC, pairs: 500 }, LOCK)))
      .flatMap(({ figures }) => figures)
      .find(({ subject }) => subject.kind === 'check' && subject.flag === flag && !subject.contended);

  it('has its figures of a check, with what they rest on', () => {
    expect(check('atomic')).toMatchObject({ ...ns(6), n: 500, unit: 'ns' });
    expect(check('lock')).toMatchObject(ns(10));
  });

  it('keeps its own where there is none, or none of as many workers', () => {
    expect(withLadder(card, null)).toEqual(card);
    const contended = withLadder(card, ladder({ ...ATOMIC, workers: 2 })).figures;
    expect(contended).toEqual(card.figures);
  });
});
