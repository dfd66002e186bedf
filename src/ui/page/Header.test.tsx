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
    expect(state().kept.theme).toBe(other);
  });

  it.each(['', '?k=5&tab=log&theme=light'])('copies the address of what is shown, %s, and says so', async (search) => {
    const { user, getByRole, findByText } = await mountInLab(<Header theme="light" />, { search });
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await user.click(getByRole('button', { name: 'Copy the address' }));
    expect(write.mock.calls).toEqual([[location.origin + location.pathname + search]]);
    expect((await findByText(/copied/i)).getAttribute('role')).toBe('status');
    write.mockRejectedValue(new Error('not allowed'));
    await user.click(getByRole('button', { name: 'Copy the address' }));
    await findByText(/could not|cannot|not copied/i);
    write.mockRestore();
  });

  it('makes the text larger, and opens the list of keys', async () => {
    const { user, state, getByRole } = await mountInLab(<Header theme="dark" />);
    const size = getByRole('button', { name: /text/i });
    await user.click(size);
    expect(size.getAttribute('aria-pressed')).toBe('true');
    expect(state().kept.projector).toBe(true);
    await user.click(getByRole('button', { name: 'Keys' }));
    expect(state().keysOpen).toBe(true);
  });

  it('is the same where nothing can run', async () => {
    const refused = { ok: false, refusal: { code: 'insecure' } } as const;
    const { getByRole } = await mountInLab(<Header theme="light" />, { start: async () => refused });
    expect(getByRole('button', { name: 'Keys' })).toBeTruthy();
  });
});
