import { act, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { CLAIMS } from '../../contract/claims.ts';
import { settled } from '../../state/testing/fake-engine.ts';
import { mountInLab } from '../basics/testing/mount.tsx';
import { ClaimsPanel } from './ClaimsPanel.tsx';

const DONE = { kind: 'precise' } as const;

describe('the lecture check', () => {
  it('has nine claims, each to be run and to be opened in the lab before anything was checked', async () => {
    const { user, state, getAllByRole, getByRole, getAllByText } = await mountInLab(<ClaimsPanel />);
    expect(getAllByRole('listitem')).toHaveLength(9);
    expect(getAllByText('Not checked yet')).toHaveLength(9);
    await user.click(getByRole('button', { name: 'Open in the lab: every tenth iteration' }));
    expect(state().settings).toMatchObject({ task: 'count', unit: 'primes', interval: 10 });
  });

  it('checks all, shows each verdict as it comes, and stops', async () => {
    const { user, measuring, getByRole, getAllByRole, getByText, queryByText } = await mountInLab(<ClaimsPanel />);
    await user.click(getByRole('button', { name: 'Check all nine' }));
    await act(() => settled());
    act(() => measuring.judged(CLAIMS));
    const [first, second] = getAllByRole('listitem');
    within(first!).getByText('Holds');
    within(second!).getByText('Checking …');
    expect(getByRole('progressbar').getAttribute('value')).toBe('0.25');
    getByText('Checking: a read without a lock, about 30 s left');
    await user.click(getByRole('button', { name: 'Stop' }));
    await act(() => settled());
    getByText('9 hold');
    getByText(/Stopped: the verdicts/);
    expect(queryByText('Not checked yet')).toBeNull();
  });

  it('shows where checks fall that count primes, once that was checked', async () => {
    const { user, measuring, container, getByRole, getByText } = await mountInLab(<ClaimsPanel />);
    expect(container.querySelector('.check-rows')).toBeNull();
    await user.click(getByRole('button', { name: 'Run: every tenth iteration' }));
    await act(() => settled());
    await act(() => measuring.finish(DONE));
    getByText('k = 10 iterations: 100 checks, at most 9 iterations without one');
    const ticks = (said: RegExp): number =>
      getByText(said).closest('.check-row')!.querySelector('path')!.getAttribute('d')!.split('M').length - 1;
    expect(ticks(/^k = 10 iterations/)).toBe(100);
    const said = getByText(/^k = 1,000 primes/).textContent;
    expect(ticks(/^k = 1,000 primes/)).toBe(Number(/: (\d+) checks/.exec(said)![1]));
  });

  it('runs one claim; it is printed alone, and what is saved is what the console gives', async () => {
    const { user, measuring, state, getByRole, getAllByText } = await mountInLab(<ClaimsPanel />);
    await user.click(getByRole('button', { name: 'Run: the second look' }));
    await act(() => settled());
    expect(measuring.calls).toEqual(['claims second-look']);
    await act(() => measuring.finish(DONE));
    expect(getAllByText('Not checked yet')).toHaveLength(8);
    const saved = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:claims');
    await user.click(getByRole('button', { name: 'Save as JSON' }));
    const [blob] = saved.mock.calls[0] as [Blob];
    expect(JSON.parse(await blob.text())).toEqual(state().claims);
    const print = vi.fn<() => string | undefined>(() => document.documentElement.dataset.print);
    vi.stubGlobal('print', print);
    await user.click(getByRole('button', { name: 'Print' }));
    expect(print).toHaveReturnedWith('claims');
    window.dispatchEvent(new Event('afterprint'));
    expect(document.documentElement.dataset.print).toBeUndefined();
  });
});
