/** Writes the chosen theme, the text size and the mode to the root element, where the style sheet and the canvas read them. */
import { useLayoutEffect } from 'react';
import type { Mode, Theme } from '../../contract/view.ts';
import { resolvedTheme } from '../../state/first-looks.ts';
import { useMedia } from './useMedia.ts';

/** Followed while the system's changes. */
export function useResolvedTheme(theme: Theme): 'light' | 'dark' {
  const systemDark = useMedia('(prefers-color-scheme: dark)');
  const forced = useMedia('(forced-colors: active)');
  return resolvedTheme(theme, systemDark, forced);
}

/** `mode`: the hall and the desk beside it have sizes of their own, from the first paint on. */
export function useRootLooks(theme: 'light' | 'dark', projector: boolean, mode: Mode): void {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    dataset['theme'] = theme;
    dataset['mode'] = mode;
    if (projector) dataset['size'] = 'projector';
    else delete dataset['size'];
  }, [theme, projector, mode]);
}
