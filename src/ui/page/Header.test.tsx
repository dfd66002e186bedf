import { describe, expect, it, vi } from 'vitest';
import { mountInLab } from '../basics/testing/mount.tsx';
import { Header } from './Header.tsx';

describe('the header', () => {
  it.each([
    ['light', 'dark'],
    ['dark', 'light'],
  ] as const)('the page is %s, and made %s by a press', async (theme, other) => {
    const { user, state, getByTitle } = await mountInLab(<Header theme={theme} />);
    await user.click(getByTitle(/\bT\b/));
    expect(state().theme).toBe(other);
  });

  it('copies the address, and says so', async () => {
    const { user, getByRole, findByText } = await mountInLab(<Header theme="light" />);
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await user.click(getByRole('button', { name: 'Copy the address' }));
    expect(write.mock.calls).toEqual([[location.href]]);
    expect((await findByText(/copied/i)).getAttribute('role')).toBe('status');
    write.mockRejectedValue(new Error('not allowed'));
    await user.click(getByRole('button', { name: 'Copy the address' }));
    await findByText(/could not|cannot|not copied/i);
    write.mockRestore();
  });

  it('has no list of keys where nothing can run', async () => {
    const refused = { ok: false, refusal: { missing: 'a header', how: 'Serve it.' } } as const;
    const { queryByRole } = await mountInLab(<Header theme="light" />, { start: async () => refused });
    expect(queryByRole('button', { name: 'Keys' })).toBeNull();
  });
});
