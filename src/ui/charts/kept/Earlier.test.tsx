import { act, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../../contract/settings.ts';
import { ENVIRONMENT, settled } from '../../../state/testing/fake-engine.ts';
import { ladderOf, measuredExits, sweepOf, weightsOf, writingOf } from '../../../state/testing/fake-measuring.ts';
import { fakeSitting } from '../../../state/testing/sitting.ts';
import type { SweepResult } from '../../../measure/results.ts';
import { mountInLab } from '../../basics/testing/mount.tsx';
import { ExitsView } from '../ExitsView.tsx';
import { LadderView } from '../LadderView.tsx';
import { OverheadView } from '../OverheadView.tsx';
import { shownSweep } from '../data/sweep-facts.ts';
import { TotalView } from '../TotalView.tsx';
import { WeightsView } from '../WeightsView.tsx';
import { WritingView } from '../WritingView.tsx';
import { shownLadder } from '../data/ladder-data.ts';
import { shownWeights } from '../data/weights-data.ts';
import { shownWriting } from '../data/writing-data.ts';

const swept = (patch: Partial<Settings>, time: string): SweepResult => {
  const sweep = sweepOf({ ...DEFAULT_SETTINGS, ...patch }, { kind: 'precise' });
  return { ...sweep, environment: { ...sweep.environment, time } };
};
const OLD = swept({ guard: 'countdown' }, '2026-11-20T10:00:00.000Z');
const NEW = swept({}, '2026-11-21T10:00:00.000Z');

async function withSweeps() {
  const shown = await mountInLab(<OverheadView />);
  for (const sweep of [OLD, NEW]) await act(() => shown.lab.archive((keeping) => keeping.keep('sweeps', sweep)));
  return { ...shown, list: await shown.findByText('2 sweeps kept here') };
}

describe('beside a chart', () => {
  it('an earlier sweep is found, opened and closed again, and the valley goes on with the latest', async () => {
    const { user, getByRole, getAllByRole, queryByText, list, state } = await withSweeps();
    await user.click(list);
    const [, old] = getAllByRole('button', { name: /^Show the sweep of .* here$/ });
    await user.click(old!);
    expect(shownSweep(state())?.settings).toEqual(OLD.settings);
    expect(queryByText(/^This view shows the sweep of/)).not.toBeNull();
    expect(getAllByRole('listitem')[1]!.getAttribute('aria-current')).toBe('true');
    expect(state()).toMatchObject({ sweep: { phase: 'none' }, measured: [] });
    await user.click(getByRole('button', { name: 'Back to the latest' }));
    expect(shownSweep(state())).toBeNull();
  });

  it('is named there, by keys alone', async () => {
    const { user, getAllByRole, list, state } = await withSweeps();
    await user.click(list);
    getAllByRole('button', { name: /^Name the sweep of/ })[1]!.focus();
    await user.keyboard('{Enter}on battery{Tab}class{Enter}');
    expect([...state().labels.values()]).toEqual([{ version: 1, name: 'on battery', tags: ['class'] }]);
    await user.click(getAllByRole('button', { name: /^Show the sweep of/ })[1]!);
    const names = [...document.querySelectorAll('.kept-name')].map(({ textContent }) => textContent);
    expect(names).toEqual(['on battery', 'on battery']);
  });

  it('gives way to what is measured next', async () => {
    const { user, getAllByRole, list, state, lab, measuring } = await withSweeps();
    await user.click(list);
    await user.click(getAllByRole('button', { name: /^Show the sweep of/ })[1]!);
    await act(async () => lab.commands.startSweep());
    await act(() => measuring.finish({ kind: 'precise' }));
    expect(state().reopened.sweeps).toBeUndefined();
    expect(shownSweep(state())).toMatchObject({ settings: { guard: DEFAULT_SETTINGS.guard } });
  });

  it('is shown no more once it was deleted', async () => {
    const { user, getAllByRole, list, state, lab } = await withSweeps();
    await user.click(list);
    await user.click(getAllByRole('button', { name: /^Show the sweep of/ })[1]!);
    const { id } = state().reopened.sweeps!;
    await act(() => lab.archive((keeping) => keeping.remove('sweeps', [id])));
    expect(shownSweep(state())).toBeNull();
  });

  it('says of a sweep from elsewhere where it was recorded, and can call it otherwise than its file', async () => {
    const { user, lab, state, findByText, getByRole, getByText, getAllByText } = await mountInLab(<OverheadView />);
    await act(() => lab.archive((keeping) => keeping.addSitting(fakeSitting({ sweeps: [NEW] }))));
    await user.click(await findByText('0 sweeps kept here, 1 recorded elsewhere'));
    expect(getByText('on battery')).toBeDefined();
    await user.click(getByRole('button', { name: /^Show the sweep of/ }));
    expect(getAllByText(/^Recorded on test, 4 cores/)).toHaveLength(2);
    await user.click(getByRole('button', { name: /^Name the sweep of/ }));
    await user.keyboard('{Control>}a{/Control}{Delete}{Tab}{Control>}a{/Control}{Delete}{Enter}');
    expect(document.querySelector('.kept-name')).toBeNull();
    const { id } = state().sittings[0]!;
    await act(() => lab.archive((keeping) => keeping.remove('sittings', [id])));
    expect(state()).toMatchObject({ labels: new Map(), reopened: {} });
    expect(state().reopened.sweeps).toBeUndefined();
    await act(() => lab.archive((keeping) => keeping.undo()));
    expect([...state().labels.keys()]).toEqual([`${id} sweeps 0`]);
  });

  it('earlier exits are found beside theirs; a total of another machine takes none of this one', async () => {
    const { user, lab, findByText, getByRole, queryByText, state } = await mountInLab(
      <>
        <ExitsView />
        <TotalView />
      </>,
    );
    const exits = measuredExits(DEFAULT_SETTINGS);
    await act(() => lab.archive((keeping) => keeping.keep('exits', exits)));
    await user.click(await findByText('1 measurement of exits kept here'));
    await user.click(getByRole('button', { name: /^Show the exits of/ }));
    expect(state().reopened.exits?.result).toEqual(exits);
    expect(queryByText(/^This view shows the exits of/)).not.toBeNull();
    await act(async () => lab.commands.reopen({ sweeps: { id: 'a sweeps 0', result: NEW, isElsewhere: true } }));
    expect(within(document.body).getByText('Recorded elsewhere')).toBeDefined();
  });

  it.each([
    ['ladders', LadderView, ladderOf, shownLadder, '1 ladder', 'the ladder'],
    ['weights', WeightsView, weightsOf, shownWeights, '1 measurement of weights', 'the weights'],
    ['writings', WritingView, writingOf, shownWriting, '1 measurement of writing', 'the costs of writing'],
  ] as const)(
    'earlier %s, kept here and elsewhere: opened, named, gone with the next',
    async (of, View, make, shown, many, what) => {
      const { user, lab, measuring, findByText, getByRole, getAllByRole, getByText, state } = await mountInLab(
        <View />,
      );
      const at = (time: string) => {
        const made = make(DEFAULT_SETTINGS, { kind: 'precise' });
        return { ...made, environment: { ...made.environment, time } };
      };
      const [own, theirs] = [at('2026-11-20T10:00:00.000Z'), at('2026-11-19T10:00:00.000Z')];
      const time = (): string | undefined => shown(state())?.environment.time;
      await act(() => lab.archive((keeping) => keeping.keep(of, own)));
      await act(() => lab.archive((keeping) => keeping.addSitting(fakeSitting({ [of]: [theirs], labels: [] }))));
      await user.click(await findByText(`${many} kept here, 1 recorded elsewhere`));
      const lines = (does: string): readonly HTMLElement[] =>
        getAllByRole('button', { name: new RegExp(`^${does} ${what} of`) });
      await user.click(lines('Show')[0]!);
      expect(time()).toBe(own.environment.time);
      getByText(new RegExp(`^This view shows ${what} of`));
      lines('Name')[0]!.focus();
      await user.keyboard('{Enter}on battery{Enter}');
      const names = [...document.querySelectorAll('.kept-name')].map(({ textContent }) => textContent);
      expect(names).toEqual(['on battery', 'on battery']);
      await user.click(lines('Show')[1]!);
      expect(time()).toBe(theirs.environment.time);
      getByText('Recorded elsewhere', { selector: '.reopened *' });
      await user.click(getByRole('button', { name: 'Back to the latest' }));
      expect(time()).toBeUndefined();
      await user.click(lines('Show')[0]!);
      await user.click(getByRole('button', { name: /^Measure / }));
      await act(() => settled());
      await act(() => measuring.finish({ kind: 'precise' }));
      expect(state().reopened[of]).toBeUndefined();
      expect(time()).toBe(ENVIRONMENT.time);
    },
  );
});
