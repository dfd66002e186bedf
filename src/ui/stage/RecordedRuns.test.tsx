import { act } from '@testing-library/react';
import { expect, it } from 'vitest';
import { madeUpTrace } from '../../contract/testing/made-up-trace.ts';
import { mountInLab } from '../basics/testing/mount.tsx';
import { RecordedRuns } from './RecordedRuns.tsx';

it('a recorded run is pressed while it is on the stage', async () => {
  const { user, getByRole, getAllByRole, arrive, lab } = await mountInLab(<RecordedRuns />);
  const pressed = (): readonly (string | null)[] =>
    getAllByRole('button')
      .filter((button) => button.getAttribute('aria-pressed') === 'true')
      .map(({ textContent }) => textContent);
  await user.click(getByRole('button', { name: 'many checks' }));
  expect(pressed()).toEqual([]);
  await act(() => arrive({ ok: true, trace: madeUpTrace() }));
  expect(pressed()).toEqual(['many checks']);
  await user.click(getByRole('button', { name: 'few checks' }));
  await act(() => arrive({ ok: false, fault: { code: 'recorded-missing', status: 404 } }));
  expect(pressed()).toEqual(['many checks']);
  act(() => lab.commands.showTrace(madeUpTrace()));
  expect(pressed()).toEqual([]);
});
