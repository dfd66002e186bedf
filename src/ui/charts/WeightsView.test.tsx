import { act } from '@testing-library/react';
import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../contract/settings.ts';
import { weightsOf } from '../../state/testing/fake-measuring.ts';
import { mountInLab, saying } from '../basics/testing/mount.tsx';
import { weightsRows } from './data/weights-data.ts';
import { WeightsChart, weightsFrame } from './WeightsChart.tsx';
import { WeightsView } from './WeightsView.tsx';

it('measures what an iteration weighs, tells how long it takes, and can be stopped', async () => {
  const { user, measuring, engine, state, getByRole, getByText, findByRole, findByText } = await mountInLab(
    <WeightsView />,
  );
  await findByText(/Not measured here yet/);
  await user.click(getByRole('button', { name: 'Measure the weights' }));
  expect(await findByRole('progressbar', { name: 'Progress of the weights' })).not.toBeNull();
  act(() => measuring.weighed(state().settings));
  await findByText('Measuring, about 40 s left');
  await user.click(getByRole('button', { name: 'Stop' }));
  expect(engine.calls).toEqual(['stop']);
  await findByText(/^Stopped: what was measured so far stays/);
  await findByText(saying('The overhead falls as the weight grows, like 1 / weight: slope −1.00 (−1.05 to −0.95).'));
  const how = getByText('How this was measured').closest('details');
  expect(how?.open).toBe(false);
  // Folded, it would be missing on paper.
  const onPaper = how?.nextElementSibling;
  expect(onPaper?.className).toContain('print-only');
  expect(how?.lastElementChild?.textContent).toBe(onPaper?.textContent);
  expect(onPaper?.textContent).toContain('steps');
});

it.each([
  [1, ['steps, one alone', 'tests of numbers from …']],
  [2, ['steps, one alone', 'steps, all at once', 'tests of numbers from …']],
])('where so many ran at once, the key names what there can be: %s', async (workers, expected) => {
  const rows = weightsRows(weightsOf(DEFAULT_SETTINGS, { kind: 'precise' }, { workers }));
  const frame = weightsFrame({ width: 800, rem: 16 });
  const { container } = await mountInLab(<WeightsChart frame={frame} rows={rows} workers={workers} />);
  expect([...container.querySelectorAll('.ladder-key text')].map(({ textContent }) => textContent)).toEqual(expected);
});
