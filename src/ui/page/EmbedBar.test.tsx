import { expect, it } from 'vitest';
import { isEmbedded } from '../../state/embed.ts';
import { mountInLab } from '../basics/testing/mount.tsx';
import { EmbedBar } from './EmbedBar.tsx';

it.each([
  ['?embed&k=1000&lang=de', false, '?k=1000&lang=de', true],
  ['?k=1000', true, '?k=1000', true],
  ['', true, '?', true],
  ['?embed=false', true, '?', true],
  ['?embed=false', false, '?', false],
])('%s, framed: %s: all of it is at %s', async (search, framed, query, embedded) => {
  const { getByRole, state } = await mountInLab(<EmbedBar />, { search, framed });
  const link = getByRole('link', { name: 'Open in its own window' });
  expect(link.getAttribute('href')).toBe(query);
  expect(isEmbedded(state())).toBe(embedded);
});
