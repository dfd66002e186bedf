/** A term of the lab, underlined where it stands, and explained while it has the focus, the pointer or a finger's press. */
import { useEffect, useId, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import type { TermId } from '../../texts/terms.ts';
import { useTextsThere } from './texts.ts';
import { useNeed } from './useNeed.ts';

interface Props {
  readonly term: TermId;
  /** As it stands in the sentence. */
  readonly word: string;
}

export function Term({ term, word }: Props): ReactNode {
  useNeed('glossary');
  const glossary = useTextsThere('glossary');
  const [open, setOpen] = useState(false);
  const id = useId();
  const bubble = useRef<HTMLSpanElement>(null);
  const show = (): void => setOpen(true);
  const hide = (): void => setOpen(false);
  useLayoutEffect(() => {
    if (open && bubble.current) keepInSight(bubble.current);
  }, [open]);
  useEffect(() => {
    if (!open) return;
    const close = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') setOpen(false);
    };
    document.addEventListener('keydown', close);
    return () => document.removeEventListener('keydown', close);
  }, [open]);
  if (glossary === undefined) return word;
  return (
    <span className="term-box" onPointerEnter={show} onPointerLeave={hide}>
      <button type="button" className="term" aria-describedby={id} onFocus={show} onBlur={hide} onClick={show}>
        {word}
      </button>
      <span ref={bubble} id={id} role="tooltip" className="term-means" hidden={!open}>
        {glossary.terms[term].means}
      </span>
    </span>
  );
}

/** Under its word, but within the window. */
function keepInSight(bubble: HTMLElement): void {
  const margin = 8;
  bubble.style.setProperty('--shift', '0px');
  const { left, right } = bubble.getBoundingClientRect();
  const over = Math.max(0, right + margin - document.documentElement.clientWidth);
  bubble.style.setProperty('--shift', `${Math.max(margin - left, -over)}px`);
}
