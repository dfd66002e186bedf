import { act } from '@testing-library/react';
import { expect, it, onTestFinished, vi } from 'vitest';
import { BARE_VIEW } from '../../state/view.ts';
import { mountInLab } from '../basics/testing/mount.tsx';
import { LecturePage } from './LecturePage.tsx';

async function printed(search: string) {
  const pages: HTMLElement[][] = [];
  window.print = vi.fn<() => void>(() => void pages.push([...document.querySelectorAll('article')]));
  onTestFinished(() => void Reflect.deleteProperty(window, 'print'));
  const shown = await mountInLab(<LecturePage />, { search });
  await shown.user.click(shown.getByRole('button', { name: 'Scenes' }));
  await shown.user.click(shown.getByRole('button', { name: 'Print all scenes' }));
  await vi.waitFor(() => expect(pages).toHaveLength(1));
  return { ...shown, pages: pages[0]!.map((page) => page.textContent) };
}

it('every chosen scene has a page, in its order, each with its own set-up and address', async () => {
  const { pages, state } = await printed('?scenes=valley,ticks,hatching&scene=ticks');
  expect(pages.map((text) => /scene \d of \d/.exec(text)?.[0])).toEqual([
    'scene 1 of 3',
    'scene 2 of 3',
    'scene 3 of 3',
  ]);
  for (const [at, words] of [
    ['How often should a worker check?', 'every check interval', 'scenes=valley,ticks,hatching&scene=valley'],
    ['A check before each iteration', 'k = 1', 'scene=ticks'],
    ['Hardly ever a check', 'k = 1,000,000', 'scene=hatching'],
  ].entries())
    for (const word of words) expect(pages[at]).toContain(word);
  expect(state()).toMatchObject({ scene: 'ticks', settings: { interval: 1 }, charts: BARE_VIEW.charts });
});

it('what gives the answer away stands under the fold', async () => {
  const { pages } = await printed('?scenes=one-finds');
  const [before, after] = pages[0]!.split('Fold here: the answer is below.');
  expect(before).toContain('Worker 0 finds what all look for. When do the others stop?');
  for (const option of ['at once', 'at their next check', 'at the end of their range'])
    expect(before).toContain(option);
  for (const told of ['They stop at their next check', 'Nobody is interrupted', 'as if the finder', 'Recorded']) {
    expect(before).not.toContain(told);
    expect(after).toContain(told);
  }
});

it('the present scene is printed as it was turned, with the hands that were counted', async () => {
  sessionStorage.setItem('early-exit.votes.ticks', JSON.stringify({ 'before much': 17 }));
  onTestFinished(() => sessionStorage.clear());
  const { pages } = await printed('?scenes=ticks&scene=ticks&k=30&ranges=2-1000,1000-2000&target=0@0.5');
  expect(pages[0]).toContain('2 workers · k = 30');
  expect(pages[0]).toContain('up to four times as long17');
});

it('is gone from the hall’s page when it was printed', async () => {
  await printed('?scene=ticks');
  expect(document.documentElement.dataset['print']).toBe('scenes');
  act(() => void dispatchEvent(new Event('afterprint')));
  expect(document.querySelector('article')).toBeNull();
  expect(document.documentElement.dataset['print']).toBeUndefined();
});
