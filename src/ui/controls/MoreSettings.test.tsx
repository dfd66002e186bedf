import { describe, expect, it } from 'vitest';
import type { Abilities } from '../../contract/abilities.ts';
import { MESSAGE_ALONE } from '../../state/testing/fake-engine.ts';
import { mountInLab } from '../basics/testing/mount.tsx';
import { MoreSettings } from './MoreSettings.tsx';

async function control(search = '?k=100', abilities?: Abilities) {
  const shown = await mountInLab(<MoreSettings />, { search, ...(abilities && { abilities }) });
  return { ...shown, choice: (name: string) => shown.getByRole('combobox', { name }) as HTMLSelectElement };
}

describe('more settings', () => {
  it.each([
    ['Task', 'task', 'count', /Nobody raises the flag/],
    ['Flag', 'flag', 'lock', /Takes and releases a lock/],
    ['Flag', 'flag', 'message', /yields to its event loop/],
    ['Flag', 'flag', 'plain', /the compiler may never look again/],
    ['k counts', 'unit', 'primes', /checks come in bursts/],
    ['Guard', 'guard', 'countdown', /Counts down from k/],
    ['Guard', 'guard', 'modulo', /Takes the remainder by k/],
    ['Counter', 'counter', 'packed', /false sharing/],
    ['Kernel', 'kernel', 'js', /The same loop in JavaScript/],
  ] as const)('%s: %s=%s is chosen, stands in the address, and is explained', async (name, field, value, note) => {
    const { user, choice, state, address, queryByText } = await control();
    await user.selectOptions(choice(name), value);
    expect(state().settings[field]).toBe(value);
    expect(address.search()).toContain(`${field}=${value}`);
    expect(queryByText(note)).not.toBeNull();
  });

  it('counting primes leaves one guard, and coming back takes the usual one', async () => {
    const { user, choice, state, queryByText } = await control();
    await user.selectOptions(choice('k counts'), 'primes');
    expect(state().settings.guard).toBe('modulo');
    expect(choice('Guard').disabled).toBe(true);
    expect(queryByText(/^Fixed: with k counting primes/)).not.toBeNull();
    await user.selectOptions(choice('k counts'), 'iterations');
    expect(state().settings.guard).toBe('nested');
    expect(choice('Guard').disabled).toBe(false);
  });

  it('steps know no primes: counting them brings the tests back, and a search gets a find', async () => {
    const { user, choice, state } = await control('?work=40&task=count');
    await user.selectOptions(choice('Task'), 'find');
    expect(state()).toMatchObject({ problems: [], settings: { work: 40, target: { worker: 0, at: 0.00002 } } });
    await user.selectOptions(choice('k counts'), 'primes');
    expect(state()).toMatchObject({ problems: [], settings: { work: 'prime', unit: 'primes', guard: 'modulo' } });
  });

  it('a message takes the guard and the unit that go with it, and holds them', async () => {
    const { user, choice, state, getByRole, queryByText } = await control('?k=100&unit=primes');
    await user.selectOptions(choice('Flag'), 'message');
    expect(state()).toMatchObject({ problems: [], settings: { flag: 'message', guard: 'nested', unit: 'iterations' } });
    for (const name of ['k counts', 'Guard']) expect(choice(name).disabled).toBe(true);
    expect(getByRole('checkbox', { name: 'Look again under the lock' }).hasAttribute('disabled')).toBe(true);
    expect(queryByText(/scheduler\.postTask/)).not.toBeNull();
    await user.selectOptions(choice('Flag'), 'atomic');
    expect(choice('Guard').disabled).toBe(false);
  });

  it('without shared memory no other flag can be chosen, and it says why', async () => {
    const { choice, getByRole, queryByText } = await control('?k=100', MESSAGE_ALONE);
    expect(choice('Flag').value).toBe('message');
    for (const name of ['atomic', 'plain', 'lock'])
      expect(getByRole('option', { name }).hasAttribute('disabled')).toBe(true);
    expect(queryByText(/no memory can be shared/)).not.toBeNull();
  });

  it('the second look is left away', async () => {
    const { user, state, address, getByRole } = await control();
    await user.click(getByRole('checkbox', { name: 'Look again under the lock' }));
    expect(state().settings.recheck).toBe(false);
    expect(address.search()).toContain('recheck=false');
  });
});
