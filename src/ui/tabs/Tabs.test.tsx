import { act } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { mountInLab } from '../basics/testing/mount.tsx';
import { Tabs } from './Tabs.tsx';

async function tabs() {
  const shown = await mountInLab(
    <Tabs
      panels={{
        overhead: 'sweeps',
        exits: 'exits',
        total: 'totals',
        ladder: 'rungs',
        weights: 'weights',
        writing: 'what writing costs',
        races: 'the second look',
        claims: 'nine verdicts',
        machine: 'a machine',
        log: 'runs',
      }}
    />,
  );
  const tab = (name: string): HTMLElement => shown.getByRole('tab', { name });
  await shown.user.click(tab('Overhead'));
  return { ...shown, tab };
}

describe('the tabs', () => {
  it('show one panel, named by its tab', async () => {
    const { user, tab, getByRole } = await tabs();
    expect(getByRole('tabpanel', { name: 'Overhead' }).textContent).toBe('sweeps');
    await user.click(tab('Log'));
    expect(getByRole('tabpanel', { name: 'Log' }).textContent).toBe('runs');
    expect(tab('Log').getAttribute('aria-selected')).toBe('true');
    expect(tab('Overhead').getAttribute('aria-selected')).toBe('false');
  });

  it.each([
    ['End', 'Log'],
    ['ArrowRight', 'Exit latency'],
    ['ArrowLeft', 'Log'],
    ['End}{ArrowRight', 'Overhead'],
    ['End}{Home', 'Overhead'],
  ])('move by {%s} to %s, and keep one tab stop', async (keys, name) => {
    const { user, tab, getAllByRole } = await tabs();
    await user.keyboard(`{${keys}}`);
    expect(document.activeElement).toBe(tab(name));
    expect(getAllByRole('tab').filter(({ tabIndex }) => tabIndex === 0)).toEqual([tab(name)]);
  });

  it('open what the address names; back opens the one before', async () => {
    const part = (
      <Tabs
        panels={{
          overhead: '',
          exits: 'exits',
          total: '',
          ladder: '',
          weights: '',
          writing: '',
          races: '',
          claims: '',
          machine: '',
          log: 'runs',
        }}
      />
    );
    const { user, address, lab, getByRole } = await mountInLab(part, { search: '?k=5&tab=exits' });
    expect(getByRole('tabpanel').textContent).toBe('exits');
    act(() => lab.commands.setSettings({ interval: 6 }));
    await user.click(getByRole('tab', { name: 'Log' }));
    expect(getByRole('tabpanel').textContent).toBe('runs');
    expect(address.all()).toEqual(['?k=5&tab=exits', '?k=6&tab=log']);
    act(() => address.move(-1));
    expect(getByRole('tabpanel').textContent).toBe('exits');
  });
});
