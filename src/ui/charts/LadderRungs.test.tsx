import { act } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { mountInLab, saying } from '../basics/testing/mount.tsx';
import { measuredRows } from './data/ladder-data.ts';
import { ladderOf, rungOf } from '../../state/testing/fake-measuring.ts';
import { DEFAULT_SETTINGS } from '../../contract/settings.ts';
import { Rungs } from './LadderRungs.tsx';
import { LadderView } from './LadderView.tsx';
import { ladderFrame } from './parts/ladder-frame.ts';

const ROWS = measuredRows(
  ladderOf(DEFAULT_SETTINGS, { kind: 'precise' }, [rungOf({}), rungOf({ flag: 'lock', kernel: 'js' }, 30)]),
  false,
);

describe('a rung of the ladder', () => {
  it('is pressed to read the flag that way', async () => {
    const frame = ladderFrame(ROWS)({ width: 800, rem: 16 });
    const { user, getByRole, state, address } = await mountInLab(<Rungs frame={frame} rows={ROWS} />, {
      search: '?k=100',
    });
    const rung = (name: string) => getByRole('button', { name: `Read the flag this way: ${name}` });
    expect(rung('atomic, WebAssembly').getAttribute('aria-pressed')).toBe('true');
    await user.click(rung('lock, JavaScript'));
    expect(state().settings).toMatchObject({ flag: 'lock', kernel: 'js', interval: 100 });
    expect(address.search()).toBe('?k=100&flag=lock&kernel=js');
    expect(rung('lock, JavaScript').getAttribute('aria-pressed')).toBe('true');
  });

  it('of messages takes with it what a message needs, and leaves the kernel as it is', async () => {
    const rows = measuredRows(
      ladderOf(DEFAULT_SETTINGS, { kind: 'precise' }, [rungOf({ flag: 'message' }, 3000)]),
      false,
    );
    const frame = ladderFrame(rows)({ width: 800, rem: 16 });
    const { user, getByRole, state } = await mountInLab(<Rungs frame={frame} rows={rows} />, {
      search: '?k=100&guard=countdown&counter=packed&kernel=js',
    });
    const rung = getByRole('button', { name: 'Hear of the find by a message' });
    await user.click(rung);
    expect(state().settings).toMatchObject({ flag: 'message', guard: 'nested', counter: 'none', kernel: 'js' });
    expect(state().problems).toEqual([]);
    expect(rung.getAttribute('aria-pressed')).toBe('true');
  });
});

describe('the tab of the ladder', () => {
  it('measures, tells how long it takes, and can be stopped', async () => {
    const { user, measuring, engine, state, getByRole, findByRole, findByText } = await mountInLab(<LadderView />);
    await findByText(/Not measured here yet/);
    await user.click(getByRole('button', { name: 'Measure the ladder' }));
    expect(await findByRole('progressbar', { name: 'Progress of the ladder' })).not.toBeNull();
    act(() => measuring.climbed(state().settings));
    await findByText('Measuring, about 30 s left');
    await user.click(getByRole('button', { name: 'Stop' }));
    expect(engine.calls).toEqual(['stop']);
    await findByText(/^Stopped: what was measured so far stays/);
    await findByText(saying(/^A check costs from 4\.00 ns/));
  });
});
