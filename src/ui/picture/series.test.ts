import { describe, expect, it } from 'vitest';
import type { Micros, RunRecord } from '../../contract/record.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../contract/settings.ts';
import type { Price } from '../../measure/expect.ts';
import type { Priced } from '../../state/price.ts';
import { fakeRecord } from '../../state/testing/fake-engine.ts';
import { valleyOf } from './picture-model.ts';
import { seriesFacts } from './series.ts';
import { wholeCost } from './valley-frame.ts';

/** The find lies at 40,000 of 100,000; an iteration takes 100 ns, a check 50: 400 checks cost 0.5 %. */
const SETTINGS: Settings = {
  ...DEFAULT_SETTINGS,
  ranges: [0, 1].map((i) => [100_000 * i, 100_000 * (i + 1)] as const),
  interval: 100,
  target: { worker: 0, at: 0.4 },
};
const PRICE: Price = { nsPerIteration: [100, 100], nsPerCheck: () => 50 };
const MEASURED: Priced = { price: PRICE, from: 'measured' };
const VALLEY = valleyOf(SETTINGS, PRICE);

/** A run in which the finder made 400 checks, and the other so many iterations in vain: 400 are 1 %. */
function run(late: number, micros: Micros = 4000): RunRecord {
  const record = fakeRecord(SETTINGS);
  const [finder, other] = record.workers;
  const workers = [
    { ...finder!, outcome: 'found' as const, iterations: 40_000, checks: 400, overshootIterations: null },
    { ...other!, outcome: 'exited-early' as const, iterations: 40_000, checks: 401, overshootIterations: late },
  ];
  return { ...record, micros, workers, results: [{ worker: 0, number: 40_000 }] };
}

const facts = (series: readonly RunRecord[], priced = MEASURED) => seriesFacts(series, VALLEY, priced, 'last');

describe('several runs in a row', () => {
  it('have a middle, and a mean with its interval, beside what the curve says', () => {
    const said = facts([0, 400, 800, 1200].map((late) => run(late)))!;
    expect(said).toMatchObject({ runs: 4, interval: 100 });
    expect(said.cost!.middle).toBeCloseTo(0.02, 5);
    expect(said.cost!.mean).toBeCloseTo(0.02, 5);
    // s = 1.291 %, s / 2 = 0.645 %, times t of 3 degrees of freedom, 3.182: 2.05 %; nothing costs less than nothing.
    expect(said.cost!.high).toBeCloseTo(0.02 + 0.02054, 4);
    expect(said.cost!.low).toBe(0);
    expect(said.cost!.curve).toBe(wholeCost(VALLEY.at(100)));
  });

  it.each([
    ['around', [0, 100, 0, 100]],
    ['above', [4000, 4100, 4000, 4100]],
  ])('lie %s the curve', (place, late) => {
    expect(facts(late.map((iterations) => run(iterations)))!.cost!.place).toBe(place);
  });

  it('lie below it where it lies higher', () => {
    const dear = valleyOf(SETTINGS, { ...PRICE, nsPerCheck: () => 5000 });
    expect(seriesFacts([run(0), run(0)], dear, MEASURED, 'last')!.cost!.place).toBe('below');
  });

  it('have times alone where no check was measured here', () => {
    const said = facts([run(0, 5000), run(0, 4000), run(0, 9000)], { price: PRICE, from: 'mixed' });
    expect(said).toMatchObject({ cost: null, micros: { middle: 5000, least: 4000, most: 9000 } });
  });

  it('say nothing where fewer than two came to their end', () => {
    const stopped = { ...run(0), workers: run(0).workers.map((each) => ({ ...each, outcome: 'stopped' as const })) };
    expect(facts([run(0), stopped])).toBeNull();
    expect(facts([])).toBeNull();
  });
});
