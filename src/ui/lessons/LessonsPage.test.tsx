import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { settled } from '../../state/testing/fake-engine.ts';
import { TERMS } from '../../texts/terms.ts';
import { mountInLab } from '../basics/testing/mount.tsx';
import { LessonsPage } from './LessonsPage.tsx';

const open = (search: string, kept = {}) => mountInLab(<LessonsPage />, { search, kept });
const slide = (place: number, name?: string): void =>
  void fireEvent.change(screen.getByRole('slider', name === undefined ? {} : { name }), {
    target: { value: String(place) },
  });
const link = (name: string | RegExp): HTMLElement => screen.getByRole('link', { name });

describe('the list of lessons', () => {
  it('begins each, and resumes where somebody was', async () => {
    const { user, state, address } = await open('?mode=lessons');
    expect(document.title).toBe('Lessons · Early Exit');
    expect(screen.getAllByRole('listitem')).toHaveLength(5);
    await user.click(link(/^Begin: One flag/));
    expect(document.title).toBe('One flag, and how late is late: Begin · Early Exit');
    expect(state()).toMatchObject({ mode: 'lessons', lesson: 'late', step: 'begin' });
    await user.click(link('Next'));
    await user.click(link('All lessons'));
    expect(address.search()).toBe('?mode=lessons');
    await user.click(link(/^Resume at step 2: One flag/));
    expect(address.search()).toBe('?mode=lessons&lesson=late&step=predict');
  });

  it('forgets what was predicted, once it was asked twice', async () => {
    const { user, keeper } = await open('?lesson=late');
    await user.click(link('Next'));
    await user.click(link('All lessons'));
    await user.click(screen.getByRole('button', { name: 'Forget my predictions' }));
    expect(keeper.texts.has('early-exit.lesson.late')).toBe(true);
    await user.dblClick(screen.getByRole('button', { name: 'Press again to forget them' }));
    expect(link(/^Begin: One flag/)).toBeTruthy();
    expect(keeper.texts.has('early-exit.lesson.late')).toBe(false);
  });
});

describe('a lesson that was kept and cannot be read', () => {
  it.each(['?mode=lessons', '?lesson=late&step=predict'])(
    'is said at %s, and can be saved as a file as it is',
    async (search) => {
      const { shelves, user } = await open(search, { 'early-exit.lesson.late': '{"version":1,' });
      await act(settled);
      expect(screen.getByText(/^1 thing that was kept cannot be read by this version of the page/)).toBeTruthy();
      const saved = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:aside');
      await user.click(screen.getByRole('button', { name: 'Save as a file' }));
      const [blob] = saved.mock.calls[0] as [Blob];
      saved.mockRestore();
      expect(JSON.parse(await blob.text())).toEqual([{ from: 'lesson', newer: false, value: '{"version":1,' }]);
      await user.click(screen.getByRole('button', { name: 'Throw away' }));
      await user.click(screen.getByRole('button', { name: 'Throw away: sure?' }));
      expect(shelves.aside.size).toBe(0);
      expect(screen.queryByRole('button', { name: 'Save as a file' })).toBeNull();
    },
  );
});

describe('all terms', () => {
  it('stand in one place, each in a sentence', async () => {
    await open('?mode=lessons');
    expect(screen.getByText('All terms')).toBeTruthy();
    expect(screen.getAllByRole('term', { hidden: true })).toHaveLength(TERMS.length);
  });
});

describe('a step', () => {
  it('is an address: Back goes to the one before', async () => {
    const { user, address, state } = await open('?lesson=valley');
    await user.click(link('Next'));
    await user.click(link(/Step 4 of 7: Why/));
    expect(state().step).toBe('why');
    act(() => address.move(-1));
    expect(state()).toMatchObject({ lesson: 'valley', step: 'predict' });
    expect(screen.getByRole('heading', { name: 'Predict' })).toBeTruthy();
  });

  it('names where one is', async () => {
    await open('?lesson=price&step=see');
    const steps = within(screen.getByRole('navigation', { name: 'Steps of this lesson' }));
    expect(steps.getByRole('link', { name: /See$/ }).getAttribute('aria-current')).toBe('step');
  });

  it.each(['see', 'why', 'see-again', 'next'])('%s gives nothing away before there is a prediction', async (step) => {
    const { user, state } = await open(`?lesson=late&step=${step}`);
    expect(screen.getByText('First predict.')).toBeTruthy();
    await user.click(link('To the prediction'));
    expect(state().step).toMatch(/^predict/);
  });
});

it('what was predicted and not run leads to the run', async () => {
  const { user, state, engine } = await open('?lesson=late&step=predict');
  slide(5);
  await user.click(screen.getByRole('button', { name: 'Lock it in' }));
  await user.click(screen.getByRole('button', { name: 'Stop' }));
  await act(settled);
  await user.click(link('Next'));
  await user.click(link('To the run'));
  expect(state().step).toBe('see');
  await user.click(screen.getByRole('button', { name: 'Run it here' }));
  expect(engine.calls).toEqual(['run', 'stop', 'run']);
});

it('the last step of the last lesson leads to the check of the lecture', async () => {
  const { user, state } = await open('?lesson=second-look&step=next');
  await user.click(link('Check the lecture on this machine'));
  expect(state()).toMatchObject({ mode: 'lab', lesson: null, tab: 'claims', open: ['run', 'charts'] });
});

describe('a prediction', () => {
  it('is placed, locked in, seen, explained and said in one’s own words', async () => {
    const { user, engine, state, keeper } = await open('?lesson=late&step=predict');
    const lock = screen.getByRole('button', { name: 'Lock it in' });
    expect(screen.getByRole('slider').getAttribute('aria-valuetext')).toBe('not placed yet');
    await user.click(lock);
    expect(engine.calls).toEqual([]);
    slide(30);
    expect(screen.getByRole('slider').getAttribute('aria-valuetext')).toBe('7,500 iterations');
    await user.click(lock);
    expect(state().step).toBe('see');
    await act(() => engine.finish(2000, { outcome: 'exited-early', overshootIterations: 2500 }));
    expect(screen.getByText(/You said 7,500 iterations\. Measured: 2,500 iterations\./)).toBeTruthy();
    expect(screen.getByText('MEASURED')).toBeTruthy();
    expect(screen.getByText('gap: 5,000 iterations')).toBeTruthy();
    await user.type(screen.getByRole('textbox'), 'It looks at its next check.');
    expect(keeper.texts.get('early-exit.lesson.late')).toContain('It looks at its next check.');
    await user.click(link('Next'));
    expect(screen.getByText(/You stayed within one interval/)).toBeTruthy();
    expect(screen.getByText('It looks at its next check.')).toBeTruthy();
  });

  it('that is right where the mark stands is placed by a press on it', async () => {
    const { user } = await open('?lesson=late&step=predict');
    await user.click(screen.getByRole('slider'));
    expect(screen.getByRole('slider').getAttribute('aria-valuetext')).toBe('15,000 iterations');
  });

  it('of several wants all its marks', async () => {
    const { engine } = await open('?lesson=late&step=predict-again');
    const marks = screen.getAllByRole('slider');
    expect(marks).toHaveLength(10);
    for (const mark of marks.slice(1)) fireEvent.change(mark, { target: { value: '20' } });
    expect(screen.getByRole('status').textContent).toContain('Place the mark');
    expect(screen.getByRole('button', { name: 'Lock it in' }).getAttribute('aria-disabled')).toBe('true');
    fireEvent.change(marks[0]!, { target: { value: '20' } });
    expect(screen.getByRole('button', { name: 'Lock it in' }).getAttribute('aria-disabled')).toBe('false');
    expect(engine.calls).toEqual([]);
  });

  it('stays locked in, and may be made anew', async () => {
    const { user } = await open('?lesson=price&step=predict');
    slide(20);
    await user.click(screen.getByRole('button', { name: 'Lock it in' }));
    await user.click(link('Back'));
    expect(screen.queryByRole('slider')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Change the prediction' }));
    expect(screen.getByRole('slider')).toBeTruthy();
  });

  it('says that what is shown was recorded, where, when and why', async () => {
    const { user, engine } = await open('?lesson=second-look&step=predict');
    slide(5);
    engine.script({ ok: false, stopped: false, fault: { code: 'worker-silent', seconds: 5 } });
    await user.click(screen.getByRole('button', { name: 'Lock it in' }));
    await act(settled);
    expect(screen.getByText('RECORDED')).toBeTruthy();
    expect(screen.getByText(/recorded on another one: Chromium \d+, Linux/)).toBeTruthy();
    expect(screen.getByText(/^recorded: /)).toBeTruthy();
    await user.click(link('Next'));
    expect(screen.getByText('RECORDED')).toBeTruthy();
  });

  it('of the second look ends with the board on which one plays the scheduler', async () => {
    const { user, engine } = await open('?lesson=second-look&step=predict');
    slide(5);
    engine.script({ rounds: 1000, duplicates: 30 });
    await user.click(screen.getByRole('button', { name: 'Lock it in' }));
    await act(settled);
    await user.click(link('Next'));
    expect(screen.getByText(/end with two results\.$/, { selector: '.field-note' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Run a statement of A' })).toBeTruthy();
  });

  it('can be run once more after a stop', async () => {
    const { user, engine } = await open('?lesson=late&step=predict');
    slide(5);
    await user.click(screen.getByRole('button', { name: 'Lock it in' }));
    await user.click(screen.getByRole('button', { name: 'Stop' }));
    await act(settled);
    await user.click(screen.getByRole('button', { name: 'Run it here' }));
    await act(settled);
    expect(engine.calls).toEqual(['run', 'stop', 'run']);
  });
});

describe('a term', () => {
  it('is explained while it has the focus, until Escape', async () => {
    const { user } = await open('?lesson=late');
    await user.click(screen.getByRole('button', { name: 'flag' }));
    const means = screen.getByText(/shared by all workers/);
    expect(screen.getByRole('button', { name: 'flag' }).getAttribute('aria-describedby')).toBe(means.id);
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('tooltip')).toBeNull();
  });
});
