/** The button that names something kept, and the form it opens. */
import { useRef, useState, type ReactNode } from 'react';
import { useTexts } from '../../basics/texts.ts';
import { LabelForm } from './LabelForm.tsx';

interface Naming {
  readonly button: ReactNode;
  /** Null while it is closed. */
  readonly form: ReactNode;
}

/**
 * @param id or its key in a sitting from elsewhere
 * @param what as `kept.of` says it
 */
export function useNaming(id: string, what: string): Naming {
  const { kept: texts } = useTexts('charts');
  const [naming, setNaming] = useState(false);
  const name = useRef<HTMLButtonElement>(null);
  const end = (): void => {
    setNaming(false);
    name.current?.focus();
  };
  return {
    button: (
      <button
        type="button"
        className="button-link"
        ref={name}
        aria-label={texts.nameIt(what)}
        aria-expanded={naming}
        onClick={() => setNaming(!naming)}
      >
        {texts.name}
      </button>
    ),
    form: naming ? <LabelForm id={id} onEnd={end} /> : null,
  };
}
