/** The method's own test on simulated machines, in small; `node bench/method.js` prints it in full. */
import { describe, expect, it } from 'vitest';
import { howOften } from '../engine/testing/how-often.ts';
import { EARLY, livelyAlarms, SHORT_SWEEP, slopeTally, tally, TOGETHER } from './testing/experiments.ts';
import { BAD_MACHINES, noticed } from './testing/bad-machines.ts';
import { NOISES, RARE_CHECKS } from './testing/noises.ts';
import { mayLie, passes, slopePasses } from './testing/tables.ts';

const MANY = howOften(60, 120);
const SOME = howOften(15, 30);

describe('coverage 93–97 %, A/A alarms 3–7 %, bias ≤ 0.1 point', () => {
  it.each(Object.entries(NOISES))('%s', { timeout: 60_000 }, async (_, machine) => {
    const result = await tally(machine, MANY, 1);
    expect(passes(result)).toBe(true);
    // The control's and the slope's intervals are held to the same.
    expect(mayLie(result.control, MANY, 0.93, 0.97)).toBe(true);
    expect(mayLie(result.slopes, MANY, 0.93, 0.97)).toBe(true);
  });

  it('quiet, also in so short a time that a compilation has eight pairs', { timeout: 60_000 }, async () => {
    const result = await tally(NOISES.quiet!, 2 * MANY, 2001, SHORT_SWEEP);
    expect(passes(result)).toBe(true);
    expect(mayLie(result.control, 2 * MANY, 0.93, 0.97)).toBe(true);
  });

  it('all together, also by four at once', { timeout: 60_000 }, async () => {
    const result = await tally(NOISES['all together']!, MANY, 3001, TOGETHER);
    expect(passes(result)).toBe(true);
    expect(mayLie(result.control, MANY, 0.93, 0.97)).toBe(true);
  });

  it.each(['all together', 'pauses 20/s'])(
    '%s, also where the sweep ends as soon as it is precise',
    { timeout: 60_000 },
    async (name) => {
      const result = await tally(NOISES[name]!, MANY, 1001, EARLY);
      expect(passes(result)).toBe(true);
    },
  );
});

describe('faults are noticed in at least 95 %, clean machines doubted in at most 5 %', () => {
  it.each(BAD_MACHINES.map((fault) => [fault.name, fault] as const))('%s', { timeout: 60_000 }, async (_, fault) => {
    const hits = await noticed(fault, SOME, 1);
    expect(fault.doubt === null ? mayLie(hits, SOME, 0, 0.05) : mayLie(hits, SOME, 0.95, 1)).toBe(true);
  });
});

describe('rare checks that cost more: their cost is covered, and the best interval near the true one', () => {
  it.each(RARE_CHECKS.map((row) => [row.name, row] as const))(
    '%s',
    { timeout: 60_000 },
    async (_, { machine, told }) => {
      expect(slopePasses(await slopeTally(machine, SOME, 1), told)).toBe(true);
    },
  );
});

it('who looks at every moment is misled in at most 5 %', { timeout: 60_000 }, async () => {
  expect(mayLie(await livelyAlarms(NOISES['all together']!, MANY, 1), MANY, 0, 0.05)).toBe(true);
});

it('the gates can fail: half the noise’s width forgotten, or a tenth of a point’s bias too many', () => {
  const effects = [{ overhead: 0.01, covered: 120, bias: 0, halfWidth: 0.005 }];
  const good = { experiments: 150, alarms: 7, control: 0, misfits: 0, doubted: 0, slopes: 0, seconds: 1, precise: 0 };
  expect(passes({ ...good, effects: [{ ...effects[0]!, covered: 143 }] })).toBe(true);
  expect(passes({ ...good, effects })).toBe(false);
  expect(passes({ ...good, alarms: 30, effects: [{ ...effects[0]!, covered: 143 }] })).toBe(false);
  expect(passes({ ...good, effects: [{ ...effects[0]!, covered: 143, bias: 0.003 }] })).toBe(false);
  expect(slopePasses({ experiments: 100, rejected: 0, bent: 0, curve: 0, one: 95, near: 100 }, true)).toBe(false);
  expect(slopePasses({ experiments: 100, rejected: 0, bent: 0, curve: 0, one: 95, near: 100 }, false)).toBe(true);
  expect(slopePasses({ experiments: 100, rejected: 0, bent: 0, curve: 95, one: 95, near: 80 }, true)).toBe(false);
});
