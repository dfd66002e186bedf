/** What to expect, who searches what, and what raises the flag: a chunk of its own, so that the first load is smaller. */
import type { ReactNode } from 'react';
import { PredictionPanel } from './PredictionPanel.tsx';
import { Ranges } from './Ranges.tsx';
import { TargetControl } from './TargetControl.tsx';
import { Workers } from './Workers.tsx';

export function SearchControls(): ReactNode {
  return (
    <>
      <PredictionPanel />
      <Workers />
      <Ranges />
      <TargetControl />
    </>
  );
}
