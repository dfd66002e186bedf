import { act } from '@testing-library/react';
import { expect, it } from 'vitest';
import { settled } from '../../state/testing/fake-engine.ts';
import { mountInLab } from '../basics/testing/mount.tsx';
import { RacesPanel } from './RacesPanel.tsx';

it('on the board both can be made to write a result, undone, and not with the second look', async () => {
  const { user, getByRole, getByText, queryByText } = await mountInLab(<RacesPanel />);
  const run = async (...players: string[]): Promise<void> => {
    for (const player of players) await user.click(getByRole('button', { name: `Run a statement of ${player}` }));
  };
  await run('A', 'B', 'A', 'B', 'A', 'A', 'A', 'A');
  expect(queryByText(/^Two results/)).toBeNull();
  await run('B', 'B', 'B');
  getByText(/^Two results/);
  await user.click(getByRole('button', { name: 'Undo' }));
  expect(queryByText(/^Two results/)).toBeNull();
  await user.click(getByRole('checkbox', { name: 'second look under the lock' }));
  await run('A', 'B', 'A', 'B', 'A', 'B');
  getByText(/waits for the lock/);
  await run('A', 'A', 'A', 'A', 'B', 'B');
  getByText(/^One result/);
  getByText(/none ends with two results/);
});

it('races on real threads are counted while they go on', async () => {
  const { user, lab, engine, state, getByRole, findByText } = await mountInLab(<RacesPanel />);
  engine.script({ rounds: 50, duplicates: 3 });
  await user.click(getByRole('button', { name: 'Race without the second look' }));
  await act(() => settled());
  await findByText(/60 of 1,000 rounds wrote two results/);
  expect(state().races).toEqual({ recheck: false, rounds: 1000, duplicates: 60 });
  expect(engine.calls.filter((call) => call === 'races 50')).toHaveLength(20);
  expect(lab.store.getState().activity.phase).toBe('idle');
});
