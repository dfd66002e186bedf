import { act, fireEvent } from '@testing-library/react';
import jsqr from 'jsqr';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { BEATS, LECTURE_SCENES } from '../../contract/lecture-scenes.ts';
import { LECTURE } from '../../lessons/scenes.ts';
import { mountInLab } from '../basics/testing/mount.tsx';
import { fakeAudio } from '../stage/testing/fake-audio.ts';
import { LECTURE_BINDINGS } from './lecture-keys.ts';
import { LecturePage } from './LecturePage.tsx';

beforeEach(() => sessionStorage.clear());
afterEach(() => sessionStorage.clear());

const press = (key: string): boolean => fireEvent.keyDown(window, { key });
const opened = (search = '?mode=lecture') => mountInLab(<LecturePage />, { search });

describe('the lecture', () => {
  it('goes through all beats of all scenes by the keys of a remote, and back, and stays at either end', async () => {
    const { state } = await opened();
    const places = LECTURE_SCENES.flatMap((scene) => BEATS.map((beat) => ({ scene, beat })));
    for (const [at, place] of places.entries()) {
      expect(state()).toMatchObject(place);
      press(['PageDown', 'ArrowRight', ' '][at % 3]!);
    }
    expect(state()).toMatchObject(places.at(-1)!);
    for (const [at, place] of places.toReversed().entries()) {
      expect(state()).toMatchObject(place);
      press(['PageUp', 'ArrowLeft'][at % 2]!);
    }
    expect(state()).toMatchObject(places[0]!);
  });

  it.each([
    ['Latin', 'B', {}],
    ['Cyrillic', 'и', { code: 'KeyB' }],
    ['Greek', 'β', { code: 'KeyB' }],
    ['Greek, with Shift', 'Β', { code: 'KeyB', shiftKey: true }],
  ])('turns black and back by the B of a %s layout', async (_, key, at) => {
    const { container } = await opened();
    for (const black of [true, false]) {
      expect(fireEvent.keyDown(window, { key, ...at })).toBe(false);
      expect(container.querySelector('main')!.dataset['black']).toBe(String(black));
    }
  });

  it.each([
    ['valley', 'Measured'],
    // Its other weight was not.
    ['cheap-and-dear', 'Recorded'],
  ])('%s, measured here, says %s', async (scene, said) => {
    const { lab, measuring, findByText, container } = await opened(`?mode=lecture&scene=${scene}`);
    press('PageDown');
    await findByText('Recorded', { selector: '.mark' });
    await act(async () => lab.commands.startSweep());
    await act(() => measuring.finish({ kind: 'precise' }));
    expect(container.querySelector('.scene-from .mark')!.textContent).toBe(said);
  });

  it('has the scenes that were chosen, in their order, in its address too', async () => {
    const { state, address } = await opened('?scenes=valley,ticks&scene=valley');
    for (let beat = 0; beat < 3; beat += 1) press('PageDown');
    expect(state()).toMatchObject({ mode: 'lecture', scene: 'ticks', beat: 'question' });
    expect(address.search()).toBe('?mode=lecture&scenes=valley,ticks&scene=ticks');
    press('PageUp');
    expect(state()).toMatchObject({ scene: 'valley', beat: 'reveal' });
  });

  it('brings the set-up of each scene, keeps what was turned, and has no settings of its own in the address', async () => {
    const { state, address } = await opened('?scene=ticks');
    expect(state().settings.interval).toBe(1);
    press('ArrowUp');
    const turned = state().settings.interval;
    expect(turned).toBeGreaterThan(1);
    press('PageDown');
    expect(state()).toMatchObject({ beat: 'run', settings: { interval: turned } });
    press('PageDown');
    press('PageDown');
    expect(state()).toMatchObject({ scene: 'hatching', settings: { interval: 1_000_000 } });
    expect(address.search()).toBe('?mode=lecture&scene=hatching');
  });

  it.each(LECTURE_SCENES)('%s: nothing gives the answer away before the reveal', async (scene) => {
    const { container, state, address } = await opened(`?scene=${scene}`);
    const { options } = LECTURE[scene];
    /** All that can be seen, heard or copied: texts, names, descriptions, the title and the address. */
    const everything = (): string =>
      [
        document.title,
        address.search(),
        container.textContent,
        ...[...container.querySelectorAll('*')].flatMap((each) => [...each.attributes].map(({ value }) => value)),
      ].join('\n');
    const before = everything();
    expect(document.title).toMatch(/^scene \d of 6 · question · Early Exit$/);
    expect(container.querySelectorAll('[data-answer]')).toHaveLength(0);
    expect(container.querySelector('canvas')).toBe(null);
    expect(container.textContent).not.toMatch(/\d+ %|of \d+ (write|orders)/);
    press('PageDown');
    press('PageDown');
    expect(state().beat).toBe('reveal');
    for (const told of [container.querySelector('h1')!.textContent, 'it is this', 'data-answer'])
      expect(before).not.toContain(told);
    expect(container.querySelectorAll('[data-answer]')).toHaveLength(options.length);
    expect(container.querySelectorAll('[data-answer="true"]').length).toBeLessThanOrEqual(1);
    press('PageUp');
    expect(container.querySelectorAll('[data-answer]')).toHaveLength(0);
  });

  it('is heard from the reveal on, once somebody wants it, and not before', async () => {
    const audio = fakeAudio();
    const { state } = await opened();
    press('m');
    expect(state().sound).toBe(true);
    press('PageDown');
    expect(state().beat).toBe('run');
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(audio.open()).toBe(0);
    press('PageDown');
    expect(audio.open()).toBe(1);
    await vi.waitFor(() => expect(Math.max(...audio.gains)).toBeGreaterThan(0));
    press('m');
    expect(audio.open()).toBe(0);
    press('m');
    expect(audio.open()).toBe(1);
    press('PageUp');
    expect(audio.open()).toBe(0);
  });

  it('nothing moves behind an open dialog', async () => {
    const { state, getByRole, container } = await opened();
    getByRole('button', { name: 'Scenes' }).click();
    fireEvent.keyDown(container.querySelector('dialog[open] button')!, { key: 'PageDown' });
    expect(state()).toMatchObject({ scene: 'one-finds', beat: 'question' });
  });

  it('turns black and back, and F5 is kept from the browser', async () => {
    const { container } = await opened();
    for (const key of ['.', 'b']) {
      press(key);
      expect(container.querySelector('[data-black="true"]')).not.toBe(null);
      expect(container.textContent).toMatch(/^The screen is black/);
      press(key);
      expect(container.querySelector('[data-black="false"]')).not.toBe(null);
    }
    expect(press('F5')).toBe(false);
    expect(press('Escape')).toBe(true);
  });

  it('goes on with nothing while the screen is black: the first key brings the picture back', async () => {
    const { state, container } = await opened();
    press('.');
    press('PageDown');
    expect(state().beat).toBe('question');
    expect(container.querySelector('[data-black="false"]')).not.toBe(null);
    press('PageDown');
    expect(state().beat).toBe('run');
  });

  it('Enter runs what the scene shows, in the beat that shows it', async () => {
    const { state } = await opened();
    press('Enter');
    await vi.waitFor(() => expect(state().activity.phase).toMatch(/^(running|tracing)$/));
    expect(state().beat).toBe('run');
  });

  it('leaves to the lab, and each key of its table does something else', async () => {
    const { state } = await opened();
    press('p');
    expect(state().mode).toBe('lab');
    const keys = LECTURE_BINDINGS.flatMap((binding) => binding.keys);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('after a reload the first key fills the screen again, which is said, unless somebody left it by Escape', async () => {
    const fill = vi.fn<() => Promise<void>>(async () => undefined);
    Object.assign(document.documentElement, { requestFullscreen: fill });
    Object.defineProperty(document, 'fullscreenEnabled', { value: true, configurable: true });
    onTestFinished(() => {
      Reflect.deleteProperty(document.documentElement, 'requestFullscreen');
      Reflect.deleteProperty(document, 'fullscreenEnabled');
    });
    sessionStorage.setItem('early-exit.full-screen', 'true');
    const { container } = await opened();
    expect(fill).not.toHaveBeenCalled();
    expect(container.querySelector('footer')!.textContent).toContain('the next key fills the screen again');
    press('PageDown');
    expect(fill).toHaveBeenCalledOnce();
    fireEvent(document, new Event('fullscreenchange'));
    expect(container.querySelector('footer')!.textContent).not.toContain('fills the screen');
    press('PageDown');
    expect(fill).toHaveBeenCalledOnce();
  });

  it('counts hands as numbers or by a look, twice, and keeps nothing else', async () => {
    const { user, getByRole, getAllByRole } = await opened();
    const first = getAllByRole('group', { name: /^Hands for/ })[0]!;
    await user.click(first.querySelector('button')!);
    await user.type(getAllByRole('spinbutton')[1]!, '12');
    await user.click(getByRole('button', { name: 'after talking' }));
    await user.click(getAllByRole('group', { name: /^Hands for/ })[1]!.querySelectorAll('button')[2]!);
    expect(JSON.parse(sessionStorage.getItem('early-exit.votes.one-finds')!)).toEqual({
      'before at-once': 'few',
      'before next-check': 12,
      'after next-check': 'most',
    });
    const kept = Array.from({ length: sessionStorage.length }, (_, i) => sessionStorage.key(i));
    expect(new Set(kept)).toEqual(new Set(['early-exit.lecture', 'early-exit.votes.one-finds']));
  });

  it('a button that was clicked keeps no key: Space goes on, and Enter runs', async () => {
    const { user, getAllByRole, state } = await opened('?scene=ticks');
    const half = getAllByRole('button', { name: 'half' })[0]!;
    await user.click(half);
    await user.keyboard(' ');
    expect(state().beat).toBe('run');
    press('PageUp');
    expect(getAllByRole('button', { name: 'half' })[0]!.getAttribute('aria-pressed')).toBe('true');
    // Who came to it by Tab presses it.
    getAllByRole('button', { name: 'few' })[0]!.focus();
    await user.keyboard(' ');
    expect(state().beat).toBe('question');
    expect(getAllByRole('button', { name: 'few' })[0]!.getAttribute('aria-pressed')).toBe('true');
  });

  it('shows an address for phones that opens the question, as a code that others can read', async () => {
    const { user, getByRole } = await opened('?scene=hatching&beat=reveal');
    await user.click(getByRole('button', { name: 'QR' }));
    const code = getByRole('img', { name: /code for phones/ });
    expect(read(code)).toBe(`${location.origin}${location.pathname}?mode=lecture&scene=hatching`);
  });
});

/** By another's decoder, from pixels. */
function read(code: HTMLElement): string | undefined {
  const SCALE = 6;
  const size = Number(code.getAttribute('viewBox')!.split(' ')[2]);
  const pixels = new Uint8ClampedArray(4 * (size * SCALE) ** 2).fill(255);
  for (const [, x, y] of code
    .querySelector('path')!
    .getAttribute('d')!
    .matchAll(/M(\d+) (\d+)h1/g))
    for (let dy = 0; dy < SCALE; dy += 1)
      for (let dx = 0; dx < SCALE; dx += 1) {
        const at = 4 * ((Number(y) * SCALE + dy) * size * SCALE + Number(x) * SCALE + dx);
        pixels.fill(0, at, at + 3);
      }
  return jsqr(pixels, size * SCALE, size * SCALE)?.data;
}
