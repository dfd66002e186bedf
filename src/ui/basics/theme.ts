/** Writes the chosen theme and text size to the root element, where the style sheet and the canvas read them. */
import { useLayoutEffect } from 'react';
import type { Theme } from '../../contract/view.ts';
import { resolvedTheme } from '../../state/first-looks.ts';
import { useMedia } from './useMedia.ts';

/** Followed while the system's changes. */
export function useResolvedTheme(theme: Theme): 'light' | 'dark' {
  const systemDark = useMedia('(prefers-color-scheme: dark)');
  const forced = useMedia('(forced-colors: active)');
  return resolvedTheme(theme, systemDark, forced);
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
