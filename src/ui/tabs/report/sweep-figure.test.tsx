import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../contract/settings.ts';
import type { SweepPoint } from '../../../measure/results.ts';
import { sweepOf } from '../../../state/testing/fake-measuring.ts';
import { createSpeech } from '../../../texts/speech.ts';
import { sweepFigure } from './sweep-figure.ts';

async function drawn(points: readonly Partial<SweepPoint>[]): Promise<Element | null> {
  const speech = createSpeech('en');
  await speech.need('charts');
  const sweep = sweepOf(DEFAULT_SETTINGS, { kind: 'precise' });
  const all = points.map((point) => ({ ...sweep.points[0]!, overhead: 0.1, low: 0.05, high: 0.2, ...point }));
  const figure = sweepFigure({ ...sweep, points: all }, speech.getState().volumes.charts!);
  document.body.innerHTML = figure?.text ?? '';
  return document.querySelector('svg');
}

const labels = (svg: Element | null): string[] =>
  [...svg!.querySelectorAll('text')].map((text) => text.textContent.trim());

it('names powers of ten on its axis, and the ends where it lies within a decade', async () => {
  expect(labels(await drawn([{ interval: 1 }, { interval: 500 }]))).toEqual(expect.arrayContaining(['1', '10', '100']));
  expect(labels(await drawn([{ interval: 20 }, { interval: 80 }]))).toEqual(expect.arrayContaining(['20', '80']));
  expect(labels(await drawn([{ interval: 30 }]))).toContain('30');
});

it('draws an interval whose ends are not known, or endless, over all that is seen', async () => {
  const lines = async (low: number, high: number): Promise<string[]> => {
    const svg = await drawn([{ interval: 1 }, { interval: 500, low, high }]);
    const last = [...svg!.querySelectorAll('line.interval')].at(-1)!;
    return ['y1', 'y2'].map((name) => last.getAttribute(name)!);
  };
  const whole = await lines(-Infinity, Infinity);
  expect(whole[0]).not.toBe(whole[1]);
  expect(await lines(NaN, NaN)).toEqual(whole);
  expect(await lines(NaN, Infinity)).toEqual(whole);
});

it('draws nothing where nothing was measured', async () => {
  expect(await drawn([{ interval: 'never' }, { interval: 10, overhead: NaN }])).toBeNull();
});
