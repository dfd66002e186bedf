import { expect, it, onTestFinished, vi } from 'vitest';
import type { Part } from '../../contract/view.ts';
import { followOpened } from './opened-parts.ts';

/** Buttons that open parts, as `PartsBar` has them; `grow` tells of another size of a part. */
function page(open: readonly Part[] = []) {
  const sizes = new Map<Element, () => void>();
  class FakeObserver {
    readonly told: () => void;
    private readonly own = new Set<Element>();
    constructor(told: () => void) {
      this.told = told;
    }
    observe(element: Element): void {
      this.own.add(element);
      sizes.set(element, this.told);
    }
    disconnect(): void {
      for (const element of this.own) sizes.delete(element);
    }
  }
  vi.stubGlobal('ResizeObserver', FakeObserver);
  const calm = { matches: false };
  vi.stubGlobal('matchMedia', () => calm);
  const moves: [id: string, options: unknown][] = [];
  vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(function scroll(this: Element, options) {
    moves.push([this.id, options]);
  });
  const button = (part: Part): HTMLButtonElement => document.querySelector(`[aria-controls=part-${part}]`)!;
  const toggle = (part: Part): void => {
    const isOpen = button(part).getAttribute('aria-expanded') === 'true';
    button(part).setAttribute('aria-expanded', String(!isOpen));
    if (isOpen) document.getElementById(`part-${part}`)!.remove();
    else document.body.append(Object.assign(document.createElement('section'), { id: `part-${part}` }));
  };
  for (const part of ['setup', 'run', 'code'] as const) {
    const made = document.createElement('button');
    made.setAttribute('aria-controls', `part-${part}`);
    made.setAttribute('aria-expanded', 'false');
    made.addEventListener('click', () => toggle(part));
    document.body.append(made);
    if (open.includes(part)) toggle(part);
  }
  let end = (): void => {};
  onTestFinished(() => {
    end();
    document.body.replaceChildren();
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });
  return {
    calm,
    moves,
    button,
    follow: () => (end = followOpened()),
    toggle,
    async press(part: Part) {
      button(part).focus();
      button(part).click();
      await new Promise(requestAnimationFrame);
    },
    grow: (part: Part) => sizes.get(document.getElementById(`part-${part}`)!)?.(),
  };
}

const smooth = { behavior: 'smooth', block: 'nearest' };

it('a part that is opened by a press comes into view as often as it grows, and focus stays on the button', async () => {
  const { follow, press, grow, moves, button } = page();
  follow();
  await press('setup');
  // It has no height yet.
  expect(moves).toEqual([]);
  grow('setup');
  grow('setup');
  expect(moves).toEqual([
    ['part-setup', smooth],
    ['part-setup', smooth],
  ]);
  expect(document.activeElement === button('setup')).toBe(true);
});

it('at once where little is to move', async () => {
  const { calm, follow, press, grow, moves } = page();
  calm.matches = true;
  follow();
  await press('code');
  grow('code');
  expect(moves).toEqual([['part-code', { behavior: 'auto', block: 'nearest' }]]);
});

it('nothing moves for what was open from the start, is closed, or comes by the way back, or once somebody goes on', async () => {
  const { follow, press, toggle, grow, moves } = page(['run']);
  follow();
  grow('run');
  await press('run');
  await press('setup');
  await press('setup');
  toggle('setup');
  grow('setup');
  await press('code');
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab' }));
  grow('code');
  expect(moves).toEqual([]);
});

it('what was pressed before anybody followed comes into view too', async () => {
  const { follow, press, grow, moves } = page();
  await press('setup');
  follow();
  await new Promise(requestAnimationFrame);
  grow('setup');
  expect(moves).toEqual([['part-setup', smooth]]);
});
