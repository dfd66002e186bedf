import { describe, expect, it } from 'vitest';
import { positionOf } from '../controls/log-slider.ts';
import { scale } from './draw-lanes.ts';
import { lanesHeight, layoutLanes } from './frame.ts';
import { hitOfLanes, hitOfValley } from './hits.ts';
import { valleyOf } from './picture-model.ts';
import { pictureOf, PRICE, SEARCH } from './testing/drawn-run.ts';
import { costScale, layoutValley, wholeCost, xOfPosition, type ValleyPicture } from './valley-frame.ts';

describe('in the lanes', () => {
  const picture = pictureOf();
  const frame = layoutLanes(1280, lanesHeight(3) * 16, 3, 16);
  const x = scale(frame.run, picture.endMicros);
  const y = (worker: number): number => frame.run.top + (worker + 0.4) * frame.step;
  const at = (micros: number, worker: number, of = picture) => hitOfLanes(frame, of, x(micros), y(worker));
  const flag = picture.run.flagMicros!;

  it('is the search, a check, the flag, what is done in vain, and nothing behind the end', () => {
    const [, one] = picture.run.lanes;
    expect(at(one!.checkMicros(1), 1)).toEqual({ code: 'check', worker: 1 });
    expect(at((one!.checkMicros(1) + one!.checkMicros(2)) / 2, 1)).toEqual({ code: 'search', worker: 1 });
    expect(at(flag, 1)).toEqual({ code: 'flag', worker: 0 });
    expect(at((flag + one!.endMicros!) / 2, 1)).toEqual({ code: 'late', worker: 1 });
    expect(at(one!.endMicros! + 2000, 1)).toBeNull();
    expect(at(flag + 1000, 0)).toBeNull();
    expect(hitOfLanes(frame, picture, x(1000), frame.run.bottom + 30)).toBeNull();
  });

  it('is a check wherever checks lie too close to be told apart', () => {
    expect(at(1234, 1, pictureOf({ interval: 1 }))).toEqual({ code: 'check', worker: 1 });
    expect(at(1234, 1, pictureOf({ interval: 'never' }))).toEqual({ code: 'search', worker: 1 });
  });

  it('is a wait where a worker waited, before its start and after its work', () => {
    const lanes = picture.run.lanes.map((lane) =>
      lane.worker === 1 ? { ...lane, startMicros: 900, endMicros: flag + 20 * picture.lateMicros[1]! } : lane,
    );
    const waiting = { ...picture, run: { ...picture.run, lanes } };
    expect(at(400, 1, waiting)).toEqual({ code: 'unstarted', worker: 1 });
    expect(at(flag + 10 * picture.lateMicros[1]!, 1, waiting)).toEqual({ code: 'waited', worker: 1 });
  });

  it('is the run before where only that reaches', () => {
    const late = pictureOf({ interval: 'never' }).run;
    expect(at(9000, 1, { ...picture, ghost: late })).toEqual({ code: 'ghost' });
  });

  it('is the same in the lens', () => {
    const lens = frame.lens!;
    const small = pictureOf({ interval: 1000 });
    const hits = new Set<string>();
    for (let px = lens.left; px < lens.right; px++) hits.add(hitOfLanes(frame, small, px, y(1))!.code);
    expect([...hits].toSorted()).toEqual(['check', 'flag', 'late', 'lens', 'search']);
  });
});

describe('in the valley', () => {
  const found = valleyOf({ ...SEARCH, target: { worker: 0, from: 0.2, to: 0.6 } }, PRICE);
  const picture: ValleyPicture = {
    ...found,
    ...{ interval: 100, here: found.at(100), dots: [{ interval: 3, cost: 0.9 }], searched: true },
    ...{ measured: true, other: null, weights: null, axes: 'linear', time: 'elapsed' },
  };
  const frame = layoutValley(1280, 256, 16, picture);
  const x = (k: number): number => xOfPosition(frame, positionOf(k));
  const y = costScale(frame);
  const hit = (k: number, cost: number, of = picture) => hitOfValley(frame, of, x(k), y(cost))?.code ?? null;

  it.each([
    ['handle', 100, wholeCost(found.at(100))],
    ['dot', 3, 0.9],
    ['curve', 20_000, wholeCost(found.at(20_000))],
    ['checking', 1, 0.1],
    ['wasted', 300_000, 0.3],
    ['band', found.band!.best, 0.9],
    [null, 2, 1.1],
  ])('is the %s at k = %i, %f', (code, k, cost) => expect(hit(k, cost)).toBe(code));

  it('is what is wasted on the way to never, too', () => {
    const px = (x(1_000_000) + frame.right) / 2;
    expect(hitOfValley(frame, picture, px, y(0.3))?.code).toBe('wasted');
  });

  it('is nothing beside the paper', () => expect(hitOfValley(frame, picture, 5, 5)).toBeNull());
});
