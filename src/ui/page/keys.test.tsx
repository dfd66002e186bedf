/** The keys of the page, beside two fields that have keys of their own. */
import { fireEvent } from '@testing-library/react';
import { describe, expect, it, onTestFinished } from 'vitest';
import { mountInLab } from '../basics/testing/mount.tsx';
import { fakeAudio } from '../stage/testing/fake-audio.ts';
import { listenToKeys } from './keys.ts';

async function page(search = '?k=100&auto=false') {
  const shown = await mountInLab(
    <>
      <input aria-label="A field" />
      <input aria-label="A slider" type="range" />
      <button type="button">A button</button>
    </>,
    { search },
  );
  onTestFinished(listenToKeys(shown.lab));
  return { ...shown, interval: () => shown.state().settings.interval };
}

describe('the keys of the page', () => {
  it('space runs, and stops', async () => {
    const { user, engine } = await page();
    await user.keyboard(' ');
    expect(engine.calls).toEqual(['run']);
    await user.keyboard(' ');
    expect(engine.calls).toEqual(['run', 'stop']);
  });

  it('belong to a dialog while it is open, and not to one that has just closed with the focus still in it', async () => {
    const { state } = await page();
    const dialog = document.createElement('dialog');
    const inside = dialog.appendChild(document.createElement('button'));
    document.body.append(dialog);
    onTestFinished(() => dialog.remove());
    dialog.open = true;
    fireEvent.keyDown(inside, { key: 'l' });
    expect(state().kept.projector).toBe(false);
    dialog.open = false;
    fireEvent.keyDown(inside, { key: 'l' });
    expect(state().kept.projector).toBe(true);
  });

  it('a key that is held is one press, but for the arrows', async () => {
    const { engine, state, interval } = await page();
    for (const key of [' ', 't', 's', 'l', '3']) {
      fireEvent.keyDown(document.body, { key, repeat: true });
    }
    expect(engine.calls).toEqual([]);
    expect(state()).toMatchObject({ activity: { phase: 'idle' }, kept: { theme: 'system', projector: false } });
    expect(state().settings.ranges).toHaveLength(4);
    fireEvent.keyDown(document.body, { key: 'ArrowRight', repeat: true });
    expect(interval()).toBe(120);
  });

  it('a button is pressed once by a key that is held', async () => {
    const { getByRole, getByLabelText } = await page();
    const press = (element: Element, key: string, repeat: boolean) => fireEvent.keyDown(element, { key, repeat });
    const button = getByRole('button', { name: 'A button' });
    expect([press(button, 'Enter', false), press(button, 'Enter', true), press(button, ' ', true)]).toEqual([
      true,
      false,
      false,
    ]);
    expect(press(getByLabelText('A field'), ' ', true)).toBe(true);
  });

  it.each([
    ['Cyrillic', { key: 'д', code: 'KeyL' }],
    ['Greek', { key: 'λ', code: 'KeyL' }],
  ])('letters work by their place on a %s layout', async (_, event) => {
    const { state } = await page();
    expect(fireEvent.keyDown(document.body, event)).toBe(false);
    expect(state().kept.projector).toBe(true);
  });

  it.each([
    [2, { key: 'é', code: 'Digit2' }],
    [2, { key: '2', code: 'Digit2', shiftKey: true }],
    [6, { key: '-', code: 'Digit6' }],
    [4, { key: '"', code: 'Digit2', shiftKey: true }],
    [4, { key: '2', code: 'Digit2', ctrlKey: true }],
    [4, { key: '0', code: 'Digit0' }],
  ])('digits of AZERTY and others: %i workers', async (workers, event) => {
    const { state } = await page();
    fireEvent.keyDown(document.body, event);
    expect(state().settings.ranges).toHaveLength(workers);
  });

  it('arrows move k, for good when the key comes up', async () => {
    const { user, interval, address } = await page();
    await user.keyboard('{ArrowRight>}');
    expect(interval()).toBe(120);
    expect(address.search()).toContain('k=100');
    await user.keyboard('{/ArrowRight}');
    expect(address.search()).toContain('k=120');
    await user.keyboard('{ArrowDown}{ArrowLeft}');
    expect(interval()).toBe(80);
  });

  it('arrows move the k of every worker', async () => {
    const { user, interval } = await page('?ranges=0-9,9-18&k=100,never&auto=false');
    await user.keyboard('{ArrowLeft}');
    expect(interval()).toEqual([80, 1_000_000]);
  });

  it('digits choose workers', async () => {
    const { user, state } = await page();
    await user.keyboard('3');
    expect(state().settings.ranges).toHaveLength(3);
  });

  it('T changes the theme', async () => {
    const { user, state } = await page();
    document.documentElement.dataset['theme'] = 'dark';
    await user.keyboard('t');
    expect(state().kept.theme).toBe('light');
  });

  it('M turns the sound of the lanes on and off, where there is any', async () => {
    const { user, state } = await page();
    await user.keyboard('m');
    expect(state().sound).toBe(false);
    fakeAudio();
    await user.keyboard('m');
    expect(state().sound).toBe(true);
    await user.keyboard('m');
    expect(state().sound).toBe(false);
  });

  it('S sweeps', async () => {
    const { user, state } = await page();
    await user.keyboard('s');
    await expect.poll(() => state().activity.phase).toBe('sweeping');
  });

  it.each([
    ['a field', 'A field', '5 t3{ArrowLeft}'],
    ['a slider its arrows', 'A slider', '{ArrowLeft}{ArrowRight}'],
    ['a button its space', 'A button', ' '],
  ])('%s keeps what is pressed in it', async (_, name, keys) => {
    const { user, engine, state, getByLabelText, queryByRole } = await page();
    (queryByRole('button', { name }) ?? getByLabelText(name)).focus();
    await user.keyboard(keys);
    expect(engine.calls).toEqual([]);
    expect(state().settings).toMatchObject({ interval: 100 });
    expect(state().settings.ranges).toHaveLength(4);
  });
});
