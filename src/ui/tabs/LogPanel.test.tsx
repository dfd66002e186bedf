import { act } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { mountInLab } from '../basics/testing/mount.tsx';
import { LogPanel } from './LogPanel.tsx';

async function withRuns(...searches: string[]) {
  const shown = await mountInLab(<LogPanel />, { search: '?auto=false' });
  for (const interval of searches.map(Number)) {
    await act(async () => {
      shown.lab.commands.setSettings({ interval });
      shown.lab.commands.run();
    });
    await act(() => shown.engine.finish());
  }
  return shown;
}

describe('the log', () => {
  it('is empty at first', async () => {
    expect((await withRuns()).container.textContent).toContain('No runs yet');
  });

  it('has a line for each run, the newest first; one press brings a run back', async () => {
    const { user, state, getAllByRole, queryByText } = await withRuns('7', '9');
    expect(queryByText(/^2 runs, newest first/)).not.toBeNull();
    const lines = getAllByRole('button', { name: /^Bring back the run/ });
    expect(lines).toHaveLength(2);
    expect(getAllByRole('listitem').map(({ textContent }) => /k (\d)/.exec(textContent)?.[1])).toEqual(['9', '7']);
    await user.click(lines[1]!);
    expect(state().settings.interval).toBe(7);
  });

  it('is cleared when that is said twice', async () => {
    const { user, state, getByRole } = await withRuns('7');
    await user.click(getByRole('button', { name: 'Clear the log' }));
    expect(state().log).toHaveLength(1);
    await user.click(getByRole('button', { name: 'Clear it: sure?' }));
    expect(state().log).toEqual([]);
  });

  it('is not cleared when one turns away in between', async () => {
    const { user, getByRole } = await withRuns('7');
    await user.click(getByRole('button', { name: 'Clear the log' }));
    await user.tab();
    expect(getByRole('button', { name: 'Clear the log' })).toBeDefined();
  });
});
