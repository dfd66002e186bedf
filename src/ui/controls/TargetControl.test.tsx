import { describe, expect, it } from 'vitest';
import { mountInLab, retype } from '../basics/testing/mount.tsx';
import { TargetControl } from './TargetControl.tsx';

async function control(search: string) {
  const shown = await mountInLab(<TargetControl />, { search });
  const percent = () => shown.getByRole('textbox', { name: 'How far into its range, in per cent' }) as HTMLInputElement;
  return { ...shown, percent, target: () => shown.state().settings.target };
}

const PLANTED = '?ranges=0-1000,1000-2000,5-5&target=1@0.5';

describe('what raises the flag', () => {
  it('is the first prime, or a find planted half-way by worker 1', async () => {
    const { user, target, getByRole } = await control('?ranges=0-1000,1000-2000');
    expect(target()).toBe('prime');
    await user.click(getByRole('radio', { name: 'a planted find' }));
    expect(target()).toEqual({ worker: 1, at: 0.5 });
    await user.click(getByRole('radio', { name: 'the first prime' }));
    expect(target()).toBe('prime');
  });

  it('is planted where it was before, while there are numbers to plant it in', async () => {
    const { user, lab, target, getByRole } = await control('?ranges=0-1000,1000-2000&target=0@0.2-0.6');
    const choose = (name: string) => user.click(getByRole('radio', { name }));
    await choose('the first prime');
    await choose('a planted find');
    expect(target()).toEqual({ worker: 0, from: 0.2, to: 0.6 });
    await choose('the first prime');
    lab.commands.setSettings({
      ranges: [
        [0, 0],
        [1000, 2000],
      ],
    });
    await choose('a planted find');
    expect(target()).toEqual({ worker: 1, at: 0.5 });
  });

  it('is a prime only where numbers are tested', async () => {
    const { user, state, getByRole } = await control('?work=40&target=1@0.25');
    await user.click(getByRole('radio', { name: 'the first prime' }));
    expect(state()).toMatchObject({ problems: [], settings: { target: 'prime', work: 'prime' } });
  });

  it('can have its place drawn anew for each run, around where it was, and back', async () => {
    const { user, target, percent, getByRole, queryByText } = await control(PLANTED);
    const drawn = getByRole('checkbox', { name: 'Draw its place anew for each run' });
    await user.click(drawn);
    expect(target()).toEqual({ worker: 1, from: 0.3, to: 0.7 });
    expect(queryByText('At a number between 1,300 and 1,699, another one at each run.')).not.toBeNull();
    await retype(user, percent(), '90');
    expect(target()).toEqual({ worker: 1, from: 0.6, to: 1 });
    await user.click(drawn);
    expect(target()).toEqual({ worker: 1, at: 0.8 });
  });

  it('is planted by the first worker with numbers where the second has none', async () => {
    const { user, target, getByRole } = await control('?ranges=0-1000,7-7');
    await user.click(getByRole('radio', { name: 'a planted find' }));
    expect(target()).toEqual({ worker: 0, at: 0.5 });
  });

  it('cannot be planted where all ranges are empty', async () => {
    const { getByRole } = await control('?ranges=7-7');
    expect(getByRole('radio', { name: 'a planted find' }).hasAttribute('disabled')).toBe(true);
  });

  it('is planted at a place of one’s choice, in hundredths of a per cent', async () => {
    const { user, target, percent, address, queryByText } = await control(PLANTED);
    expect(percent().value).toBe('50 %');
    await retype(user, percent(), '12,34 %');
    expect(target()).toEqual({ worker: 1, at: 0.1234 });
    expect(decodeURIComponent(address.search())).toContain('target=1@0.1234');
    expect(queryByText(/^At number 1,123\./)).not.toBeNull();
  });

  it.each(['100', '-1', '', 'half'])('is not planted at %j per cent', async (text) => {
    const { user, target, percent, getByRole } = await control(PLANTED);
    await retype(user, percent(), text);
    expect(getByRole('alert').textContent).toBe('From 0 to 99.99 per cent.');
    expect(target()).toEqual({ worker: 1, at: 0.5 });
  });

  it('moves by whole per cents with the arrow keys, and stays inside', async () => {
    const { user, target, getByRole } = await control('?ranges=0-1000&target=0@0.985');
    getByRole('slider', { name: 'How far into its range' }).focus();
    await user.keyboard('{ArrowRight}');
    expect(target()).toEqual({ worker: 0, at: 0.995 });
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(target()).toEqual({ worker: 0, at: 0.9999 });
  });

  it('is raised by another worker, but by none whose range is empty', async () => {
    const { user, target, getByRole } = await control(PLANTED);
    await user.selectOptions(getByRole('combobox', { name: 'Worker that raises the flag' }), '0');
    expect(target()).toEqual({ worker: 0, at: 0.5 });
    expect(getByRole('option', { name: '2' }).hasAttribute('disabled')).toBe(true);
  });

  it('is nothing where everyone counts', async () => {
    const { queryByRole, queryByText } = await control('?task=count');
    expect(queryByText(/Nobody raises the flag/)).not.toBeNull();
    expect(queryByRole('radio')).toBeNull();
  });
});
