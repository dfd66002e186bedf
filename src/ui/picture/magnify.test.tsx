import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { mountInLab } from '../basics/testing/mount.tsx';
import { TradeOffPicture } from './TradeOffPicture.tsx';

beforeEach(() => {
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: query.includes('(max-width: 44rem)') || query.includes('reduced-motion'),
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
});
afterEach(() => void vi.unstubAllGlobals());

it('on a phone one tap shows what is about the flag, and one more the whole run again', async () => {
  await mountInLab(<TradeOffPicture />, { search: '?auto=false' });
  fireEvent.click(screen.getByRole('button', { name: 'Around the flag' }));
  fireEvent.click(screen.getByRole('button', { name: 'The whole run' }));
  expect(screen.getByRole('button', { name: 'Around the flag' })).toBeTruthy();
});

it.each(['never', '1000000'])('at k = %s there is nothing to magnify, and no button', async (k) => {
  const { lab } = await mountInLab(<TradeOffPicture />, { search: '?auto=false' });
  act(() => lab.commands.setSettings({ interval: k === 'never' ? k : Number(k) }));
  expect(screen.queryByRole('button', { name: 'Around the flag' })).toBeNull();
});
