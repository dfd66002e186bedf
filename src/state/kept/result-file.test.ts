import fc from 'fast-check';
import { expect, it } from 'vitest';
import { attempt, NotAllowed, type Reader } from '../../contract/readers.ts';
import { DEFAULT_SETTINGS } from '../../contract/settings.ts';
import { ladderOf, measuredExits, rungOf, sweepOf, weightsOf, writingOf } from '../testing/fake-measuring.ts';
import { figuresInText } from './figure-readers.ts';
import { ladderReader } from './ladder-file.ts';
import { exitsReader, sweepReader } from './result-file.ts';
import { weightsReader, writingReader } from './turns-file.ts';

const SWEEP = sweepOf(DEFAULT_SETTINGS, { kind: 'budget' });
const EXITS = measuredExits(DEFAULT_SETTINGS);
const LADDER = ladderOf(DEFAULT_SETTINGS, { kind: 'precise' }, [rungOf({}), rungOf({ flag: 'lock', workers: 2 }, 90)]);
const WEIGHTS = weightsOf(DEFAULT_SETTINGS, { kind: 'budget' });
const WRITING = writingOf(DEFAULT_SETTINGS, { kind: 'stopped' });

it('reads what was measured as it was', () => {
  expect(sweepReader(structuredClone(SWEEP), [])).toEqual(SWEEP);
  expect(exitsReader(structuredClone(EXITS), [])).toEqual(EXITS);
  expect(ladderReader(structuredClone(LADDER), [])).toEqual(LADDER);
  expect(weightsReader(structuredClone(WEIGHTS), [])).toEqual(WEIGHTS);
  expect(writingReader(structuredClone(WRITING), [])).toEqual(WRITING);
});

/** Any figure a measurement may give, also none and one without end; JSON knows one zero. */
const most = { max: Number.MAX_SAFE_INTEGER, min: Number.MIN_SAFE_INTEGER };
const figure = fc.oneof(fc.double(most), fc.constantFrom(Number.NaN, Infinity, -Infinity)).map((value) => value + 0);
const known = fc.double({ ...most, noNaN: true }).map((value) => value + 0);
const estimates = fc.record({ value: figure, low: figure, high: figure });

it('a file of what was measured in turns reads back as it was, whatever its figures', () => {
  const reads = <T>(reader: Reader<T>, value: T): void =>
    expect(reader(JSON.parse(JSON.stringify(value, figuresInText)), [])).toEqual(value);
  fc.assert(
    fc.property(estimates, fc.option(estimates), fc.option(known), figure, (given, overhead, below, seconds) => {
      const [loop, point, rung] = [WEIGHTS.loops[0]!, WRITING.points[0]!, LADDER.rungs[0]!];
      const loops = [{ ...loop, nsPerIteration: given, overhead, below }];
      reads(weightsReader, { ...WEIGHTS, loops, slope: overhead, seconds });
      reads(writingReader, { ...WRITING, points: [{ ...point, ns: given, times: overhead }], seconds });
      reads(ladderReader, { ...LADDER, rungs: [{ ...rung, ns: overhead, below, rare: overhead, aa: given }], seconds });
    }),
  );
});

it('reads unbounded figures, which JSON has as null', () => {
  const [point] = SWEEP.points;
  const wide = { ...SWEEP, points: [{ ...point!, high: Infinity }] };
  expect(sweepReader(structuredClone(wide), []).points).toEqual(wide.points);
  expect(sweepReader(JSON.parse(JSON.stringify(wide)), []).points[0]!.high).toBeNaN();
  expect(sweepReader(JSON.parse(JSON.stringify(wide, figuresInText)), []).points).toEqual(wide.points);
});

/** Every field of a value, as a way to it. */
function* ways(value: unknown, way: readonly (string | number)[] = []): Generator<readonly (string | number)[]> {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    yield [...way, name];
    yield* ways(inner, [...way, name]);
  }
}

function damaged(value: object, way: readonly (string | number)[]): unknown {
  const copy = structuredClone(value) as Record<string | number, unknown>;
  const last = way.at(-1)!;
  const holder = way
    .slice(0, -1)
    .reduce<Record<string | number, unknown>>((at, step) => at[step] as Record<string | number, unknown>, copy);
  holder[last] = { damaged: true };
  return copy;
}

it.each([
  ['sweep', SWEEP, sweepReader],
  ['exits', EXITS, exitsReader],
  ['ladder', LADDER, ladderReader],
  ['weights', WEIGHTS, weightsReader],
  ['writing', WRITING, writingReader],
])('refuses a %s with anything in it damaged', (_, value, reader) => {
  for (const way of ways(value)) {
    if (way[0] === 'settings' || way[0] === 'environment') continue;
    const read = attempt<unknown>(() => reader(damaged(value, way), []));
    expect([way.join('.'), read]).toEqual([way.join('.'), expect.any(NotAllowed)]);
  }
});

it.each(['constructor', '__proto__', 'toString', '1', 'infinity', ''])('takes the word "%s" for no figure', (word) =>
  expect(attempt<unknown>(() => sweepReader({ ...SWEEP, seconds: word }, []))).toBeInstanceOf(NotAllowed),
);
