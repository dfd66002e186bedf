import { describe, expect, test } from 'vitest';
import type { LiveView } from '../../../contract/live.ts';
import { madeUpTrace, type MadeUp } from '../../../contract/testing/made-up-trace.ts';
import { indexRecord, indexTrace, type TraceIndex } from '../../../replay/events.ts';
import { initialReplay, type ReplayState } from '../replay/replay.ts';
import { LETTER, loggingBrush, type Logged, type LoggedCall } from '../testing/logging-context.ts';
import { RUN_IN_ENGLISH, RUN_IN_GERMAN } from '../../../texts/testing/run-texts.ts';
import { drawStage } from './draw-stage.ts';
import { layoutStage } from './layout.ts';
import { pinnedShift, xOf, type ReplayPicture, type StagePicture } from './stage-picture.ts';

function draw(
  picture: StagePicture,
  workers: number,
  width = 1000,
  pinned = 0,
  texts = RUN_IN_ENGLISH,
): Logged & { layout: ReturnType<typeof layoutStage> } {
  const logged = loggingBrush(texts);
  const layout = layoutStage({
    width,
    height: 400,
    px: 16,
    workers,
    pinned,
    map: picture.kind === 'replay',
    focus: null,
  });
  drawStage(logged.brush, layout, picture);
  return { ...logged, layout };
}

function replayOf(
  index: TraceIndex,
  change: Partial<ReplayPicture> = {},
  state: Partial<ReplayState> = {},
): ReplayPicture {
  const first = { ...initialReplay(index), ...state };
  return { kind: 'replay', index, pinned: null, state: first, hover: null, selected: null, ...change };
}

const made = (options: MadeUp = {}) => indexTrace(madeUpTrace({ clockStepMicros: 5, ...options }));

/** In whose lane each of these rectangles lies. */
function lanesOf({ rows }: ReturnType<typeof layoutStage>, drawn: readonly LoggedCall[]): (number | undefined)[] {
  return drawn.map(({ args: [, y] }) => rows.find(({ barY }) => barY === y)?.worker);
}

describe('a replay framed on the exit', () => {
  const index = made();
  const picture = replayOf(index);
  const drawn = draw(picture, 4);

  test('names every worker and what its leaving cost', () => {
    const texts = drawn.texts();
    for (const worker of [0, 1, 2, 3]) expect(texts).toContain(`Worker ${worker}`);
    expect(texts).toContain('raised by worker 1');
    expect(texts).toContain('found 14,500,000 (planted)');
    const { overshootIterations, exitLatencyMicros } = index.workers[0]!.record;
    expect(texts.join('|')).toContain(`+${overshootIterations} iterations, ${exitLatencyMicros} µs`);
  });

  test('the line of the flag crosses all lanes', () => {
    const x = xOf(drawn.layout, picture.state, index.flagMicros!);
    const { calls } = drawn;
    const at = calls.findIndex(
      ({ name, args }) => name === 'moveTo' && args[0] === x && (args[1] as number) < drawn.layout.lanesTop,
    );
    expect(calls[at + 1]).toMatchObject({ name: 'lineTo', args: [x, drawn.layout.axisTop] });
    expect(calls[at + 2]).toMatchObject({ name: 'stroke', stroke: 'flag' });
  });

  test('overshoot is hatched from the flag to the exit, for all but the finder', () => {
    const hatched = drawn.named('fillRect').filter((call) => String(call.fill).startsWith('hatch'));
    expect(hatched.map((call) => call.fill)).toEqual(Array(3).fill('hatch wasted'));
    expect(lanesOf(drawn.layout, hatched)).toEqual([0, 2, 3]);
    const [from, , width] = hatched[0]!.args as [number, number, number];
    expect(from).toBeCloseTo(xOf(drawn.layout, picture.state, index.flagMicros!), 6);
    expect(from + width).toBeCloseTo(xOf(drawn.layout, picture.state, index.workers[0]!.endMicros!), 6);
  });

  test('is hatched only as long as its iterations took; what is left until the exit it waited', () => {
    // Ten iterations after the flag, and then a processor came late.
    const waiting = madeUpTrace({ clockStepMicros: 5 });
    const [first, ...others] = waiting.record.workers;
    const endMicros = index.workers[0]!.endMicros! + 5000;
    const late = indexTrace({
      ...waiting,
      record: { ...waiting.record, workers: [{ ...first!, endMicros, overshootIterations: 10 }, ...others] },
    });
    const { named, layout } = draw(replayOf(late), 4);
    const row = layout.rows.find(({ worker }) => worker === 0)!;
    const inLane = named('fillRect').filter(
      ({ args: [, y] }) => (y as number) >= row.barY && (y as number) < row.barY + row.barH,
    );
    const hatched = inLane.filter(({ fill }) => String(fill).startsWith('hatch'));
    expect(hatched).toHaveLength(1);
    expect(hatched[0]!.args[2] as number).toBeLessThan(5);
    const waits = inLane.filter(({ fill, args }) => fill === 'rule' && (args[3] as number) < row.barH);
    expect(waits).toHaveLength(1);
    expect(waits[0]!.args[2] as number).toBeGreaterThan(50);
  });

  test('searching is filled with the worker’s own colour and pattern', () => {
    const fills = drawn.named('fillRect').map((call) => call.fill);
    expect(fills).toEqual(expect.arrayContaining(['w1', 'rows w2', 'dots w3', 'columns w4']));
  });

  test('interpolated checks are dotted, the one that saw the flag is solid, and it is said', () => {
    expect(drawn.named('stroke').some((call) => call.dashed && call.stroke === 'ink-soft')).toBe(true);
    expect(drawn.named('stroke').some((call) => !call.dashed && call.stroke === 'flag')).toBe(true);
    expect(drawn.texts().some((text) => text.includes('dotted: placed between samples'))).toBe(true);
  });
});

test('what the playhead has not reached is veiled; at the end nothing is', () => {
  const index = made();
  const veils = (state: Partial<ReplayState>) => {
    const { named, layout } = draw(replayOf(index, {}, state), 4);
    return named('fillRect').filter(
      ({ fill, args }) => fill === 'paper' && args[3] === layout.axisTop - layout.lanesTop,
    ).length;
  };
  expect(veils({})).toBe(0);
  expect(veils({ micros: index.flagMicros! })).toBe(1);
});

test.each([
  ['English', RUN_IN_ENGLISH],
  ['German', RUN_IN_GERMAN],
])('no text leaves the paper in %s, at any width, with any number of workers', (_, spoken) => {
  for (const width of [320, 390, 720, 1000, 1900]) {
    for (const workers of [1, 4, 16, 64]) {
      const ranges = Array.from({ length: workers }, (_, i) => [i * 3e6 + 1e7, i * 3e6 + 1.3e7] as const);
      const index = made({ settings: { ranges, target: { worker: 0, at: 0.5 } }, samples: 20 });
      for (const picture of [
        replayOf(index),
        { kind: 'idle', settings: index.record.settings, targetHot: false, draggable: true } as const,
      ]) {
        for (const { args, align } of draw(picture, workers, width, 0, spoken).named('fillText')) {
          const long = String(args[0]).length * LETTER;
          const left = (args[1] as number) - (align === 'right' ? long : align === 'center' ? long / 2 : 0);
          expect(left, `${String(args[0])} at ${width}`).toBeGreaterThanOrEqual(-1);
          expect(left + long, `${String(args[0])} at ${width}`).toBeLessThanOrEqual(width + 1);
        }
      }
    }
  }
});

test('with one worker its steps are named, or what is measured is said: never one over the other', () => {
  const index = made({
    clockStepMicros: 0,
    settings: { ranges: [[10_000_000, 13_000_000]], target: { worker: 0, at: 0.5 } },
  });
  const flag = index.flagMicros!;
  const shown = (half: number): [boolean, boolean] => {
    const texts = draw(replayOf(index, {}, { view: { from: flag - half, to: flag + half } }), 1).texts();
    const note = texts.some((text) => text.startsWith('a check every 1,000 iterations'));
    return [note, ['asks for the lock', 'raises the flag', 'leaves'].some((name) => texts.includes(name))];
  };
  expect(shown(0.5)).toEqual([false, true]);
  expect(shown(20_000)).toEqual([true, false]);
});

test('below two steps of the clock the time is not given', () => {
  const index = made({ settings: { interval: 1 } });
  expect(
    draw(replayOf(index), 4)
      .texts()
      .some((text) => text.endsWith('below the clock')),
  ).toBe(true);
});

test('a record without a trace shows start, flag, exit and cost', () => {
  const index = indexRecord(madeUpTrace({ clockStepMicros: 5 }).record);
  const { texts, named } = draw(replayOf(index), 4);
  expect(texts()).toContain('raised by worker 1');
  expect(named('fillRect').filter((call) => String(call.fill).startsWith('hatch')).length).toBe(3);
});

test('a pinned run stands under the current one, flag under flag', () => {
  const index = made({ settings: { interval: 10_000 } });
  const other = made({ settings: { interval: 1 }, seed: 9 });
  const shift = pinnedShift(index, other);
  expect(other.flagMicros! + shift).toBeCloseTo(index.flagMicros!, 6);
  const { texts } = draw(replayOf(index, { pinned: { index: other, shift } }), 4, 1000, 4);
  expect(texts()).toEqual(expect.arrayContaining(['This run, k = 10,000', 'Pinned run, k = 1']));
});

test('a failed worker says why; one that never started has a lane all the same', () => {
  const { record } = madeUpTrace();
  const workers = record.workers.map((worker, i) =>
    i === 2
      ? {
          ...worker,
          outcome: 'failed' as const,
          startMicros: null,
          endMicros: null,
          iterations: null,
          reason: 'no answer',
        }
      : worker,
  );
  const { texts } = draw(replayOf(indexRecord({ ...record, workers })), 4);
  expect(texts()).toEqual(expect.arrayContaining(['Worker 2', 'failed: no answer']));
});

test('an interval per worker is named on each lane', () => {
  const index = made({ settings: { interval: [10, 1000, 10_000, 'never'] } });
  const texts = draw(replayOf(index), 4).texts().join('|');
  for (const name of ['k = 10 ', 'k = 1,000 ', 'k = 10,000 ', 'k = ∞ ']) expect(texts).toContain(name);
});

test('64 lanes: every fourth or so is named, and the last to leave', () => {
  const ranges = Array.from({ length: 64 }, (_, i) => [i * 3e6 + 1e7, i * 3e6 + 1.3e7] as const);
  const texts = draw(replayOf(made({ settings: { ranges }, samples: 10 })), 64).texts();
  expect(texts.filter((text) => text.startsWith('Worker ')).length).toBeLessThanOrEqual(16);
  expect(texts.some((text) => text.startsWith('the last, worker '))).toBe(true);
});

describe('before and during a run', () => {
  const { settings } = madeUpTrace().record;

  test('idle: a target whose place is drawn says between which numbers, and shows it on the lane', () => {
    const drawn = { ...settings, target: { worker: 1, from: 0.2, to: 0.6 } };
    const { texts, named } = draw({ kind: 'idle', settings: drawn, targetHot: false, draggable: false }, 4);
    const [start, end] = settings.ranges[1]!;
    const [first, last] = [0.2, 0.6].map((share) => start + share * (end - start));
    const count = (n: number): string => n.toLocaleString('en');
    expect(texts()).toContain(`target anew for each run: ${count(first!)} to ${count(last! - 1)}`);
    expect(named('fillRect').filter(({ fill }) => fill === 'flag')).toHaveLength(1);
  });

  test('idle: ranges with their ends and the target’s number', () => {
    const { texts } = draw({ kind: 'idle', settings, targetHot: false, draggable: true }, 4);
    expect(texts()).toEqual(expect.arrayContaining(['10,000,000', '12,999,999', 'not raised']));
    expect(texts().some((text) => text.startsWith('target 14,500,000'))).toBe(true);
  });

  test('live: position, pace, checks a second, and overshoot from where the flag was seen', () => {
    const view: LiveView = {
      running: true,
      elapsedMicros: 1000,
      flagUp: true,
      finder: 1,
      workers: [
        { phase: 'searching', iterations: 1_500_000 },
        { phase: 'found', iterations: 1_500_001 },
        { phase: 'exited-early', iterations: 1_400_000 },
        { phase: 'exhausted', iterations: 3_000_000 },
      ],
    };
    const pace = Float64Array.from([5_900_000, 0, 0, 0]);
    const atFlag = Float64Array.from([1_000_000, 1_500_001, 1_400_000, 2_000_000]);
    const { texts, named, layout } = draw({ kind: 'live', settings, view, pace, atFlag }, 4);
    expect(texts()).toContain('11,500,000 · 5.90 M iterations/s · 5.90 k checks/s');
    expect(texts()).toContain('21,999,999 · range ended');
    const hatched = named('fillRect').filter((call) => String(call.fill).startsWith('hatch'));
    expect(hatched.map((call) => call.fill)).toEqual(Array(3).fill('hatch wasted'));
    expect(lanesOf(layout, hatched)).toEqual([0, 2, 3]);
  });

  test('live on a phone: what does not fit is left out whole, not cut', () => {
    const view: LiveView = {
      running: true,
      elapsedMicros: 1000,
      flagUp: false,
      finder: -1,
      workers: [0, 1, 2, 3].map(() => ({ phase: 'searching' as const, iterations: 1_500_000 })),
    };
    const picture = { kind: 'live', settings, view, pace: new Float64Array(4).fill(5_900_000), atFlag: null } as const;
    const { texts } = draw(picture, 4, 390);
    expect(texts()).toContain('11,500,000 · 5.90 M iterations/s');
    expect(texts().filter((text) => text.endsWith('…'))).toEqual([]);
  });
});

test('the same pictures speak German', () => {
  const index = made({ settings: { interval: 10_000 } });
  const other = made({ settings: { interval: 'never' }, seed: 9 });
  const pinned = { index: other, shift: pinnedShift(index, other) };
  const texts = draw(replayOf(index, { pinned }), 4, 1000, 4, RUN_IN_GERMAN).texts();
  for (const text of [
    'Flagge',
    'gehisst von Worker 1',
    'findet 14.500.000 (gepflanzt)',
    '+7.738 Iterationen, 1,26 ms',
    'Dieser Lauf, k = 10.000',
    'Angehefteter Lauf, k = ∞',
    'Zeit ab der Flagge',
    'ganzer Lauf',
  ])
    expect(texts).toContain(text);
  const alone = draw(replayOf(index), 4, 1000, 0, RUN_IN_GERMAN).texts();
  expect(alone.some((text) => text.startsWith('alle 10.000 Iterationen eine Prüfung'))).toBe(true);
});
