import { act, waitFor } from '@testing-library/react';
import { useEffect, useState, type ReactNode } from 'react';
import { expect, it, onTestFinished, vi } from 'vitest';
import type { Part } from '../../contract/view.ts';
import { mountInLab } from '../basics/testing/mount.tsx';
import { OpenParts } from './OpenParts.tsx';
import { PartsBar } from './PartsBar.tsx';

/** Whose size is looked at; `grow` tells of another one. */
function fakeSizes() {
  const seen = new Map<Element, () => void>();
  class FakeObserver {
    readonly told: () => void;
    private readonly own = new Set<Element>();
    constructor(told: () => void) {
      this.told = told;
    }
    observe(element: Element): void {
      this.own.add(element);
      seen.set(element, this.told);
    }
    unobserve(): void {}
    disconnect(): void {
      for (const element of this.own) seen.delete(element);
    }
  }
  vi.stubGlobal('ResizeObserver', FakeObserver);
  return (part: Part) => act(async () => seen.get(document.getElementById(`part-${part}`)!)?.());
}

/** What was brought into view, and how. */
async function withParts({ calm = false, late = false } = {}) {
  const grow = fakeSizes();
  const moves: [id: string, options: unknown][] = [];
  vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(function scroll(this: Element, options) {
    moves.push([this.id, options]);
  });
  vi.stubGlobal('matchMedia', (query: string) => ({
    ...{ matches: calm && query.includes('reduce'), addEventListener() {}, removeEventListener() {} },
  }));
  onTestFinished(() => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });
  function Page(): ReactNode {
    const [there, setThere] = useState(!late);
    useEffect(() => {
      const come = (): void => setThere(true);
      window.addEventListener('come', come);
      return () => window.removeEventListener('come', come);
    }, []);
    return (
      <>
        <PartsBar />
        {there && <OpenParts />}
      </>
    );
  }
  const shown = await mountInLab(<Page />);
  const drawn = () => act(() => new Promise((done) => requestAnimationFrame(() => done(undefined))));
  const press = async (name: string): Promise<HTMLElement> => {
    const button = shown.getByRole('button', { name });
    await shown.user.click(button);
    await drawn();
    return button;
  };
  const come = async (): Promise<void> => {
    act(() => void window.dispatchEvent(new Event('come')));
    await drawn();
  };
  return { ...shown, press, grow, moves, come };
}

it('a part that is opened by a press comes into view, as often as it grows, and focus stays on the button', async () => {
  const { press, grow, moves } = await withParts();
  const button = await press('Set up');
  // It has no height yet.
  expect(moves).toEqual([]);
  await grow('setup');
  await grow('setup');
  const smooth = { behavior: 'smooth', block: 'nearest' };
  expect(moves).toEqual([
    ['part-setup', smooth],
    ['part-setup', smooth],
  ]);
  expect(document.activeElement).toBe(button);
});

it('at once where little is to move', async () => {
  const { press, grow, moves } = await withParts({ calm: true });
  await press('Code');
  await grow('code');
  expect(moves).toEqual([['part-code', { behavior: 'auto', block: 'nearest' }]]);
});

it('nothing moves for what was open from the start, or is closed, or once somebody goes on', async () => {
  const { press, grow, moves, user } = await withParts();
  await grow('run');
  await press('Slow motion');
  expect(moves).toEqual([]);
  await press('Set up');
  await press('Set up');
  await press('Code');
  await user.keyboard('{Tab}');
  await grow('code');
  expect(moves).toEqual([]);
});

it('nor for a part that comes by the way back', async () => {
  const { lab, grow, moves } = await withParts();
  await act(async () => lab.commands.openPart('setup', true));
  await waitFor(() => expect(document.getElementById('part-setup')).not.toBeNull());
  await grow('setup');
  expect(moves).toEqual([]);
});

it('what was pressed before the parts were there comes into view with them', async () => {
  const { press, come, grow, moves } = await withParts({ late: true });
  await press('Set up');
  await come();
  await grow('setup');
  expect(moves).toMatchObject([['part-setup', {}]]);
});
