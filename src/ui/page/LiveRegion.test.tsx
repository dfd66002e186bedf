import { act } from '@testing-library/react';
import { expect, it } from 'vitest';
import { mountInLab } from '../basics/testing/mount.tsx';
import { LiveRegion } from './LiveRegion.tsx';

it('the live region tells the start, and then the result in its sentence', async () => {
  const { lab, engine, getByRole } = await mountInLab(<LiveRegion />);
  expect(getByRole('status').textContent).toBe('');
  await act(async () => lab.commands.run());
  expect(getByRole('status').textContent).toBe('4 workers started.');
  await act(() => engine.finish());
  expect(getByRole('status').textContent).toContain('all 4 workers');
});
