import { act } from '@testing-library/react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { FakeShelves } from '../../state/testing/fake-shelves.ts';
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

  it('says what is kept only of what is', async () => {
    const { findByText, shelves, lab, engine } = await withRuns('7');
    expect(await findByText('1 run, newest first. The last 200 are kept in this browser.')).toBeDefined();
    shelves.full = true;
    await act(async () => lab.commands.run());
    await act(() => engine.finish());
    expect(await findByText('2 runs, newest first. Kept in this browser so far: 1.')).toBeDefined();
    await act(async () => shelves.lose({ code: 'storage-outdated' }));
    expect(await findByText(/Kept in this browser: 1\. The others last until this page is left\.$/)).toBeDefined();
  });

  it('does not say that runs are kept where the browser keeps nothing', async () => {
    const shelves = new FakeShelves();
    shelves.fault = { code: 'storage-closed' };
    const { findByText, lab, engine } = await mountInLab(<LogPanel />, { shelves });
    await act(async () => lab.commands.run());
    await act(() => engine.finish());
    const said = '1 run, newest first. They are not kept: they last until this page is left.';
    expect(await findByText(said)).toBeDefined();
  });

  it('offers to throw nothing away where the browser keeps nothing', async () => {
    const shelves = new FakeShelves();
    shelves.fault = { code: 'storage-closed' };
    const { getByRole, queryByRole } = await mountInLab(<LogPanel />, { shelves, kept: { 'early-exit.log': '{' } });
    expect(getByRole('button', { name: 'Save as a file' })).toBeDefined();
    expect(queryByRole('button', { name: 'Throw away' })).toBeNull();
  });

  it('offers what could not be read as a file, and throws it away when that is said twice', async () => {
    const made: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      made.push(blob as Blob);
      return 'blob:1';
    });
    onTestFinished(() => void vi.restoreAllMocks());
    const kept = { 'early-exit.log': '{"version":1,"runs":[' };
    const { user, state, getByRole, container } = await mountInLab(<LogPanel />, { kept });
    expect(container.textContent).toContain('1 thing that was kept cannot be read by this version of the page.');
    await user.click(getByRole('button', { name: 'Save as a file' }));
    expect(JSON.parse(await made[0]!.text())).toEqual([{ from: 'log', newer: false, value: kept['early-exit.log'] }]);
    await user.click(getByRole('button', { name: 'Throw away' }));
    expect(state().asides).toHaveLength(1);
    await user.click(getByRole('button', { name: 'Throw away: sure?' }));
    expect(container.textContent).not.toContain('cannot be read');
  });

  it('is not cleared by a double click', async () => {
    const { user, state, getByRole } = await withRuns('7');
    await user.dblClick(getByRole('button', { name: /clear/i }));
    expect(state().log).toHaveLength(1);
  });
});
