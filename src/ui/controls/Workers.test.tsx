import { fireEvent } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { mountInLab, retype } from '../basics/testing/mount.tsx';
import { Workers } from './Workers.tsx';

const TWO = '?ranges=0-10,10-20';

async function control(search = TWO) {
  const shown = await mountInLab(<Workers />, { search });
  return { ...shown, box: shown.getByRole('textbox', { name: 'Number of workers' }) };
}

describe('the number of workers', () => {
  it('gives each a range, as those before are laid', async () => {
    const { user, box, state } = await control();
    await retype(user, box, '3');
    expect(state().settings.ranges).toEqual([
      [0, 10],
      [10, 20],
      [20, 30],
    ]);
  });

  it.each(['0', '65', '2.5', 'many'])('is not %s', async (text) => {
    const { user, box, state, getByRole } = await control();
    await retype(user, box, text);
    expect(getByRole('alert').textContent).toBe('A whole number from 1 to 64.');
    expect(state().settings.ranges).toHaveLength(2);
  });

  it('dragged, it counts when it is let go', async () => {
    const { state, address, getByRole } = await control();
    const slider = getByRole('slider', { name: 'Number of workers, slider' });
    fireEvent.input(slider, { target: { value: '5' } });
    expect(state().settings.ranges).toHaveLength(5);
    expect(slider.getAttribute('aria-valuetext')).toBe('5 workers');
    expect(address.search()).toBe(TWO);
    fireEvent(slider, new Event('change', { bubbles: true }));
    expect(address.search()).not.toBe(TWO);
  });

  it('says what goes wrong with one, and with more than there are cores', async () => {
    const { user, box, queryByText } = await control();
    expect(queryByText(/Nobody else searches/)).toBeNull();
    await retype(user, box, '1');
    expect(queryByText(/Nobody else searches/)).not.toBeNull();
    await retype(user, box, '64');
    expect(queryByText(/More than the 4 cores reported here/)).not.toBeNull();
  });
});
