/** Nothing to see: while it is there the page listens to its keys. */
import { useEffect } from 'react';
import { useLab } from '../basics/lab-context.ts';
import { listenToKeys } from './keys.ts';

export function KeyListener(): null {
  const lab = useLab();
  useEffect(() => listenToKeys(lab), [lab]);
  return null;
}
