/** Takes something off its shelf; the line that says so brings it back. */
import type { ReactNode } from 'react';
import type { Removable } from '../../../state/kept/archive.ts';
import { isSecond } from '../../basics/presses.ts';
import { useLab } from '../../basics/lab-context.ts';
import { useTexts } from '../../basics/texts.ts';

interface Props {
  readonly shelf: Removable;
  readonly id: string;
  /** Its name in a sentence. */
  readonly what: string;
}

export function RemoveButton({ shelf, id, what }: Props): ReactNode {
  const { kept: texts } = useTexts('charts');
  const { archive } = useLab();
  return (
    <button
      type="button"
      className="button-link"
      aria-label={texts.removeIt(what)}
      // What comes under the pointer next is another line.
      onClick={(event) => isSecond(event) || void archive((keeping) => keeping.remove(shelf, [id]))}
    >
      {texts.remove}
    </button>
  );
}
