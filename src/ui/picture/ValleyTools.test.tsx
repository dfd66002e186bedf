import { act } from '@testing-library/react';
import { expect, it } from 'vitest';
import { BESIDE, SCENES } from '../../state/scenes.ts';
import { mountInLab } from '../basics/testing/mount.tsx';
import { TradeOffPicture } from './TradeOffPicture.tsx';

it('the valley takes log axes and processor time, and the address names both', async () => {
  const { user, state, getByRole } = await mountInLab(<TradeOffPicture />);
  for (const [name, patch] of [
    ['log axes', { axes: 'log' }],
    ['processor time', { time: 'processor' }],
  ] as const) {
    await user.click(getByRole('button', { name }));
    expect(state().charts).toMatchObject(patch);
    expect(getByRole('button', { name }).getAttribute('aria-pressed')).toBe('true');
    await user.click(getByRole('button', { name }));
    expect(state().charts).not.toMatchObject(patch);
  }
});

it('cheap and dear iterations change places, and the find stays after as many', async () => {
  const { user, lab, state, findAllByRole, getAllByRole, getByText } = await mountInLab(<TradeOffPicture />);
  await act(async () => lab.commands.choosePreset('cheap-and-dear'));
  const scene = SCENES['cheap-and-dear'] as { work: number; target: unknown };
  expect(state().charts.beside).toBe(BESIDE['cheap-and-dear']);
  expect(getByText('The cheaper an iteration, the rarer its checks should be.')).toBeTruthy();
  await findAllByRole('button', { name: /^iterations of/ });
  const weights = () => getAllByRole('button', { name: /^iterations of/ });
  expect(weights().map((button) => button.getAttribute('aria-pressed'))).toEqual(['true', 'false']);
  await user.click(weights()[1]!);
  expect(state().settings).toMatchObject({ work: BESIDE['cheap-and-dear'], target: scene.target });
  expect(state().charts.beside).toBe(scene.work);
  expect(weights().map((button) => button.getAttribute('aria-pressed'))).toEqual(['false', 'true']);
  await act(async () => lab.commands.choosePreset('first-look'));
  expect(state().charts.beside).toBeNull();
});
