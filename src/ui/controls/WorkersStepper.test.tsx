import { afterEach, expect, it, vi } from 'vitest';
import { mountInLab } from '../basics/testing/mount.tsx';
import { WorkersStepper } from './WorkersStepper.tsx';

afterEach(() => vi.restoreAllMocks());

it('adds workers and takes them away, but never the last', async () => {
  const { user, state, getByRole, getByText } = await mountInLab(<WorkersStepper />);
  const before = state().settings.ranges.length;
  const press = (name: string): Promise<void> => user.click(getByRole('button', { name }));
  await press('One worker more');
  expect(state().settings.ranges).toHaveLength(before + 1);
  getByText(`${before + 1} workers`);
  for (let i = 0; i < before + 3; i++) await press('One worker fewer');
  expect(state().settings.ranges).toHaveLength(1);
  expect(getByRole('button', { name: 'One worker fewer' }).getAttribute('aria-disabled')).toBe('true');
});

it('what is pressed stays where it is in the window, however much the lanes above grow', async () => {
  const { user, state, getByRole } = await mountInLab(<WorkersStepper />);
  const before = state().settings.ranges.length;
  // Each worker more moves all below by 20 px.
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(
    () => new DOMRect(0, 700 + 20 * (state().settings.ranges.length - before), 40, 30),
  );
  const scrolled = vi.spyOn(window, 'scrollBy').mockImplementation(() => undefined);
  await user.click(getByRole('button', { name: 'One worker more' }));
  expect(scrolled.mock.calls).toEqual([[0, 20]]);
  await user.click(getByRole('button', { name: 'One worker fewer' }));
  expect(scrolled.mock.calls).toEqual([
    [0, 20],
    [0, -20],
  ]);
});
