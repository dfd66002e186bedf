import { act } from '@testing-library/react';
import { expect, it } from 'vitest';
import { mountInLab, saying } from '../basics/testing/mount.tsx';
import { WeightsView } from './WeightsView.tsx';

it('measures what an iteration weighs, tells how long it takes, and can be stopped', async () => {
  const { user, measuring, engine, state, getByRole, findByRole, findByText } = await mountInLab(<WeightsView />);
  await findByText(/Not measured here yet/);
  await user.click(getByRole('button', { name: 'Measure the weights' }));
  expect(await findByRole('progressbar', { name: 'Progress of the weights' })).not.toBeNull();
  act(() => measuring.weighed(state().settings));
  await findByText('Measuring, about 40 s left');
  await user.click(getByRole('button', { name: 'Stop' }));
  expect(engine.calls).toEqual(['stop']);
  await findByText(/^Stopped: what was measured so far stays/);
  await findByText(saying('The overhead falls as the weight grows, like 1 / weight: slope −1.00 (−1.05 to −0.95).'));
});
