import { readFileSync } from 'node:fs';
import { act, fireEvent } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { openTrace } from '../../contract/trace-file.ts';
import type { Trace } from '../../contract/trace.ts';
import { MESSAGE_ALONE, settled } from '../../state/testing/fake-engine.ts';
import { mountInLab } from '../basics/testing/mount.tsx';
import { RacesPanel } from './RacesPanel.tsx';

const opened = openTrace(readFileSync('public/traces/duplicate-result.json', 'utf8'));
const TWO = (opened.ok ? opened.trace : null) as Trace;

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

it('a real run is stepped through on the same board, forward and back', async () => {
  const { user, engine, getByRole, getByText, queryByRole, queryByText, findByText } = await mountInLab(<RacesPanel />);
  const trace = vi.spyOn(engine, 'trace').mockResolvedValue(TWO);
  await user.click(getByRole('button', { name: 'A real run on this machine' }));
  await findByText(/^measured here, run 1:/);
  expect(trace).toHaveBeenCalledTimes(1);
  expect(queryByRole('button', { name: 'Run a statement of A' })).toBeNull();
  const steps = getByRole('slider', { name: 'Statements that have run' });
  expect(steps.getAttribute('aria-valuetext')).toBe('0 of 12');
  for (let at = 0; at < 11; at += 1) {
    expect(queryByText(/^Two results/)).toBeNull();
    getByText(/results: (none|A)$/);
    await user.click(getByRole('button', { name: 'Step on' }));
  }
  await user.click(getByRole('button', { name: 'Step on' }));
  getByText(/^Two results/);
  getByText('flag: up · lock: free · results: A, B');
  expect(getByRole('button', { name: 'Step on' }).getAttribute('aria-disabled')).toBe('true');
  fireEvent.change(steps, { target: { value: '2' } });
  getByText(/^The trace does not tell whether this came before or after these of/);
  await user.click(getByRole('button', { name: 'Step back' }));
  expect(steps.getAttribute('aria-valuetext')).toBe('1 of 12');
  await user.click(getByRole('button', { name: 'You' }));
  getByRole('button', { name: 'Run a statement of A' });
});

it('says how many runs were made when none of them wrote two results', async () => {
  const { user, lab, state, getByRole, findByText } = await mountInLab(<RacesPanel />);
  await user.click(getByRole('button', { name: 'A real run on this machine' }));
  await findByText('0 runs so far, none with two results.');
  await act(async () => {
    lab.commands.stop();
    await settled();
  });
  await findByText(/^None of 1 run wrote two results/);
  expect(state().activity.phase).toBe('idle');
});

it('without shared memory there is the recorded run, which says so', async () => {
  const { user, arrive, getByRole, queryByRole, findByText } = await mountInLab(<RacesPanel />, {
    abilities: MESSAGE_ALONE,
  });
  expect(queryByRole('button', { name: 'A real run on this machine' })).toBeNull();
  await user.click(getByRole('button', { name: 'A recorded run' }));
  await act(() => arrive({ ok: true, trace: TWO }));
  await findByText(/^recorded elsewhere: Chromium 156/);
  getByRole('slider', { name: 'Statements that have run' });
});
