import { act, fireEvent, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { settled } from '../../state/testing/fake-engine.ts';
import { mountInLab, retype } from '../basics/testing/mount.tsx';
import { WorkControl } from './WorkControl.tsx';

async function control(search: string) {
  const shown = await mountInLab(<WorkControl />, { search });
  const slider = () => shown.getByRole('slider', { name: 'Steps in an iteration, slider' }) as HTMLInputElement;
  const radio = (name: string) => shown.getByRole('radio', { name }) as HTMLInputElement;
  return { ...shown, slider, radio };
}

describe('the weight of an iteration', () => {
  it('steps plant the find where the first prime was, and count iterations', async () => {
    const { user, radio, state, address } = await control('?unit=primes&ranges=4-1004,8-1008');
    await user.click(radio('equal steps'));
    expect(state().problems).toEqual([]);
    expect(state().settings).toMatchObject({ work: 100, unit: 'iterations', target: { worker: 0, at: 0.001 } });
    expect(address.search()).toContain('work=100');
    await user.click(radio('the test of a number'));
    expect(state().settings).toMatchObject({ work: 'prime', target: { worker: 0, at: 0.001 } });
  });

  it('the slider goes from 1 step to 10,000 by its exponent; the find stays', async () => {
    const { slider, state } = await control('?work=40&target=1@0.25');
    const at = (value: number) => {
      fireEvent.input(slider(), { target: { value: String(value) } });
      return state().settings.work;
    };
    expect([at(0), at(100), at(250), at(Number(slider().max))]).toEqual([1, 10, 320, 10_000]);
    expect(state().settings.target).toEqual({ worker: 1, at: 0.25 });
  });

  it('keys go over round numbers and stop at the ends', async () => {
    const { slider, state } = await control('?work=8000&target=1@0.25');
    for (let press = 0; press < 3; press += 1) fireEvent.keyDown(slider(), { key: 'ArrowRight' });
    expect(state().settings.work).toBe(10_000);
    fireEvent.keyDown(slider(), { key: 'ArrowLeft' });
    expect(state().settings.work).toBe(8000);
  });

  it('dearer ones are typed', async () => {
    const { user, getByRole, slider, state } = await control('?work=40&target=1@0.25');
    const box = getByRole('textbox', { name: 'Steps in an iteration' });
    await retype(user, box, '2^20');
    expect(state().settings.work).toBe(2 ** 20);
    expect(slider().value).toBe(slider().max);
    await retype(user, box, '2^20+1');
    expect(state().settings.work).toBe(2 ** 20);
  });

  it('says what so many steps take where a run has shown it, and reckons for others', async () => {
    const { lab, engine, slider, queryByText } = await control('?work=40&target=1@0.25&auto=false');
    expect(slider().getAttribute('aria-valuetext')).toBe('40 steps');
    expect(queryByText(/A run tells how long/)).not.toBeNull();
    act(() => lab.commands.run());
    await act(() => settled());
    // 1,000 iterations in 400 µs.
    await act(() => engine.finish(400));
    await waitFor(() => expect(slider().getAttribute('aria-valuetext')).toBe('40 steps, about 0.400 µs here'));
    fireEvent.input(slider(), { target: { value: slider().max } });
    expect(slider().getAttribute('aria-valuetext')).toBe('10,000 steps, about 100 µs here');
  });

  it('nothing can be stepped through where no range has numbers', async () => {
    const { radio, queryByText } = await control('?ranges=5-5');
    expect(radio('equal steps').disabled).toBe(true);
    expect(queryByText(/No range has any numbers/)).not.toBeNull();
  });
});
