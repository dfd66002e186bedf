/** Chooses a line to be compared with others. */
import type { ReactNode } from 'react';
import { useTexts } from '../../basics/texts.ts';
import { useChoice } from './chosen.ts';

/** @param what as `kept.of` says it */
export function ChooseBox({ id, what }: { readonly id: string; readonly what: string }): ReactNode {
  const { kept } = useTexts('charts');
  const { keys, toggle } = useChoice();
  return (
    <label className="kept-choose">
      <input
        type="checkbox"
        aria-label={kept.compare.choose(what)}
        checked={keys.has(id)}
        onChange={() => toggle(id)}
      />
    </label>
  );
}
