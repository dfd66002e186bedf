import { describe, expect, it } from 'vitest';
import type { Interval } from '../../contract/settings.ts';
import { pictureGerman } from '../../texts/de/picture.ts';
import { createFormats } from '../../texts/formats.ts';
import { END, positionOf } from '../controls/log-slider.ts';
import { LETTER, loggingBrush } from '../stage/testing/logging-context.ts';
import { drawValley } from './draw-valley.ts';
import { crosses, freePlace, overlap, type Box, type Point } from './free-place.ts';
import { PICTURE_IN_ENGLISH, PRICE, SEARCH } from './testing/drawn-run.ts';
import { costScale, layoutValley, wholeCost, type ValleyPicture } from './valley-frame.ts';
import { valleyOf } from './picture-model.ts';

const box = (left: number, top: number, right: number, bottom: number): Box => ({ left, top, right, bottom });

describe('a free place', () => {
  it('is the first that covers neither a mark nor a line', () => {
    const taken = { boxes: [box(0, 0, 10, 10)], lines: [[[20, 0] as const, [40, 20] as const]] };
    const places = [box(5, 5, 15, 15), box(25, 0, 35, 12), box(30, 0, 40, 5)];
    expect(freePlace(places, taken)).toBe(places[2]);
    expect(freePlace(places.slice(0, 2), taken)).toBeNull();
    expect(freePlace(places, { boxes: [], lines: [] })).toBe(places[0]);
  });

  it.each<[Point, Point, boolean]>([
    [[0, 0], [100, 100], true],
    [[0, 20], [100, 20], false],
    [[50, 0], [50, 100], true],
    [[0, 100], [45, 61], false],
  ])('a line from %o to %o meets a box in its way: %s', (from, to, meets) => {
    expect(crosses([from, to], box(40, 40, 60, 60))).toBe(meets);
  });
});

const FOUND = valleyOf({ ...SEARCH, target: { worker: 0, from: 0.2, to: 0.6 } }, PRICE);
const DEAR = valleyOf({ ...SEARCH, target: { worker: 0, from: 0.2, to: 0.6 } }, { ...PRICE, nsPerCheck: () => 5000 });

/** Iterations of 5 µs. */
const HEAVY = valleyOf(
  { ...SEARCH, target: { worker: 0, from: 0.2, to: 0.6 } },
  { ...PRICE, nsPerIteration: [5000, 5000, 5000] },
);

interface Said {
  readonly text: string;
  readonly box: Box;
}

/** What the words in the plot cover, with whatever is drawn there. */
function layOut(picture: ValleyPicture, width: number, german: boolean) {
  const { brush, named } = loggingBrush();
  const frame = layoutValley(width, width < 700 ? 208 : 256, 16, picture);
  drawValley(brush, frame, picture, german ? pictureGerman(createFormats('de')) : PICTURE_IN_ENGLISH);
  const y = costScale(frame);
  const x = (k: Interval): number => frame.left + (positionOf(k) / END) * (frame.right - frame.left);
  const said: readonly Said[] = named('fillText')
    .filter(({ args, align }) => align === 'left' && (args[2] as number) > frame.top - 14)
    .map(({ args: [text, left, middle] }) => ({
      text: String(text),
      box: box(
        left as number,
        (middle as number) - 7,
        (left as number) + String(text).length * LETTER,
        (middle as number) + 7,
      ),
    }));
  const points = picture.curve.filter((point) => wholeCost(point) <= frame.most);
  const curve = points.map((point): Point => [
    frame.left + (point.position / END) * (frame.right - frame.left),
    y(wholeCost(point)),
  ]);
  const dots = picture.dots.map(({ interval, cost }) => ({ x: x(interval), y: y(cost) }));
  return { frame, said, curve, marks: [...dots, { x: x(picture.interval), y: y(wholeCost(picture.here)) }] };
}

describe('the words in the valley', () => {
  const cases = [390, 1280, 1920].flatMap((width) =>
    (['linear', 'log'] as const).flatMap((axes) => [false, true].map((german) => ({ width, axes, german }))),
  );

  it.each(cases)('cover neither curve nor dots nor each other, $width wide, $axes, German: $german', (of) => {
    for (const found of [FOUND, DEAR])
      for (const interval of [1, 10, 400, 10_000, 100_000, 1_000_000, 'never'] as const) {
        const dots = ([1, 10, 400, 1_000_000, 'never'] as const).flatMap((k) =>
          [0.5, 0.8, 1, 1.3].map((times) => ({ interval: k, cost: times * wholeCost(found.at(k)) })),
        );
        const picture: ValleyPicture = {
          ...found,
          ...{ interval, here: found.at(interval), dots, axes: of.axes },
          ...{ searched: true, other: null, weights: null, time: 'elapsed', measured: true },
        };
        const { said, curve, marks, frame } = layOut(picture, of.width, of.german);
        const text = of.german ? /^(Prüfung alle |jedes Mal |nie prüfen|\+)/ : /^(check every|never check|\+)/;
        expect(said.filter((each) => text.test(each.text))).toHaveLength(1);
        for (const each of said) {
          expect({ ...each, met: crosses(curve, each.box) }).toEqual({ ...each, met: false });
          expect(marks.filter((mark) => overlap(each.box, box(mark.x, mark.y, mark.x + 1, mark.y + 1)))).toEqual([]);
          expect(said.filter((other) => other !== each && overlap(other.box, each.box))).toEqual([]);
          expect(each.box.left).toBeGreaterThanOrEqual(frame.left - (of.axes === 'log' ? 0 : 24));
          expect(each.box.right).toBeLessThanOrEqual(of.width);
        }
      }
  });

  it('on a phone say which k is good in any case, without the weight where there is no room for it', () => {
    const picture = {
      ...FOUND,
      ...{ interval: 300, here: FOUND.at(300), dots: [], axes: 'linear', searched: true },
      ...{ other: { ...HEAVY, measured: true }, weights: [20, 500], time: 'elapsed', measured: true },
    } as const satisfies ValleyPicture;
    const good = (width: number): string[] =>
      layOut(picture, width, false)
        .said.map(({ text }) => text)
        .filter((text) => text.startsWith('good'));
    expect(good(1280)).toEqual([expect.stringMatching(/at 20 ns$/), expect.stringMatching(/at 500 ns$/)]);
    expect(good(320)[0]).toMatch(/^good: [\d,]+ to [\d,]+$/);
  });
});
