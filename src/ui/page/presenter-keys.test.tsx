/** Keys in the embed view: what is told to the page around it, what a control keeps, and what is left of the page's own. */
import { fireEvent } from '@testing-library/react';
import { describe, expect, it, onTestFinished } from 'vitest';
import { mountInLab } from '../basics/testing/mount.tsx';
import { listenToKeys } from './keys.ts';
import { tellPresenter } from './presenter-keys.ts';

async function framedPage() {
  const told: unknown[] = [];
  const shown = await mountInLab(
    <>
      <input aria-label="A field" />
      <input aria-label="A slider" type="range" />
      <button type="button">A button</button>
    </>,
    { search: '?k=100&auto=false', framed: true },
  );
  onTestFinished(listenToKeys(shown.lab));
  onTestFinished(tellPresenter((one) => told.push(one)));
  return { ...shown, told };
}

const ARROWS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'];
const LETTERS = ['b', 'w', '.', ',', 'n', 'p', 'f', 'o', 's'];
const REMOTE = ['PageDown', 'PageUp', 'Escape'];

describe('in a frame', () => {
  it.each([
    ['nothing', [...REMOTE, ...ARROWS, ...LETTERS]],
    ['A button', [...REMOTE, ...ARROWS, ...LETTERS]],
    ['A slider', [...REMOTE, ...LETTERS]],
    ['A field', REMOTE],
  ])('with the focus on %s the page around is told by name', async (name, keys) => {
    const { told, getByRole, getByLabelText, state } = await framedPage();
    const element =
      name === 'nothing' ? document.body : name === 'A button' ? getByRole('button', { name }) : getByLabelText(name);
    for (const key of [...REMOTE, ...ARROWS, ...LETTERS, 'x', 'Enter', 'é']) fireEvent.keyDown(element, { key });
    expect(told).toEqual(keys.map((key) => ({ type: 'early-exit-key', key })));
    expect(state().settings.interval).toBe(100);
  });

  it('a press is told once, and never with another key held', async () => {
    const { told } = await framedPage();
    fireEvent.keyDown(document.body, { key: 'PageDown', repeat: true });
    for (const held of ['ctrlKey', 'metaKey', 'altKey', 'shiftKey']) {
      fireEvent.keyDown(document.body, { key: 'ArrowRight', [held]: true });
      fireEvent.keyDown(document.body, { key: 'PageDown', [held]: true });
    }
    expect(told).toEqual([]);
  });

  it('a remote control turns the slide, and moves no slider', async () => {
    const { told, getByLabelText } = await framedPage();
    expect(fireEvent.keyDown(getByLabelText('A slider'), { key: 'PageDown' })).toBe(false);
    expect(fireEvent.keyDown(document.body, { key: 'PageUp' })).toBe(true);
    expect(told).toHaveLength(2);
  });

  it('space runs, and no other key does anything here', async () => {
    const { user, engine, state } = await framedPage();
    await user.keyboard('3lst?{ArrowRight} ');
    expect(engine.calls).toEqual(['run']);
    expect(state()).toMatchObject({ keysOpen: false, kept: { projector: false, theme: 'system' } });
    expect(state().settings).toMatchObject({ interval: 100, ranges: { length: 4 } });
  });
});
