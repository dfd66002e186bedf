import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../contract/settings.ts';
import type { ExitLatencyPoint } from '../../../measure/results.ts';
import { measuredExits } from '../../../state/testing/fake-measuring.ts';
import { createSpeech } from '../../../texts/speech.ts';
import { exitsFigure } from './exits-figure.ts';

const exits = measuredExits(DEFAULT_SETTINGS);
const [POINT] = exits.points;

async function drawn(points: readonly ExitLatencyPoint[]): Promise<NodeListOf<SVGSVGElement>> {
  const speech = createSpeech('en');
  await speech.need('charts');
  document.body.innerHTML = exitsFigure({ ...exits, points }, speech.getState().volumes.charts!)?.text ?? '';
  return document.querySelectorAll('svg');
}

const at = (interval: number, value: readonly number[], share: readonly number[]): ExitLatencyPoint => {
  const quantiles = { n: 4, mean: interval / 2, median: interval / 2, p95: interval, max: interval };
  const last = { ...POINT!.last, iterations: quantiles };
  return { ...POINT!, interval, last, workers: [], iterations: { ...quantiles, ecdf: { value, share } } };
};

it('draws each interval that was measured: its steps, the even spread, the median and where 95 % have left', async () => {
  const panels = await drawn([at(10, [5, 10], [0.5, 1]), at(100, [50, 100], [0.5, 1]), { ...POINT!, rounds: 0 }]);
  expect([...panels].map((panel) => panel.querySelector('text')!.textContent)).toEqual(['k = 10', 'k = 100']);
  for (const panel of panels) {
    // 10.8 iterations are 166 px long, all exits 120 px high.
    expect(panel.querySelector('path')!.getAttribute('d')).toBe('M48 146H124.9V86H201.7V26H214V26');
    expect(panel.querySelector('.ramp')!.getAttribute('x2')).toBe('201.7');
    expect(panel.querySelectorAll('circle')).toHaveLength(2);
  }
});

it('draws what a file says that is no distribution as far as it is one', async () => {
  const [panel] = await drawn([at(10, [5, NaN, Infinity, -3, 10, 8], [0.5, 1, 1, 1, 7])]);
  expect(panel!.outerHTML).not.toMatch(/NaN|Infinity/);
  expect(panel!.querySelector('path')!.getAttribute('d')).toBe('M48 146H124.9V86H214V86');
});

it('draws nothing where nothing was measured', async () => {
  expect(await drawn([])).toHaveLength(0);
  expect(await drawn([at(10, [NaN], [1])])).toHaveLength(0);
});
