import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { mount } from '../basics/testing/mount.tsx';
import { CommitField } from './CommitField.tsx';

const parse = (text: string): number | null => (/^\d+$/.test(text) ? Number(text) : null);

function field(value = 12_345) {
  const onCommit = vi.fn<(value: number) => void>();
  const shown = mount(
    <CommitField
      label="Numbers"
      value={value}
      format={(number) => number.toLocaleString('en')}
      parse={parse}
      allowed="digits only"
      onCommit={onCommit}
    />,
  );
  const box = shown.getByRole('textbox', { name: 'Numbers' }) as HTMLInputElement;
  return { ...shown, box, onCommit, user: userEvent.setup() };
}

describe('a field whose value counts when it is finished', () => {
  it('shows its value formatted, and selects it when it is entered', async () => {
    const { box, user } = field();
    expect(box.value).toBe('12,345');
    await user.tab();
    expect(document.activeElement === box).toBe(true);
    expect([box.selectionStart, box.selectionEnd]).toEqual([0, 6]);
  });

  it.each([
    ['Enter', '{Enter}'],
    ['leaving it', '{Tab}'],
  ])('gives what was typed at %s, once', async (_, key) => {
    const { box, onCommit, user } = field();
    await user.clear(box);
    await user.type(box, '77');
    expect(onCommit).not.toHaveBeenCalled();
    await user.keyboard(key);
    expect(onCommit.mock.calls).toEqual([[77]]);
  });

  it('gives nothing when the value is the same, however it is written', async () => {
    const { box, onCommit, user } = field();
    await user.clear(box);
    await user.type(box, '12345{Enter}');
    expect(onCommit).not.toHaveBeenCalled();
    expect(box.value).toBe('12,345');
  });

  it('says what is allowed, keeps what was typed, and gives nothing', async () => {
    const { box, onCommit, user, getByRole } = field();
    await user.clear(box);
    await user.type(box, 'many{Enter}');
    expect(getByRole('alert').textContent).toBe('digits only');
    expect(box.value).toBe('many');
    expect(box.getAttribute('aria-invalid')).toBe('true');
    expect(box.getAttribute('aria-describedby')).toBe(getByRole('alert').id);
    expect(onCommit).not.toHaveBeenCalled();
  });

  it('goes back to its value at Escape', async () => {
    const { box, onCommit, user, queryByRole } = field();
    await user.clear(box);
    await user.type(box, 'many{Enter}{Escape}');
    expect(box.value).toBe('12,345');
    expect(queryByRole('alert')).toBeNull();
    await user.tab();
    expect(onCommit).not.toHaveBeenCalled();
  });
});
