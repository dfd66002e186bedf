import { act } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Range } from '../../contract/settings.ts';
import { settled } from '../../state/testing/fake-engine.ts';
import { mountInLab } from '../basics/testing/mount.tsx';
import { PredictionPanel } from './PredictionPanel.tsx';

async function panel(search: string) {
  const shown = await mountInLab(<PredictionPanel />, { search });
  const row = (name: RegExp): string => shown.getByRole('row', { name }).textContent;
  return { ...shown, row };
}

describe('what the model says', () => {
  it('is marked as a model, and knows no time before a run', async () => {
    const { row, queryByText } = await panel('?ranges=0-9,9-18&k=100');
    expect(queryByText('model')).not.toBeNull();
    expect(row(/^mean/)).toBe('mean50–');
    expect(row(/^worst/)).toBe('worst100–');
    expect(row(/^Overhead/)).toBe('Overheadnot known yet');
    expect(queryByText(/^A run of these settings that lasts a while/)).not.toBeNull();
  });

  it('follows while k is dragged', async () => {
    const { lab, row } = await panel('?ranges=0-9,9-18&k=100');
    act(() => lab.commands.dragSettings({ interval: 7 }));
    expect(row(/^mean/)).toBe('mean4–');
    expect(row(/^worst/)).toBe('worst7–');
  });

  it('knows no time of other numbers than were run', async () => {
    const { lab, engine, row, queryByText } = await panel('?ranges=0-9,9-18&k=100&auto=false');
    const said = () => [row(/^mean/), row(/^Overhead/), queryByText(/^A run of these settings that lasts/) !== null];
    act(() => lab.commands.run());
    await act(() => settled());
    // 1,000 iterations in 2,000 µs.
    await act(() => engine.finish(2000));
    const known = ['mean50100 µs', 'Overhead< 0.01 %', false];
    expect(said()).toEqual(known);
    const search = (...ranges: readonly Range[]): void => act(() => lab.commands.dragSettings({ ranges }));
    search([0, 9_000_000_000], [9, 18]);
    expect(said()).toEqual(['mean50–', 'Overheadnot known yet', true]);
    search([0, 9], [9, 18]);
    expect(said()).toEqual(known);
  });

  it.each([
    ['?k=never', 'Overhead', 'none: no checks'],
    ['?k=never', 'Overshoot', 'up to the end of the range'],
    ['?task=count', 'Overshoot', 'none: nobody raises the flag'],
    ['?ranges=0-9', 'Overshoot', 'none: nobody else searches'],
  ])('%s: %s is %s', async (search, name, said) => {
    const { row } = await panel(search);
    expect(row(new RegExp(`^${name}`))).toBe(`${name}${said}`);
  });

  it('says why it cannot count in primes', async () => {
    const { queryByRole, queryByText } = await panel('?unit=primes');
    expect(queryByText(/^The model counts checks by iterations/)).not.toBeNull();
    expect(queryByRole('table')).toBeNull();
  });
});
