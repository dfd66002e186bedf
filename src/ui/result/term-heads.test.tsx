import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { WorkersTable } from './WorkersTable.tsx';
import { fakeRecord } from '../../state/testing/fake-engine.ts';
import { DEFAULT_SETTINGS } from '../../contract/settings.ts';
import { mountInLab } from '../basics/testing/mount.tsx';

it('a term of a part is explained on focus, and by its name still what it was', async () => {
  const { user } = await mountInLab(<WorkersTable record={fakeRecord(DEFAULT_SETTINGS)} />);
  expect(screen.getByRole('columnheader', { name: 'Overshoot' })).not.toBeNull();
  expect(screen.queryByRole('tooltip')).toBeNull();
  const term = screen.getByRole('button', { name: 'Overshoot' });
  term.focus();
  const means = await screen.findByRole('tooltip');
  expect(means.textContent).toMatch(/in vain after the flag/);
  expect(term.getAttribute('aria-describedby')).toBe(means.id);
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('tooltip')).toBeNull();
});
