import { describe, expect, it } from 'vitest';
import { EXAMPLE_27_1, EXAMPLE_27_2, FIRST_LOOK } from '../../state/scenes.ts';
import { presetNotes } from '../../texts/en/preset-notes.ts';
import { mountInLab } from '../basics/testing/mount.tsx';
import { Presets } from './Presets.tsx';

describe('a scene', () => {
  it.each([
    ['First look', FIRST_LOOK, presetNotes()['first-look']],
    ['Lecture 27.1', EXAMPLE_27_1, /Over at once: each range has a prime near its start, as 2 for worker 0/],
    ['Lecture 27.2', EXAMPLE_27_2, /this is the bare cost of looking/],
  ])('%s is a press away, is marked as chosen, and says what it shows', async (name, settings, note) => {
    const { user, state, getByRole, getByTitle } = await mountInLab(<Presets />, { search: '?k=7' });
    const button = getByRole('button', { name, pressed: false });
    expect(getByTitle(note) === button).toBe(true);
    await user.click(button);
    expect(state().settings).toEqual(settings);
    expect(getByRole('button', { name, pressed: true }) === button).toBe(true);
  });

  it('names the worker that finds, where its words name one', () => {
    const { target } = FIRST_LOOK;
    const [, named = null] = /worker (\d)/i.exec(presetNotes()['first-look']) ?? [];
    expect([null, String(target === 'prime' ? null : target.worker)]).toContain(named);
  });
});
