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
