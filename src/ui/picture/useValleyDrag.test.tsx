import { fireEvent } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, it } from 'vitest';
import { mountInLab } from '../basics/testing/mount.tsx';
import { END, positionOf } from '../controls/log-slider.ts';
import type { ValleyFrame } from './valley-frame.ts';
import { useValleyDrag } from './useValleyDrag.ts';

const FRAME: ValleyFrame = { left: 0, right: 300, top: 0, bottom: 100, most: 1, least: null };

function Paper(): ReactNode {
  return (
    <div {...useValleyDrag(FRAME)}>
      <canvas />
    </div>
  );
}

async function valley() {
  const { container, state, address } = await mountInLab(<Paper />, { search: '?k=100&auto=false' });
  const canvas = container.querySelector('canvas')!;
  canvas.parentElement!.setPointerCapture = () => {};
  const point = (does: 'Down' | 'Move' | 'Up' | 'Cancel', k: number, clientY = 0, pointerType = 'touch'): void => {
    const x = (FRAME.right * positionOf(k)) / END;
    const init = { bubbles: true, pointerType, clientX: x, clientY, offsetX: x, isPrimary: true, button: 0 };
    fireEvent[`pointer${does}`](canvas, init);
  };
  return { point, interval: () => state().settings.interval, address };
}

it('stays under a finger that scrolls the page', async () => {
  const { point, interval, address } = await valley();
  point('Down', 10_000);
  point('Move', 10_000, -60);
  point('Cancel', 10_000, -60);
  point('Move', 10_000, -90);
  expect(interval()).toBe(100);
  expect(address.search()).toContain('k=100&');
});

it('follows a finger that goes sideways, for good when it comes up', async () => {
  const { point, interval, address } = await valley();
  point('Down', 10_000);
  point('Move', 1000, 3);
  expect(interval()).toBe(1000);
  point('Up', 1000, 40);
  point('Move', 10_000, 40);
  expect(interval()).toBe(1000);
  expect(address.search()).toMatch(/k=1000\b/);
});

it.each(['touch', 'mouse'])('goes where a %s taps', async (pointerType) => {
  const { point, interval } = await valley();
  point('Down', 1000, 0, pointerType);
  expect(interval()).toBe(pointerType === 'mouse' ? 1000 : 100);
  point('Up', 1000, 0, pointerType);
  expect(interval()).toBe(1000);
});
