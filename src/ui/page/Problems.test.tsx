import { expect, it } from 'vitest';
import { mountInLab } from '../basics/testing/mount.tsx';
import { Problems } from './Problems.tsx';

it('problems of the address stand together; the rest is loaded; they are dismissed at once', async () => {
  const { user, state, getByRole, queryByRole } = await mountInLab(<Problems />, {
    search: '?k=0&colour=red&kernel=js',
  });
  const told = getByRole('alert').textContent;
  expect(told).toContain('interval');
  expect(told).toContain('colour');
  expect(state().settings).toMatchObject({ kernel: 'js' });
  await user.click(getByRole('button', { name: 'Dismiss' }));
  expect(queryByRole('alert')).toBeNull();
});

it('nothing is there where nothing is wrong', async () => {
  expect((await mountInLab(<Problems />, { search: '?k=7' })).container.textContent).toBe('');
});
