/** Sizes of the hall, and of the desk beside it, are theirs alone: what is chosen for the page stays. */
import { useEffect } from 'react';
import type { Mode } from '../../contract/view.ts';

export function useRootMode(mode: Mode): void {
  useEffect(() => {
    const { dataset } = document.documentElement;
    dataset['mode'] = mode;
    return () => {
      delete dataset['mode'];
    };
  }, [mode]);
}
