/** What the slider gives; what a native one does with the mouse and with Home and End, the browsers show. */
import { fireEvent } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { mount } from '../basics/testing/mount.tsx';
import { Slider } from './Slider.tsx';

function slider({ steps = true } = {}) {
  const onDrag = vi.fn<(value: number) => void>();
  const onDone = vi.fn<(tapped: boolean) => void>();
  const onStep = vi.fn<(direction: 1 | -1) => void>();
  const { getByRole } = mount(
    <Slider
      label="Workers"
      min={1}
      max={64}
      value={4}
      valueText="4 workers"
      onDrag={onDrag}
      onDone={onDone}
      {...(steps && { onStep })}
    />,
  );
  return { thumb: getByRole('slider', { name: 'Workers' }), onDrag, onDone, onStep, user: userEvent.setup() };
}

describe('a slider', () => {
  it('says its value in words', () => {
    expect(slider().thumb.getAttribute('aria-valuetext')).toBe('4 workers');
  });

  it('gives every movement, and is done once, when it is let go', () => {
    const { thumb, onDrag, onDone } = slider();
    for (const value of ['9', '12']) fireEvent.input(thumb, { target: { value } });
    expect(onDrag.mock.calls).toEqual([[9], [12]]);
    expect(onDone).not.toHaveBeenCalled();
    thumb.dispatchEvent(new Event('change', { bubbles: true }));
    expect(onDone).toHaveBeenCalledTimes(1);
  });

  it('says whether it was a key that moved it', () => {
    const { thumb, onDone } = slider({ steps: false });
    const change = (): boolean => thumb.dispatchEvent(new Event('change', { bubbles: true }));
    fireEvent.keyDown(thumb, { key: 'PageUp' });
    change();
    fireEvent.pointerDown(thumb);
    change();
    expect(onDone.mock.calls).toEqual([[true], [false]]);
  });

  it('takes the arrow keys over where its steps are given: done when the key comes up', async () => {
    const { thumb, onStep, onDone, user } = slider();
    thumb.focus();
    await user.keyboard('{ArrowRight>}');
    expect(onStep.mock.calls).toEqual([[1]]);
    expect(onDone).not.toHaveBeenCalled();
    await user.keyboard('{/ArrowRight}{ArrowDown}');
    expect(onStep.mock.calls).toEqual([[1], [-1]]);
    expect(onDone).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['its steps are not given', { steps: false }, 'ArrowRight'],
    ['the key is another', { steps: true }, 'Home'],
  ])('leaves a key to the browser where %s', (_, options, key) => {
    const { thumb, onStep } = slider(options);
    expect(fireEvent.keyDown(thumb, { key })).toBe(true);
    expect(onStep).not.toHaveBeenCalled();
  });
});
