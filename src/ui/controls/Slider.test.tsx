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

const move = (thumb: Element, value: string): boolean => fireEvent.input(thumb, { target: { value } });
const change = (thumb: Element): boolean => thumb.dispatchEvent(new Event('change', { bubbles: true }));
const finger = (thumb: Element, does: 'Down' | 'Move' | 'Up', clientX: number, clientY: number): boolean =>
  fireEvent[`pointer${does}`](thumb, { pointerType: 'touch', clientX, clientY });

describe('a slider', () => {
  it('says its value in words', () => {
    expect(slider().thumb.getAttribute('aria-valuetext')).toBe('4 workers');
  });

  it('gives every movement, and is done once, when it is let go', () => {
    const { thumb, onDrag, onDone } = slider();
    for (const value of ['9', '12']) move(thumb, value);
    expect(onDrag.mock.calls).toEqual([[9], [12]]);
    expect(onDone).not.toHaveBeenCalled();
    change(thumb);
    expect(onDone).toHaveBeenCalledTimes(1);
  });

  it('stays where it is under a finger that scrolls the page', () => {
    const { thumb, onDrag, onDone } = slider();
    finger(thumb, 'Down', 100, 100);
    move(thumb, '40');
    finger(thumb, 'Move', 103, 90);
    fireEvent.pointerCancel(thumb, { pointerType: 'touch' });
    move(thumb, '41');
    fireEvent.touchEnd(thumb);
    change(thumb);
    expect(onDrag).not.toHaveBeenCalled();
    expect(onDone).not.toHaveBeenCalled();
    // Without a finger, as a screen reader moves it.
    move(thumb, '5');
    expect(onDrag.mock.calls).toEqual([[5]]);
  });

  it('follows a finger that goes sideways, and one that taps', () => {
    const { thumb, onDrag, onDone } = slider();
    finger(thumb, 'Down', 100, 100);
    move(thumb, '40');
    finger(thumb, 'Move', 109, 104);
    expect(onDrag.mock.calls).toEqual([[40]]);
    move(thumb, '43');
    finger(thumb, 'Up', 112, 130);
    fireEvent.touchEnd(thumb);
    change(thumb);
    expect(onDrag.mock.calls).toEqual([[40], [43]]);
    expect(onDone.mock.calls).toEqual([[false]]);
    finger(thumb, 'Down', 50, 100);
    move(thumb, '20');
    expect(onDrag).toHaveBeenCalledTimes(2);
    finger(thumb, 'Up', 52, 103);
    expect(onDrag.mock.lastCall).toEqual([20]);
    expect(onDone).toHaveBeenCalledTimes(2);
  });

  it('says whether it was a key that moved it', () => {
    const { thumb, onDone } = slider({ steps: false });
    fireEvent.keyDown(thumb, { key: 'PageUp' });
    move(thumb, '9');
    change(thumb);
    fireEvent.pointerDown(thumb, { pointerType: 'mouse' });
    move(thumb, '12');
    change(thumb);
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
