import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { bringTravel, recordedTravel } from '../../state/recorded-travel.ts';
import { mountInLab } from '../basics/testing/mount.tsx';
import { bringReckoning } from './reckoning.ts';
import { TradeOffPicture } from './TradeOffPicture.tsx';

beforeEach(async () => {
  await Promise.all([bringTravel(), bringReckoning()]);
  vi.useFakeTimers({ toFake: ['requestAnimationFrame', 'cancelAnimationFrame', 'performance'] });
});
afterEach(() => void vi.useRealTimers());

const figures = (): string => document.querySelector('.facts')!.textContent;
const go = (ms: number): void => act(() => void vi.advanceTimersByTime(ms));

it('the recorded runs go from every iteration to a million, each once, without a doubt', () => {
  const intervals = recordedTravel().map(({ settings }) => settings.interval as number);
  expect(intervals).toEqual([...new Set(intervals)].toSorted((one, other) => one - other));
  expect([intervals[0], intervals.at(-1)]).toEqual([1, 1_000_000]);
  for (const { doubts, workers, results } of recordedTravel()) {
    expect(doubts).toEqual([]);
    expect(workers).toHaveLength(2);
    expect(results).toHaveLength(1);
  }
});

it('before the first press the handle goes over recorded runs to both ends and home, and says where they are from', async () => {
  await mountInLab(<TradeOffPicture />);
  expect(screen.getByText('Model')).toBeTruthy();
  const seen = new Set<string>();
  for (let ms = 0; ms < 7_000; ms += 50) {
    go(50);
    if (document.querySelector('.mark-recorded')) seen.add(/k = ([\d,]+) ·/.exec(figures())![1]!);
  }
  expect(seen).toContain('1');
  expect(seen).toContain('1,000,000');
  expect(seen.size).toBeGreaterThan(25);
  go(3_000);
  expect(screen.getByText('Model')).toBeTruthy();
  expect(figures()).toContain('k = 10,000');
});

it('whoever touches anything ends it', async () => {
  await mountInLab(<TradeOffPicture />);
  go(3_000);
  expect(document.querySelector('.mark-recorded')).not.toBeNull();
  act(() => void fireEvent.keyDown(document.body, { key: 'Tab' }));
  go(100);
  expect(screen.getByText('Model')).toBeTruthy();
  expect(figures()).toContain('k = 10,000');
});
