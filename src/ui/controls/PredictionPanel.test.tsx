import { act } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
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
    expect(queryByText(/^A run that lasts a while tells the model/)).not.toBeNull();
  });

  it('follows while k is dragged', async () => {
    const { lab, row } = await panel('?ranges=0-9,9-18&k=100');
    act(() => lab.commands.dragSettings({ interval: 7 }));
    expect(row(/^mean/)).toBe('mean4–');
    expect(row(/^worst/)).toBe('worst7–');
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
