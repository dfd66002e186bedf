import { expect, it } from 'vitest';
import { attempt, NotAllowed } from '../../contract/readers.ts';
import { DEFAULT_SETTINGS } from '../../contract/settings.ts';
import { measuredExits, sweepOf } from '../testing/fake-measuring.ts';
import { figuresInText } from './figure-readers.ts';
import { exitsReader, sweepReader } from './result-file.ts';

const SWEEP = sweepOf(DEFAULT_SETTINGS, { kind: 'budget' });
const EXITS = measuredExits(DEFAULT_SETTINGS);

it('reads what was measured as it was', () => {
  // Its certificate has more than a certificate needs.
  expect(SWEEP).toMatchObject(sweepReader(structuredClone(SWEEP), []));
  expect(exitsReader(structuredClone(EXITS), [])).toEqual(EXITS);
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
