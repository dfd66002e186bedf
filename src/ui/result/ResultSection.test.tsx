import { act } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { WorkerRecord } from '../../contract/record.ts';
import { mountInLab } from '../basics/testing/mount.tsx';
import { ResultSection } from './ResultSection.tsx';

async function section(search = '?k=100&auto=false') {
  // On a busy machine what is fetched later comes too late for those who wait for it.
  await import('./RunResult.tsx');
  const shown = await mountInLab(<ResultSection />, { search });
  const run = async (over: Partial<WorkerRecord> = {}): Promise<void> => {
    await act(async () => shown.lab.commands.run());
    await act(() => shown.engine.finish(2000, over));
    await shown.findByRole('table');
  };
  return { ...shown, run };
}

describe('the result', () => {
  it.each([
    ['?k=100', /^Press Run: the workers start together, one finds it/],
    ['?task=count', /^Press Run: the workers start together and count primes/],
    ['?ranges=0-9', /^Press Run: one worker searches alone/],
  ])('%s: says before the first run what will happen', async (search, said) => {
    expect((await section(search)).queryByText(said)).not.toBeNull();
  });

  it('is a sentence, where it comes from, and a row for each worker', async () => {
    const { run, queryByText, getByRole, getAllByRole } = await section();
    await run();
    expect(queryByText('measured here, one run')).not.toBeNull();
    expect(queryByText(/from the start to the last exit/)).not.toBeNull();
    expect(getAllByRole('row')).toHaveLength(5);
    expect(getByRole('row', { name: /^0 found/ }).textContent).toContain('1,000');
    expect(getByRole('row', { name: /^3 exited early/ })).toBeDefined();
  });

  it('says when it belongs to earlier settings', async () => {
    const { run, lab, queryByText } = await section();
    await run();
    expect(queryByText('settings changed')).toBeNull();
    act(() => lab.commands.setSettings({ interval: 7 }));
    expect(queryByText('settings changed')).not.toBeNull();
    act(() => lab.commands.setSettings({ interval: 100 }));
    expect(queryByText('settings changed')).toBeNull();
  });

  it('of a run that failed says what to do; one press runs again', async () => {
    const { run, user, engine, getByRole, queryByText } = await section();
    await run({ outcome: 'failed', reason: 'no sign of life for 5 s', iterations: null, checks: null });
    expect(queryByText(/^New workers take the place of those that failed/)).not.toBeNull();
    expect(getByRole('table').textContent).toContain('no figure: this worker was ended by force');
    await user.click(getByRole('button', { name: 'Run again' }));
    expect(engine.calls).toEqual(['run', 'run']);
  });

  it('shows few of many workers, and all at a press', async () => {
    const ranges = Array.from({ length: 64 }, (_, worker) => `${worker}-${worker + 9}`).join(',');
    const { run, user, getByRole, getAllByRole } = await section(`?ranges=${ranges}&auto=false`);
    await run();
    expect(getAllByRole('row')).toHaveLength(9);
    await user.click(getByRole('button', { name: 'Show all 64 workers' }));
    expect(getAllByRole('row')).toHaveLength(65);
    await user.click(getByRole('button', { name: 'Show fewer' }));
    expect(getAllByRole('row')).toHaveLength(9);
  });
});
