/** Who searches what, and what raises the flag: a chunk of its own, so that the first load is smaller. */
import type { ReactNode } from 'react';
import { Ranges } from './Ranges.tsx';
import { TargetControl } from './TargetControl.tsx';
import { Workers } from './Workers.tsx';

export function SearchControls(): ReactNode {
  return (
    <>
      <Workers />
      <Ranges />
      <TargetControl />
    </>
  );
}
