import { act } from '@testing-library/react';
import { expect, it } from 'vitest';
import { mountInLab } from '../basics/testing/mount.tsx';
import { Header } from './Header.tsx';
import { KeysDialog } from './KeysDialog.tsx';

it('the list of keys opens from the header, says every key, and closes', async () => {
  const { user, getByRole, getByText, queryByRole } = await mountInLab(
    <>
      <Header theme="light" />
      <KeysDialog />
    </>,
  );
  await user.click(getByRole('button', { name: 'Keys' }));
  const dialog = getByRole('dialog', { name: 'Keys' });
  for (const said of ['Run, or stop what goes on', 'So many workers', 'Light or dark', 'Close this list'])
    expect(dialog.textContent).toContain(said);
  await act(async () => getByText('Close').click());
  expect(queryByRole('dialog')).toBeNull();
});

it('in the lessons it lists the keys that listen there, and no others', async () => {
  const { lab, getByRole } = await mountInLab(<KeysDialog />, { search: '?mode=lessons' });
  act(() => lab.commands.showKeys(true));
  const { textContent } = getByRole('dialog', { name: 'Keys' });
  for (const said of ['Light or dark', 'The lecture, on the whole screen']) expect(textContent).toContain(said);
  for (const said of ['Run, or stop what goes on', 'So many workers', 'stage']) expect(textContent).not.toContain(said);
});
