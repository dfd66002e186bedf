/** Two windows of one lecture, as two labs on one page. */
import { act, fireEvent, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { LECTURE_SCENES } from '../../contract/lecture-scenes.ts';
import { LECTURE } from '../../lessons/scenes.ts';
import { speakerTexts } from '../../texts/en/speaker.ts';
import { stopwatch } from '../../texts/clock-text.ts';
import { createFormats } from '../../texts/formats.ts';
import { mountInLab } from '../basics/testing/mount.tsx';
import { LecturePage } from './LecturePage.tsx';
import { SpeakerPage } from './SpeakerPage.tsx';
import { fakeChannels } from './testing/fake-channels.ts';

beforeEach(() => sessionStorage.clear());
afterEach(() => sessionStorage.clear());

const channelOf = (): number =>
  (JSON.parse(sessionStorage.getItem('early-exit.lecture')!) as { channel: number }).channel;

/** The lecture, and the speaker's view of it. */
async function bothWindows(search = '?mode=lecture') {
  const channels = fakeChannels();
  const hall = await mountInLab(<LecturePage />, { search });
  const desk = await mountInLab(<SpeakerPage />, { search: `?channel=${channelOf()}` });
  return { channels, hall, desk, atDesk: within(desk.container), inHall: within(hall.container) };
}

describe('the speaker’s view', () => {
  it('follows the lecture, and says what comes next', async () => {
    const { hall, desk, atDesk } = await bothWindows('?scenes=ticks,valley&scene=ticks');
    atDesk.getByRole('heading', { level: 1, name: 'A check before each iteration: how much longer?' });
    expect(desk.container.textContent).toContain('scene 1 of 2 · question');
    act(() => hall.lab.commands.openScene('ticks', 'run'));
    expect(desk.container.textContent).toContain('A check every time: 1.9 times as long as the search alone');
    act(() => hall.lab.commands.openScene('ticks', 'reveal'));
    expect(atDesk.getByRole('region', { name: 'Next' }).textContent).toContain('How often should a worker check?');
    act(() => hall.lab.commands.openScene('valley', 'reveal'));
    expect(atDesk.getByRole('region', { name: 'Next' }).textContent).toContain('This was the last one');
  });

  it.each(LECTURE_SCENES)(
    '%s: has the expected answer and the usual wrong one, which the hall’s window never has',
    async (scene) => {
      const { hall, desk } = await bothWindows(`?scene=${scene}`);
      const notes = speakerTexts(createFormats('en')).notes[scene];
      for (const beat of ['question', 'run'] as const) {
        act(() => hall.lab.commands.openScene(scene, beat));
        for (const words of [notes.expected, notes.wrong]) {
          expect(desk.container.textContent).toContain(words);
          expect(hall.container.innerHTML).not.toContain(words);
        }
        expect(hall.container.querySelector('[data-answer]')).toBeNull();
      }
      expect(desk.container.querySelectorAll('[data-answer]')).toHaveLength(LECTURE[scene].options.length);
      expect(desk.container.querySelectorAll('[data-answer="true"]').length).toBeLessThanOrEqual(1);
    },
  );

  it('turns the lecture’s pages, by buttons and by the keys of the remote', async () => {
    const { hall, desk, atDesk } = await bothWindows();
    await desk.user.click(atDesk.getByRole('button', { name: 'Next' }));
    expect(hall.state().beat).toBe('run');
    await desk.user.click(atDesk.getByRole('button', { name: 'Back' }));
    expect(hall.state().beat).toBe('question');
    await desk.user.click(atDesk.getByRole('button', { name: 'Black' }));
    expect(hall.container.querySelector('[data-black="true"]')).not.toBeNull();
    atDesk.getByText(/screen is black/);
    await desk.user.click(atDesk.getByRole('button', { name: 'Next' }));
    expect(hall.container.querySelector('[data-black="false"]')).not.toBeNull();
    expect(hall.state().beat).toBe('question');
  });

  it('its keys are those of the remote', async () => {
    const { hall, desk } = await bothWindows();
    const { channel } = desk.state();
    // Both windows are in one page here: the hall's own keys are taken away.
    hall.unmount();
    const told: unknown[] = [];
    const line = new BroadcastChannel(`early-exit:/:lecture:${channel}`);
    line.addEventListener('message', ({ data }) => told.push((data as { press?: string }).press));
    for (const key of ['PageDown', 'ArrowLeft', 'Enter', '.', 'ArrowUp', '-', 'p', 's', 'x'])
      fireEvent.keyDown(window, { key });
    expect(told).toEqual(['next', 'back', 'run', 'black', 'more', 'fewerWorkers']);
    expect(desk.state().mode).toBe('speaker');
  });

  it('shows the hands as they stand, and nothing else of the hall', async () => {
    const { hall, inHall, atDesk } = await bothWindows();
    atDesk.getByText(/Nothing counted yet/);
    await hall.user.click(inHall.getAllByRole('button', { name: 'few' })[0]!);
    await hall.user.type(inHall.getAllByRole('spinbutton')[1]!, '12');
    const rows = atDesk.getAllByRole('row').map(({ textContent }) => textContent);
    expect(rows).toEqual([
      'Answerbefore talkingafter talking',
      'at oncefew–',
      'at their next check12–',
      'at the end of their range––',
    ]);
  });

  it('closing it takes nothing; either finds the other again', async () => {
    const { hall, desk, channels, atDesk } = await bothWindows();
    desk.unmount();
    act(() => hall.lab.commands.openScene('ticks', 'question'));
    expect(channels.open()).toHaveLength(1);
    const again = await mountInLab(<SpeakerPage />, { search: desk.address.search() });
    expect(again.container.textContent).toContain('scene 2 of 6');
    hall.unmount();
    const reloaded = await mountInLab(<LecturePage />, { search: hall.address.search() });
    act(() => reloaded.lab.commands.openScene('hatching', 'run'));
    expect(again.container.textContent).toContain('scene 3 of 6 · run');
    expect(atDesk.queryByText(/does not answer/)).toBeNull();
  });

  it('says so when the lecture answers no more', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const { hall, desk } = await bothWindows();
    act(() => void vi.advanceTimersByTime(20_000));
    expect(desk.container.textContent).not.toContain('does not answer');
    hall.unmount();
    act(() => void vi.advanceTimersByTime(10_000));
    expect(desk.container.textContent).toContain('does not answer');
    vi.useRealTimers();
  });

  it('keeps what is pressed while the lecture’s window loads, once, and then it is done there', async () => {
    const { hall, desk, atDesk } = await bothWindows();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    hall.unmount();
    const run = atDesk.getByRole('button', { name: 'Run it here' });
    fireEvent.click(run);
    act(() => void vi.advanceTimersByTime(1000));
    atDesk.getByText(/^Waits until the lecture’s window listens again: “Run it here”/);
    fireEvent.click(run);
    fireEvent.click(atDesk.getByRole('button', { name: 'Next' }));
    vi.useRealTimers();
    const reloaded = await mountInLab(<LecturePage />, { search: hall.address.search() });
    await vi.waitFor(() => expect(reloaded.state().activity.phase).toBe('running'));
    expect(reloaded.state().beat).toBe('reveal');
    expect(desk.container.textContent).not.toMatch(/Waits|Not done/);
  });

  it('nothing is done any more in a window that is just being left', async () => {
    const { hall, desk, atDesk } = await bothWindows();
    dispatchEvent(new Event('beforeunload'));
    await desk.user.click(atDesk.getByRole('button', { name: 'Next' }));
    expect(hall.state().beat).toBe('question');
    hall.unmount();
    const reloaded = await mountInLab(<LecturePage />, { search: hall.address.search() });
    expect(reloaded.state().beat).toBe('run');
  });

  it('says of a press that nobody heard that it is not done, and does not do it later', async () => {
    const { hall, atDesk } = await bothWindows();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    hall.unmount();
    fireEvent.click(atDesk.getByRole('button', { name: 'Next' }));
    act(() => void vi.advanceTimersByTime(15_000));
    atDesk.getByText(/^Not done: “Next”/);
    vi.useRealTimers();
    const reloaded = await mountInLab(<LecturePage />, { search: hall.address.search() });
    expect(reloaded.state().beat).toBe('question');
  });

  it('a copy of the lecture’s tab takes a channel of its own', async () => {
    const { channels, hall, desk } = await bothWindows('?scene=ticks');
    const first = channelOf();
    const copy = await mountInLab(<LecturePage />, { search: '?scene=valley' });
    expect(channelOf()).not.toBe(first);
    expect(new Set(channels.open()).size).toBe(2);
    act(() => hall.lab.commands.openScene('ticks', 'run'));
    act(() => copy.lab.commands.openScene('valley', 'run'));
    expect(desk.container.textContent).toContain('scene 2 of 6 · run');
  });

  it('what is no message of a lecture changes nothing', async () => {
    const { hall, desk } = await bothWindows();
    const before = desk.container.textContent;
    const line = new BroadcastChannel(`early-exit:/:lecture:${channelOf()}`);
    for (const data of [
      null,
      '<img>',
      { kind: 'told' },
      { kind: 'press', press: 'leave', id: 1 },
      { kind: 'press', press: 'constructor', id: 1 },
    ])
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has one origin, its own
      act(() => line.postMessage(data));
    expect(hall.state()).toMatchObject({ mode: 'lecture', beat: 'question' });
    expect(desk.container.textContent).toBe(before);
  });

  it('is opened from the lecture in one window of its own, by a button or S', async () => {
    fakeChannels();
    const open = vi.spyOn(window, 'open').mockReturnValue(null);
    const { user, getByRole } = await mountInLab(<LecturePage />, { search: '?mode=lecture&theme=light' });
    await user.click(getByRole('button', { name: 'Speaker’s view' }));
    fireEvent.keyDown(window, { key: 's' });
    const address = `${location.pathname}?mode=speaker&channel=${channelOf()}&lang=en`;
    expect(open.mock.calls).toHaveLength(2);
    for (const [url, name] of open.mock.calls)
      expect([url, name]).toEqual([address, `early-exit-speaker-${channelOf()}`]);
    open.mockRestore();
  });

  it('counts from when the lecture was opened until it is told to begin again, which outlives either window', async () => {
    sessionStorage.setItem('early-exit.lecture', JSON.stringify({ channel: 7, opened: 0 }));
    const { desk, hall, atDesk } = await bothWindows();
    const shown = (): string => atDesk.getByText('The lecture has lasted').nextElementSibling!.textContent;
    expect(shown()).toBe(stopwatch(hall.lab.wallClock() / 1000));
    expect(hall.lab.wallClock()).toBeGreaterThan(0);
    await desk.user.click(atDesk.getByRole('button', { name: 'Start again at 0:00' }));
    expect(shown()).toBe('0:00');
    expect(JSON.parse(sessionStorage.getItem('early-exit.lecture')!)).toEqual({
      channel: 7,
      opened: hall.lab.wallClock(),
    });
  });

  it('without a lecture it says where one is opened', async () => {
    const { getByRole } = await mountInLab(<SpeakerPage />, { search: '?mode=speaker' });
    expect(getByRole('link', { name: 'Open the lecture' }).getAttribute('href')).toBe('?mode=lecture');
  });
});
