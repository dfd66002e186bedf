import { expect, it } from 'vitest';
import { EXAMPLE_27_1, EXAMPLE_27_2, FIRST_LOOK } from '../../state/scenes.ts';
import { mountInLab } from '../basics/testing/mount.tsx';
import { Presets } from './Presets.tsx';

it.each([
  ['First look', FIRST_LOOK, /Worker 1 meets a find planted half-way/],
  ['Example 27.1', EXAMPLE_27_1, /Over at once: each range has a prime near its start, as 2 for worker 0/],
  ['Example 27.2', EXAMPLE_27_2, /this is the bare cost of looking/],
])('%s is a press away, is marked as chosen, and says what it shows', async (name, settings, note) => {
  const { user, state, getByRole, queryByText } = await mountInLab(<Presets />, { search: '?k=7' });
  expect(queryByText(note)).toBeNull();
  await user.click(getByRole('button', { name }));
  expect(state().settings).toEqual(settings);
  expect(getByRole('button', { name, pressed: true })).toBeDefined();
  expect(queryByText(note)).not.toBeNull();
});
