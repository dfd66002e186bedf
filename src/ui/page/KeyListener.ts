/** Nothing to see: while it is there the page listens to its keys, and in a frame tells those of whoever presents. */
import { useEffect } from 'react';
import { useLab } from '../basics/lab-context.ts';
import { listenToKeys } from './keys.ts';
import { tellPresenter } from './presenter-keys.ts';

export function KeyListener(): null {
  const lab = useLab();
  useEffect(() => listenToKeys(lab), [lab]);
  useEffect(() => {
    if (!lab.store.getState().framed) return undefined;
    return tellPresenter((told) => window.parent.postMessage(told, '*'));
  }, [lab]);
  return null;
}
