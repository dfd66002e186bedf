import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { SYSTEMS } from '../../lessons/systems.ts';
import { mountInLab } from '../basics/testing/mount.tsx';
import { LessonsPage } from './LessonsPage.tsx';
import { SystemsPage } from './SystemsPage.tsx';

it('each system has its line, its figure and a link to its source', async () => {
  await mountInLab(<SystemsPage />);
  expect(screen.getAllByRole('term').map(({ textContent }) => textContent)).toContain('Stockfish (chess): k = 512');
  expect(screen.getByText('BEAM (Erlang): 4,000 reductions')).toBeTruthy();
  expect(screen.getByText('Go: 10 ms')).toBeTruthy();
  const sources = screen.getAllByRole('link').map((link) => link.getAttribute('href'));
  expect(sources).toHaveLength(SYSTEMS.length);
  expect(sources).toContain('https://github.com/arminbiere/cadical/blob/HEAD/src/internal.hpp');
});

it('only intervals stand on the axis of k', async () => {
  const { container } = await mountInLab(<SystemsPage />);
  const axis = within(container.querySelector<HTMLElement>('.thing')!);
  expect(axis.getByText('CaDiCaL 11')).toBeTruthy();
  expect(axis.queryByText(/Tokio|Go|React/)).toBeNull();
});

it('the lessons lead there', async () => {
  const { user, state } = await mountInLab(<LessonsPage />, { search: '?mode=lessons' });
  await user.click(screen.getByRole('link', { name: /^Where you meet this/ }));
  expect(state()).toMatchObject({ mode: 'systems', lesson: null });
});
