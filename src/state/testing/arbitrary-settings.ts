/** For tests: every valid setting there is, normalised. */
import fc from 'fast-check';
import { parseSettings } from '../../contract/settings-parse.ts';
import { MAX_INTERVAL, MAX_WORK, type Interval, type Range, type Settings } from '../../contract/settings.ts';

const range: fc.Arbitrary<Range> = fc
  .tuple(fc.maxSafeNat(), fc.maxSafeNat())
  .map(([a, b]): Range => [Math.min(a, b), Math.max(a, b)]);
const interval: fc.Arbitrary<Interval> = fc.oneof(
  fc.constant<Interval>('never'),
  fc.integer({ min: 1, max: MAX_INTERVAL }),
);

export const arbitrarySettings: fc.Arbitrary<Settings> = fc
  .array(range, { minLength: 1, maxLength: 6 })
  .chain((ranges) =>
    fc.record({
      task: fc.constantFrom('find', 'count'),
      ranges: fc.constant(ranges),
      interval: fc.oneof(interval, fc.array(interval, { minLength: ranges.length, maxLength: ranges.length })),
      unit: fc.constantFrom('iterations', 'primes'),
      guard: fc.constantFrom('nested', 'countdown', 'modulo'),
      flag: fc.constantFrom('atomic', 'plain', 'lock', 'message'),
      kernel: fc.constantFrom('wasm', 'js'),
      recheck: fc.boolean(),
      target: fc.oneof(
        fc.constant('prime'),
        fc.record({
          worker: fc.nat(ranges.length - 1),
          at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        }),
        fc
          .tuple(fc.nat(ranges.length - 1), fc.integer({ min: 0, max: 999 }), fc.integer({ min: 1, max: 1000 }))
          .filter(([, from, to]) => from < to)
          .map(([worker, from, to]) => ({ worker, from: from / 1000, to: to / 1000 })),
      ),
      counter: fc.constantFrom('none', 'shared', 'plain', 'packed', 'padded'),
      work: fc.oneof(fc.constant('prime'), fc.integer({ min: 1, max: MAX_WORK })),
    }),
  )
  .map((input) => {
    const parsed = parseSettings(input);
    // A target in an empty range can be wrong here, steps where primes are wanted, and a guard that hears no message.
    return parsed.ok ? parsed.settings : parsed.rest;
  });
