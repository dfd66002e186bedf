import type { ReactNode } from 'react';
import { useTexts } from '../../basics/texts.ts';

/** In the place of a measurement's button, where there is no engine for it. */
export function CannotMeasure(): ReactNode {
  const { engine } = useTexts('run');
  return <p className="field-note">{engine.cannotMeasure}</p>;
}
