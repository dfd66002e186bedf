/** Over the embed view: what it is, and the way to all of it. */
import type { ReactNode } from 'react';
import { ownPageQuery } from '../../state/embed.ts';
import { useLabState } from '../basics/lab-context.ts';
import { useTexts } from '../basics/texts.ts';

export function EmbedBar(): ReactNode {
  const { embed } = useTexts('run');
  const { page } = useTexts('first');
  const query = useLabState(ownPageQuery);
  return (
    <header className="embed-bar">
      <h1>{page.name}</h1>
      <a className="small" href={query} target="_blank" rel="noopener">
        {embed.ownWindow}
      </a>
    </header>
  );
}
