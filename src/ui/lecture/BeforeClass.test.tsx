import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { settled } from '../../state/testing/fake-engine.ts';
import { mountInLab } from '../basics/testing/mount.tsx';
import { BeforeClass } from './BeforeClass.tsx';

beforeEach(() => sessionStorage.clear());
afterEach(() => {
  sessionStorage.clear();
  vi.useRealTimers();
});

async function opened(timed: boolean, search = '?mode=lecture') {
  const shown = await mountInLab(<BeforeClass />, { search });
  if (timed)
    vi.useFakeTimers({
      toFake: ['setTimeout', 'clearTimeout', 'requestAnimationFrame', 'cancelAnimationFrame', 'Date', 'performance'],
    });
  fireEvent.click(screen.getByRole('button', { name: 'Before class' }));
  return shown;
}
const hidden = { hidden: true } as const;
const said = (container: HTMLElement): (string | null)[] =>
  [...container.querySelectorAll('ol li')].map(({ textContent }) => textContent);

it('says after three seconds what this machine can do, and what the browser does not tell', async () => {
  await opened(true);
  expect(screen.getByText('Looking at this machine for three seconds …')).toBeTruthy();
  await act(() => vi.advanceTimersByTimeAsync(3100));
  expect(screen.getByText('4 cores reported.')).toBeTruthy();
  expect(screen.getByText('Isolated: workers share memory.')).toBeTruthy();
  expect(screen.getByText('The page’s clock goes with the machine’s.')).toBeTruthy();
  expect(screen.getByText(/does not tell whether the machine runs on its battery/)).toBeTruthy();
});

it('rehearses every scene with lanes, three runs each, and says which are live', async () => {
  const { engine, container } = await opened(false);
  fireEvent.click(screen.getByRole('button', { name: 'Rehearse', ...hidden }));
  for (const micros of [4000, 4000, 4000, 12_000, 12_000, 12_000, 4100, 4100, 4100]) {
    await act(settled);
    await act(() => engine.finish(micros, { outcome: 'exited-early' }));
  }
  await act(settled);
  expect(said(container)).toEqual([
    expect.stringMatching(/^One finds.*live/),
    expect.stringMatching(/^Ticks pile up.*live/),
    expect.stringMatching(/^Hatching grows.*recorded run stays/),
    expect.stringMatching(/^The valley.*costs/),
    expect.stringMatching(/^Cheap and dear.*costs/),
    expect.stringMatching(/^Two results.*counts here/),
  ]);
  expect(JSON.parse(sessionStorage.getItem('early-exit.rehearsed')!)).toEqual({
    'one-finds': 'live',
    ticks: 'live',
    hatching: 'recorded',
  });
});

it('what was rehearsed is kept for the tab, scene by scene, and only what can be read', async () => {
  sessionStorage.setItem(
    'early-exit.rehearsed',
    JSON.stringify({ ticks: 'recorded', 'one-finds': 'live', hatching: 'gone', valley: null, other: 'live' }),
  );
  const { container } = await opened(false, '?scenes=ticks,hatching,valley,one-finds');
  expect(said(container)).toEqual([
    expect.stringMatching(/^Ticks pile up.*recorded run stays/),
    expect.stringMatching(/^Hatching grows.*not rehearsed yet/),
    expect.stringMatching(/^The valley.*costs/),
    expect.stringMatching(/^One finds.*live/),
  ]);
});

it('a rehearsal ends with its dialog', async () => {
  const { engine, unmount } = await opened(false);
  fireEvent.click(screen.getByRole('button', { name: 'Rehearse', ...hidden }));
  await act(settled);
  const before = engine.calls.length;
  unmount();
  await engine.finish(4000);
  await settled();
  expect(engine.calls).toHaveLength(before);
});

it('who leaves ends the look at the clocks: no frame is asked for any more', async () => {
  const { unmount } = await opened(true);
  unmount();
  expect(vi.getTimerCount()).toBe(0);
});
