import { act } from '@testing-library/react';
import { expect, it } from 'vitest';
import { measuredExits } from '../../state/testing/fake-measuring.ts';
import { mountInLab } from '../basics/testing/mount.tsx';
import { ChartPanel } from './ChartPanel.tsx';

it.each([
  ['overhead', 'startSweep', 'Overhead of checking'],
  ['total', 'startSweep', 'Total cost of checking'],
  ['ladder', 'startLadder', 'Cost of one check'],
  ['weights', 'startWeights', 'Overhead of a check before each iteration'],
  ['writing', 'startWriting', 'Cost of writing'],
  ['exits', 'startExits', 'Exits after'],
] as const)('how it was measured can be copied from %s, once it was', async (name, start, words) => {
  const { user, lab, measuring, state, findByRole, queryByRole } = await mountInLab(<ChartPanel name={name} />);
  expect(queryByRole('button', { name: 'Copy methods' })).toBeNull();
  await act(async () => lab.commands[start]());
  expect(queryByRole('button', { name: 'Copy methods' })).toBeNull();
  await act(() => measuring.finish({ kind: 'precise' }));
  if (name === 'exits')
    await act(async () =>
      lab.commands.reopen({ exits: { id: '1', result: measuredExits(state().settings), isElsewhere: false } }),
    );
  await user.click(await findByRole('button', { name: 'Copy methods' }));
  expect(await navigator.clipboard.readText()).toMatch(new RegExp(`^${words}`));
});
