import { act } from '@testing-library/react';
import { expect, it } from 'vitest';
import { mountInLab } from '../basics/testing/mount.tsx';
import { SweepSentence } from './SweepSentence.tsx';

it.each([
  [1, /^Checking every iteration costs 50/],
  [100, /^$/],
])('of k = %i, where no law fits what k = 1 costs workers that wait for each other', async (interval, said) => {
  const search = `?k=${interval}&flag=lock&auto=false`;
  const { lab, measuring, state, container } = await mountInLab(<SweepSentence />, { search });
  await act(async () => lab.commands.startSweep());
  act(() => measuring.progress(state().settings, { workers: 4, curve: null }));
  expect(container.textContent).toMatch(said);
});
