/** A button that asks once more by its own label: what it takes away is not brought back. */
import { useState, type ReactNode } from 'react';
import { isSecond } from './presses.ts';

interface Props {
  readonly label: string;
  readonly sure: string;
  readonly onSure: () => void;
}

export function SureButton({ label, sure, onSure }: Props): ReactNode {
  const [asked, setAsked] = useState(false);
  return (
    <button
      type="button"
      onClick={(event) => (!asked ? setAsked(true) : isSecond(event) || onSure())}
      onBlur={() => setAsked(false)}
    >
      {asked ? sure : label}
    </button>
  );
}
