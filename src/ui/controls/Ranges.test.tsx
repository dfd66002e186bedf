import { describe, expect, it } from 'vitest';
import { mountInLab, retype } from '../basics/testing/mount.tsx';
import { Ranges } from './Ranges.tsx';

async function control(search = '?ranges=1000-1100,1100-1200') {
  const shown = await mountInLab(<Ranges />, { search });
  const box = (name: string) => shown.getByRole('textbox', { name }) as HTMLInputElement;
  const lay = (form: string): Promise<void> =>
    shown.user.selectOptions(shown.getByRole('combobox', { name: 'Layout of the ranges' }), form);
  return { ...shown, box, lay, ranges: () => shown.state().settings.ranges };
}

describe('ranges', () => {
  it('one after another have a start and a length', async () => {
    const { user, box, ranges, address, queryByText } = await control();
    await retype(user, box('Where the ranges start'), '2^21');
    expect(ranges()).toEqual([
      [2_097_152, 2_097_252],
      [2_097_252, 2_097_352],
    ]);
    expect(decodeURIComponent(address.search())).toContain('ranges=2097152-2097252,2097252-2097352');
    await retype(user, box('Length of each range'), '10');
    expect(ranges()[1]).toEqual([2_097_162, 2_097_172]);
    expect(queryByText('2,097,152 up to, not including, 2,097,172.')).not.toBeNull();
  });

  it('are laid one upon the other, and back', async () => {
    const { lay, ranges } = await control();
    await lay('all the same');
    expect(ranges()).toEqual([
      [1000, 1100],
      [1000, 1100],
    ]);
    await lay('one after another');
    expect(ranges()[1]).toEqual([1100, 1200]);
  });

  it('by hand are each set, and end no earlier than they start', async () => {
    const { user, lay, box, ranges, getByRole } = await control();
    await lay('each by hand');
    await retype(user, box('Worker 1: to, not included'), '1105');
    await retype(user, box('Worker 0: from'), '7');
    expect(ranges()).toEqual([
      [7, 1100],
      [1100, 1105],
    ]);
    await retype(user, box('Worker 1: to, not included'), '1099');
    expect(getByRole('alert').textContent).toContain('A range must not end before it starts.');
    expect(ranges()[1]).toEqual([1100, 1105]);
  });

  it('that follow no pattern are shown by hand', async () => {
    const { box } = await control('?ranges=5-9,100-300');
    expect(box('Worker 1: from').value).toBe('100');
  });

  it('must end by 2^53 − 1', async () => {
    const { user, box, ranges, getByRole } = await control('?ranges=9007199254740900-9007199254740910');
    await retype(user, box('Length of each range'), '92');
    expect(getByRole('alert').textContent).toContain('from 0 to 91');
    await retype(user, box('Length of each range'), '91');
    expect(ranges()).toEqual([[9_007_199_254_740_900, 9_007_199_254_740_991]]);
  });
});
