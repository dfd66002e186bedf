import { act } from '@testing-library/react';
import { expect, it } from 'vitest';
import { FakeShelves } from '../../state/testing/fake-shelves.ts';
import { mountInLab } from '../basics/testing/mount.tsx';
import { Troubles } from './Troubles.tsx';

it('says that a run broke until it is dismissed', async () => {
  const { user, lab, engine, getByRole, queryByRole } = await mountInLab(<Troubles />, { search: '?k=100' });
  await act(async () => lab.commands.run());
  await act(() => engine.break(new Error('out of memory')));
  expect(getByRole('alert').textContent).toContain('The run failed.');
  await user.click(getByRole('button', { name: 'Dismiss' }));
  expect(queryByRole('alert')).toBeNull();
});

it('a recorded run that cannot be had is said until it is dismissed', async () => {
  const { user, getByRole, queryByRole, arrive } = await mountInLab(<Troubles />, { search: '?trace=few-checks' });
  expect(queryByRole('alert')).toBeNull();
  await act(() => arrive({ ok: false, fault: { code: 'recorded-missing', status: 404 } }));
  expect(getByRole('alert').textContent).toContain(
    'The recorded run could not be opened. The server did not give it (status 404).',
  );
  await user.click(getByRole('button', { name: 'Dismiss' }));
  expect(queryByRole('alert')).toBeNull();
});

it('in a frame says nothing of what is kept, which nobody sees there', async () => {
  const shelves = new FakeShelves();
  shelves.fault = { code: 'storage-closed' };
  const { lab, engine, state, queryByRole } = await mountInLab(<Troubles />, { framed: true, shelves });
  await act(async () => lab.commands.run());
  await act(() => engine.finish());
  await expect.poll(() => state().troubles.map(({ what }) => what)).toEqual(['storage']);
  expect(queryByRole('alert')).toBeNull();
});
