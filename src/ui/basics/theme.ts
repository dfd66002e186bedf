/** Writes the chosen theme and text size to the root element, where the style sheet and the canvas read them. */
import { useLayoutEffect } from 'react';
import type { Theme } from '../../contract/view.ts';
import { useMedia } from './useMedia.ts';

/**
 * The theme to draw in: the person's choice, or the system's, followed while it changes. A system that chooses all colours
 * chooses this too: marks on its paper have to be seen.
 */
export function useResolvedTheme(theme: Theme): 'light' | 'dark' {
  const systemDark = useMedia('(prefers-color-scheme: dark)');
  const forced = useMedia('(forced-colors: active)');
  if (theme !== 'system' && !forced) return theme;
  return systemDark ? 'dark' : 'light';
}

export function useRootLooks(theme: 'light' | 'dark', projector: boolean): void {
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  useLayoutEffect(() => {
    if (projector) document.documentElement.dataset['size'] = 'projector';
    else delete document.documentElement.dataset['size'];
  }, [projector]);
}
