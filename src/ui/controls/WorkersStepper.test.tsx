import { expect, it } from 'vitest';
import { mountInLab } from '../basics/testing/mount.tsx';
import { WorkersStepper } from './WorkersStepper.tsx';

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
