import { fireEvent } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { mountInLab, retype } from '../basics/testing/mount.tsx';
import { useSettings } from '../basics/lab-context.ts';
import { IntervalControl } from './IntervalControl.tsx';
import { IntervalSlider } from './IntervalSlider.tsx';
import { END } from './log-slider.ts';

/** The field in the set-up, and the slider under the valley. */
function Controls(): ReactNode {
  const { interval } = useSettings();
  return (
    <>
      {typeof interval !== 'object' && <IntervalSlider interval={interval} put={(value) => value} />}
      <IntervalControl />
    </>
  );
}

async function control(search = '?k=100') {
  const shown = await mountInLab(<Controls />, { search });
  const box = () => shown.getByRole('textbox', { name: 'Check interval k' }) as HTMLInputElement;
  const slider = () => shown.getByRole('slider', { name: 'Check interval k, slider' });
  return { ...shown, box, slider };
}

describe('one check interval for all', () => {
  it('an exact k is typed, and counts at once', async () => {
    const { box, user, state, address } = await control();
    await retype(user, box(), '12345');
    expect(box().value).toBe('12,345');
    expect(state().settings.interval).toBe(12_345);
    expect(address.search()).toContain('k=12345');
  });

  it('what is not allowed says so and changes nothing', async () => {
    const { box, user, state, getByRole } = await control();
    await retype(user, box(), '0');
    expect(getByRole('alert').textContent).toContain('from 1 to 536,870,912');
    expect(state().settings.interval).toBe(100);
  });

  it('dragged, it is shown at once and counts when it is let go', async () => {
    const { box, slider, state, address } = await control();
    fireEvent.input(slider(), { target: { value: String(END) } });
    expect(box().value).toBe('never');
    expect(slider().getAttribute('aria-valuetext')).toBe('never: no checks at all');
    expect(state().settings.interval).toBe('never');
    expect(address.search()).toContain('k=100');
    fireEvent(slider(), new Event('change', { bubbles: true }));
    expect(address.search()).toContain('k=never');
  });

  it('the arrow keys step from one round k to the next', async () => {
    const { box, slider, user, address } = await control();
    slider().focus();
    await user.keyboard('{ArrowRight}');
    expect(box().value).toBe('120');
    await user.keyboard('{ArrowLeft}{ArrowLeft}');
    expect(box().value).toBe('80');
    expect(address.search()).toContain('k=80');
  });

  it.each([
    ['has no effect where it counts primes to the first', '?unit=primes', 1],
    ['has an effect where it counts iterations', '?unit=iterations', 0],
    ['has an effect where primes are counted to the end', '?unit=primes&task=count', 0],
  ])('%s', async (_, search, said) => {
    expect((await control(search)).queryAllByText(/k has no effect here/)).toHaveLength(said);
  });
});

describe('one check interval for each worker', () => {
  it('begins with the common one, is set by itself, and gives way to the first’s', async () => {
    const { user, state, address, box, getByRole, queryByRole } = await control('?ranges=0-9,10-19,20-29&k=100');
    await user.click(getByRole('checkbox', { name: 'One for each worker' }));
    expect(state().settings.interval).toEqual([100, 100, 100]);
    expect(queryByRole('textbox', { name: 'Check interval k' })).toBeNull();
    await retype(user, getByRole('textbox', { name: 'Check interval of worker 0' }), 'never');
    expect(state().settings.interval).toEqual(['never', 100, 100]);
    expect(decodeURIComponent(address.search())).toContain('k=never,100,100');
    getByRole('slider', { name: 'Check interval of worker 2, slider' }).focus();
    await user.keyboard('{ArrowRight}');
    expect(state().settings.interval).toEqual(['never', 100, 120]);
    await user.click(getByRole('checkbox', { name: 'One for each worker' }));
    expect(state().settings.interval).toBe('never');
    expect(box().value).toBe('never');
  });
});
