import { fireEvent } from '@testing-library/react';
import { expect, it } from 'vitest';
import { mountInLab } from '../basics/testing/mount.tsx';
import { Explained } from './Explained.tsx';
import { bringReckoning } from './reckoning.ts';

const part = (
  <Explained className="part" hitAt={(_, x) => (x > 10 ? { code: 'search', worker: x } : null)}>
    <canvas data-testid="paper" />
  </Explained>
);

it('says what the pointer rests on, and nothing while it drags or has left', async () => {
  await bringReckoning();
  const { getByTestId, queryByRole } = await mountInLab(part);
  const paper = getByTestId('paper');
  const move = (x: number, buttons = 0): void => {
    const event = new MouseEvent('pointermove', { bubbles: true, buttons });
    Object.defineProperties(event, { offsetX: { value: x }, offsetY: { value: 5 }, pointerType: { value: 'mouse' } });
    fireEvent(paper, event);
  };
  move(20);
  expect(queryByRole('tooltip')!.textContent).toMatch(/^Worker 20 searches/);
  move(5);
  expect(queryByRole('tooltip')).toBeNull();
  move(30);
  move(31, 1);
  expect(queryByRole('tooltip')).toBeNull();
});

it('says what a finger has tapped, as it was when it was touched, until the next touch; a swipe is none', async () => {
  await bringReckoning();
  const { getByTestId, queryByRole } = await mountInLab(part);
  const paper = getByTestId('paper');
  const send = (name: string, x: number, on: EventTarget = paper): void => {
    const event = new MouseEvent(name, { bubbles: true, clientX: x, clientY: 5 });
    Object.defineProperties(event, { offsetX: { value: x }, offsetY: { value: 5 }, pointerType: { value: 'touch' } });
    fireEvent(on as Element, event);
  };
  send('pointerdown', 20);
  expect(queryByRole('tooltip')).toBeNull();
  // What is dragged takes the pointer: its end is told to another element.
  send('pointerup', 22, document.body);
  expect(queryByRole('tooltip')!.textContent).toMatch(/^Worker 20 searches/);
  send('pointerdown', 5, document.body);
  expect(queryByRole('tooltip')).toBeNull();
  send('pointerdown', 30);
  send('pointerup', 80, document.body);
  expect(queryByRole('tooltip')).toBeNull();
  send('pointerdown', 30);
  send('pointercancel', 30, document.body);
  send('pointerup', 30, document.body);
  expect(queryByRole('tooltip')).toBeNull();
});
