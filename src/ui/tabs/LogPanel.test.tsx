import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { FakeShelves } from '../../state/testing/fake-shelves.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../contract/settings.ts';
import { measuredExits, sweepOf } from '../../state/testing/fake-measuring.ts';
import { fakeSitting } from '../../state/testing/sitting.ts';
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

/** The text that has the focus in the moment in which a heading comes. */
const whatIsFocusedWith = (heading: string): Promise<string | null | undefined> =>
  new Promise((resolve) => {
    const watch = new MutationObserver(() => {
      if (screen.queryByRole('heading', { name: heading })) resolve(document.activeElement?.textContent);
    });
    watch.observe(document.body, { childList: true, subtree: true });
    onTestFinished(() => watch.disconnect());
  });

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

describe('what is kept', () => {
  it('is given a name and tags, by keys alone, and keeps its line', async () => {
    const { user, getByRole, getByText, queryByRole, state } = await withRuns('7');
    const name = getByRole('button', { name: /^Name the run of/ });
    name.focus();
    await user.keyboard('{Enter}');
    await user.keyboard('<b>slow</b> laptop{Tab}class, first{Enter}');
    expect([...state().labels.values()]).toEqual([
      { version: 1, name: '<b>slow</b> laptop', tags: ['class', 'first'] },
    ]);
    expect(getByText('<b>slow</b> laptop').tagName).toBe('BDI');
    expect(queryByRole('textbox', { name: 'Name' })).toBeNull();
    expect(document.activeElement).toBe(name);
    await user.keyboard('{Enter}');
    expect(getByRole('textbox', { name: 'Name' })).toHaveProperty('value', '<b>slow</b> laptop');
    await user.keyboard('other{Escape}');
    expect([...state().labels.values()]).toMatchObject([{ name: '<b>slow</b> laptop' }]);
  });

  it('is found by its name, its tags and its settings', async () => {
    const { user, getByRole, getAllByRole, lab, state } = await withRuns('7', '9');
    const shown = () => screen.queryAllByRole('listitem').map(({ textContent }) => /k (\d)/.exec(textContent)?.[1]);
    const label = { version: 1, name: 'Slow laptop', tags: ['class'] } as const;
    await act(() => lab.archive((keeping) => keeping.label(state().log[0]!.id, label)));
    const field = getByRole('searchbox', { name: 'Find by name, tag or set-up' });
    for (const [find, found] of [
      ['slow', ['9']],
      ['CLASS lap', ['9']],
      ['k 7', ['7']],
      ['nothing', []],
    ] as const) {
      await user.clear(field);
      await user.type(field, find);
      expect(shown()).toEqual(found);
      expect(screen.getByText(`${found.length} of 2 kept here.`)).toBeDefined();
    }
    await user.clear(field);
    expect(getAllByRole('listitem')).toHaveLength(2);
  });

  it('is deleted at one press, and comes back by keys alone', async () => {
    const { user, getAllByRole, getByText, queryByText, state } = await withRuns('7', '9');
    const [, second] = getAllByRole('button', { name: /^Delete the run of/ });
    second!.focus();
    await user.keyboard('{Enter}');
    expect(state().log.map(({ record }) => record.settings.interval)).toEqual([9]);
    expect(getByText('1 run deleted.').role).toBe('status');
    expect(document.activeElement?.textContent).toBe('Undo');
    await user.keyboard('{Enter}');
    expect(state().log.map(({ record }) => record.settings.interval)).toEqual([9, 7]);
    expect(queryByText('Undo')).toBeNull();
    expect(getByText(/^2 runs/)).toBeDefined();
  });

  it('is not deleted twice by a double click', async () => {
    const { user, getAllByRole, state } = await withRuns('7', '8', '9');
    await user.dblClick(getAllByRole('button', { name: /^Delete the run of/ })[0]!);
    expect(state().log).toHaveLength(2);
  });

  it('a whole log that was cleared comes back too', async () => {
    const { user, getByRole, getByText, state } = await withRuns('7', '9');
    await user.click(getByRole('button', { name: 'Clear the log' }));
    await user.click(getByRole('button', { name: 'Clear it: sure?' }));
    expect(getByText('2 runs deleted.').role).toBe('status');
    await user.click(getByRole('button', { name: 'Undo' }));
    expect(state().log).toHaveLength(2);
  });

  it('has a line for each sweep, set of exits and card too, which go and come back', async () => {
    const { user, lab, measuring, state, findByRole } = await mountInLab(<LogPanel />);
    const exits = measuredExits(state().settings);
    await act(() => lab.archive((keeping) => keeping.keep('exits', exits)));
    for (const start of ['startSweep', 'startCalibration'] as const) {
      await act(async () => lab.commands[start]());
      await act(() => measuring.finish({ kind: 'precise' }));
    }
    for (const [title, things] of [
      ['Sweeps', /^Delete the sweep of/],
      ['Exits', /^Delete the exits of/],
      ['Machine card', /^Delete the machine card of/],
    ] as const) {
      const section = await findByRole('region', { name: title });
      await user.click(within(section).getByRole('button', { name: things }));
      await waitFor(() => expect(screen.queryByRole('region', { name: title })).toBeNull());
      await user.click(screen.getByRole('button', { name: 'Undo' }));
      expect(await findByRole('region', { name: title })).toBeDefined();
    }
    expect(state()).toMatchObject({ measured: { length: 1 }, exits: { phase: 'done' }, deleted: null });
    expect(state().calibration).not.toBeNull();
  });
});

describe('what was chosen', () => {
  it('is compared: runs in one table, and sweeps, also from elsewhere, on one axis', async () => {
    const { user, lab, measuring, findByRole, getByRole, getAllByRole } = await withRuns('7', '9');
    await act(async () => lab.commands.startSweep());
    await act(() => measuring.finish({ kind: 'precise' }));
    await act(() => lab.archive((keeping) => keeping.addSitting(fakeSitting())));
    await findByRole('region', { name: 'Sweeps' });
    await user.click(screen.getByText(/^Recorded on/));
    const [own, theirs] = getAllByRole('checkbox', { name: /^Choose the sweep/, hidden: true });
    await user.click(own!);
    const compare = getByRole('button', { name: 'Compare' });
    expect(compare.getAttribute('aria-disabled')).toBe('true');
    await user.click(theirs!);
    for (const box of getAllByRole('checkbox', { name: /^Choose the run/ }).slice(0, 2)) await user.click(box);
    const focused = whatIsFocusedWith('Compared');
    await user.click(compare);
    const compared = await findByRole('region', { name: 'Compared' });
    expect(await focused).toBe('Compared');
    const [points, summary, runs] = within(compared).getAllByRole('table', { hidden: true });
    expect(within(points!).getAllByRole('row', { hidden: true })).toHaveLength(3);
    expect(within(summary!).getByRole('rowheader', { name: 'on battery (recorded elsewhere)' })).toBeDefined();
    expect(
      within(runs!)
        .getAllByRole('columnheader')
        .map(({ textContent }) => textContent),
    ).toEqual([...['Run', 'k', 'Took', 'Wasted iterations, at most', 'Last exit after the flag']]);
    await user.click(getByRole('button', { name: 'Choose none' }));
    expect(compared.textContent).toContain('Choose two or more');
    await user.click(getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('region', { name: 'Compared' })).toBeNull();
  });

  it('and counts another unit is said to be left out', async () => {
    const { user, lab, getByRole, getAllByRole, findByText } = await mountInLab(<LogPanel />);
    const sweep = (unit: Settings['unit']) => sweepOf({ ...DEFAULT_SETTINGS, unit }, { kind: 'precise' });
    for (const unit of ['iterations', 'primes'] as const)
      await act(() => lab.archive((keeping) => keeping.keep('sweeps', sweep(unit))));
    await waitFor(() => expect(getAllByRole('checkbox')).toHaveLength(2));
    for (const box of getAllByRole('checkbox')) await user.click(box);
    await user.click(getByRole('button', { name: 'Compare' }));
    expect(await findByText(/^Cannot stand on this axis, whose k counts iterations: .* primes/)).toBeDefined();
  });
});
