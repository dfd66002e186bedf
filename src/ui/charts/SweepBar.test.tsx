import { act } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { mountInLab } from '../basics/testing/mount.tsx';
import { SweepBar } from './SweepBar.tsx';

const START = 'Measure';

describe('the button of the sweep', () => {
  it('measures, and is the one to stop it', async () => {
    const { user, measuring, engine, getByRole, findByRole, queryByRole } = await mountInLab(<SweepBar />);
    await user.click(getByRole('button', { name: START }));
    const stop = await findByRole('button', { name: 'Stop' });
    expect(queryByRole('button', { name: START })).toBeNull();
    expect(measuring.calls.filter((call) => call.startsWith('sweep'))).toHaveLength(1);
    await user.click(stop);
    expect(engine.calls).toEqual(['stop']);
  });

  it('does nothing while something goes on', async () => {
    const { user, lab, engine, measuring, getByRole } = await mountInLab(<SweepBar />);
    await act(async () => lab.commands.run());
    expect(engine.calls).toEqual(['run']);
    expect(getByRole('button', { name: START }).getAttribute('aria-disabled')).toBe('true');
    await user.click(getByRole('button', { name: START }));
    expect(measuring.calls).toEqual([]);
  });

  it('measures nothing before the workers are there', async () => {
    const { user, measuring, getByRole } = await mountInLab(<SweepBar />, { start: () => new Promise(() => {}) });
    expect(getByRole('button', { name: START }).getAttribute('aria-disabled')).toBe('true');
    await user.click(getByRole('button', { name: START }));
    expect(measuring.calls).toEqual([]);
  });
});
