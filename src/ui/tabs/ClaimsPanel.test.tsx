import { act, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { CLAIMS } from '../../contract/claims.ts';
import { saveSitting, saveSittings } from '../../state/kept/sitting-file.ts';
import { ENVIRONMENT, settled } from '../../state/testing/fake-engine.ts';
import { claimsOf } from '../../state/testing/fake-measuring.ts';
import { fakeSitting } from '../../state/testing/sitting.ts';
import { mountInLab } from '../basics/testing/mount.tsx';
import { ClaimsPanel } from './ClaimsPanel.tsx';

const DONE = { kind: 'precise' } as const;

describe('the lecture check', () => {
  it('has nine claims, each to be run and to be opened in the lab before anything was checked', async () => {
    const { user, state, getAllByRole, getByRole, getAllByText } = await mountInLab(<ClaimsPanel />);
    expect(getAllByRole('listitem')).toHaveLength(9);
    expect(getAllByText('Not checked yet')).toHaveLength(9);
    await user.click(getByRole('button', { name: 'Open in the lab: every tenth iteration' }));
    expect(state().settings).toMatchObject({ task: 'count', unit: 'primes', interval: 10 });
  });

  it('checks all, shows each verdict as it comes, and stops', async () => {
    const { user, measuring, getByRole, getAllByRole, getByText, queryByText } = await mountInLab(<ClaimsPanel />);
    await user.click(getByRole('button', { name: 'Check all nine' }));
    await act(() => settled());
    act(() => measuring.judged(CLAIMS));
    const [first, second] = getAllByRole('listitem');
    within(first!).getByText('Holds');
    within(second!).getByText('Checking …');
    expect(getByRole('progressbar').getAttribute('value')).toBe('0.25');
    getByText('Checking: a read without a lock, about 30 s left');
    await user.click(getByRole('button', { name: 'Stop' }));
    await act(() => settled());
    getByText('9 hold', { selector: 'strong' });
    getByText(/Stopped: the verdicts/);
    expect(queryByText('Not checked yet')).toBeNull();
  });

  it('shows where checks fall that count primes, once that was checked', async () => {
    const { user, measuring, container, getByRole, getByText } = await mountInLab(<ClaimsPanel />);
    expect(container.querySelector('.check-rows')).toBeNull();
    await user.click(getByRole('button', { name: 'Run: every tenth iteration' }));
    await act(() => settled());
    await act(() => measuring.finish(DONE));
    getByText('k = 10 iterations: 100 checks, at most 9 iterations without one');
    const ticks = (said: RegExp): number =>
      getByText(said).closest('.check-row')!.querySelector('path')!.getAttribute('d')!.split('M').length - 1;
    expect(ticks(/^k = 10 iterations/)).toBe(100);
    const said = getByText(/^k = 1,000 primes/).textContent;
    expect(ticks(/^k = 1,000 primes/)).toBe(Number(/: (\d+) checks/.exec(said)![1]));
  });

  it('runs one claim; it is printed alone, and what is saved is what the console gives', async () => {
    const { user, measuring, state, getByRole, getAllByText } = await mountInLab(<ClaimsPanel />);
    await user.click(getByRole('button', { name: 'Run: the second look' }));
    await act(() => settled());
    expect(measuring.calls).toEqual(['claims second-look']);
    await act(() => measuring.finish(DONE));
    expect(getAllByText('Not checked yet')).toHaveLength(8);
    const saved = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:claims');
    await user.click(getByRole('button', { name: 'Save as JSON' }));
    const [blob] = saved.mock.calls[0] as [Blob];
    expect(JSON.parse(await blob.text())).toEqual(state().claims);
    const print = vi.fn<() => string | undefined>(() => document.documentElement.dataset.print);
    vi.stubGlobal('print', print);
    await user.click(getByRole('button', { name: 'Print' }));
    expect(print).toHaveReturnedWith('claims');
    window.dispatchEvent(new Event('afterprint'));
    expect(document.documentElement.dataset.print).toBeUndefined();
  });
});

const fileOf = (text: string): File => new File([text], 'check.json', { type: 'application/json' });
const field = (): HTMLElement => screen.getByLabelText('File of a lecture check');

/** Of another machine, one figure of it without end. */
const THERE = {
  ...claimsOf(['first-finder', 'plain-read', 'slower'], { kind: 'stopped' }),
  environment: { ...ENVIRONMENT, userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' },
};

describe('a saved lecture check', () => {
  it('opens as recorded, with machine and date, beside that of this machine, and is there on the next visit', async () => {
    const { user, state, shelves, getByText, getByRole, queryByRole, getAllByText, queryByText } = await mountInLab(
      <ClaimsPanel />,
    );
    await user.upload(field(), fileOf(JSON.stringify(THERE, null, 2)));
    await screen.findByRole('heading', { name: 'The lecture, checked elsewhere' });
    getByText('Recorded elsewhere', { selector: '.mark' });
    getByText(/that one is meant\.$/);
    expect(getAllByText(/^Recorded on Firefox 140 on Linux, 4 cores reported, 24 Nov 2026/)).toHaveLength(2);
    getByText('3 hold', { selector: 'strong' });
    expect(getAllByText('measured there')).toHaveLength(3);
    expect([queryByText('measured here'), queryByText(/^Recorded with/)]).toEqual([null, null]);
    expect(queryByRole('button', { name: /^Run:/ })).toBeNull();
    expect(state().claims).toBeNull();
    await user.click(getByRole('button', { name: 'Back to the latest' }));
    expect(getAllByText('Not checked yet')).toHaveLength(9);
    await user.click(getByText('0 lecture checks kept here, 1 recorded elsewhere'));
    await user.click(getByRole('button', { name: /^Show the lecture check of .* here$/ }));
    getByRole('heading', { name: 'The lecture, checked elsewhere' });
    expect(shelves.things.sittings.size).toBe(1);
  });

  it('gives way to one that is made here', async () => {
    const { user, measuring, getByRole } = await mountInLab(<ClaimsPanel />);
    await user.upload(field(), fileOf(JSON.stringify(THERE)));
    await screen.findByRole('heading', { name: 'The lecture, checked elsewhere' });
    await user.click(getByRole('button', { name: 'Check all nine' }));
    await act(() => settled());
    expect(getByRole('heading', { level: 2 }).textContent).toBe('The lecture, checked on this machine');
    await act(() => measuring.finish(DONE));
    expect(getByRole('heading', { level: 2 }).textContent).toBe('The lecture, checked on this machine');
    expect(getByRole('button', { name: 'Check all again' })).toBeDefined();
  });

  it('in a sitting can be looked at too', async () => {
    const { user, state, getByText } = await mountInLab(<ClaimsPanel />);
    await user.upload(field(), fileOf(saveSitting(fakeSitting())));
    await screen.findByRole('heading', { name: 'The lecture, checked elsewhere' });
    getByText('2 hold', { selector: 'strong' });
    expect(state().sittings).toHaveLength(1);
  });

  it('in a sitting that lay in another is kept, and shown; what was left out is said', async () => {
    const { user, state, getByText } = await mountInLab(<ClaimsPanel />);
    const other = { name: 'of the class', tags: [], sitting: fakeSitting() };
    const { text } = saveSittings(fakeSitting({ claims: [] }), [other]);
    await user.upload(field(), fileOf(text.replace(/}\s*$/, ', "moods": [1]}')));
    await screen.findByRole('heading', { name: 'The lecture, checked elsewhere' });
    getByText('2 hold', { selector: 'strong' });
    expect(state().sittings.map(({ sitting }) => sitting.claims.length)).toEqual([0, 1]);
    expect([...state().labels.values()]).toMatchObject([{ name: 'of the class' }]);
    getByText(/What this one cannot read was left out: moods/);
  });

  it.each([
    ['no JSON', '{', /cut short/],
    ['no lecture check', '{"kind": "early-exit-trace", "version": 1}', /There is no lecture check in that file/],
    ['a verdict there is not', JSON.stringify(THERE).replace('"verdict":"holds"', '"verdict":"perhaps"'), /verdict/],
  ])('with %s is refused, and says why', async (_what, text, says) => {
    const { user, state } = await mountInLab(<ClaimsPanel />);
    await user.upload(field(), fileOf(text));
    expect((await screen.findByRole('alert')).textContent).toMatch(says);
    expect(state().sittings).toEqual([]);
  });
});
