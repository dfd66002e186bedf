/** A term of the lab, underlined where it stands, and explained while it has the focus, the pointer or a finger's press. */
import { useId, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
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
  const box = useRef<HTMLSpanElement>(null);
  const bubble = useRef<HTMLSpanElement>(null);
  const show = (): void => setOpen(true);
  const hide = (): void => setOpen(false);
  useLayoutEffect(() => {
    if (!open) return;
    const place = (): void => {
      if (box.current && bubble.current) placeUnder(box.current, bubble.current);
    };
    const close = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') setOpen(false);
    };
    place();
    document.addEventListener('keydown', close);
    // Whatever scrolls, the word has moved; a focus that comes from keys scrolls by itself.
    document.addEventListener('scroll', place, { capture: true, passive: true });
    return () => {
      document.removeEventListener('keydown', close);
      document.removeEventListener('scroll', place, { capture: true });
    };
  }, [open]);
  if (glossary === undefined) return <span>{word}</span>;
  return (
    <span ref={box} className="term-box" onPointerEnter={show} onPointerLeave={hide}>
      <button
        type="button"
        className="term"
        aria-describedby={open ? id : undefined}
        onFocus={show}
        onBlur={hide}
        onClick={show}
      >
        {word}
      </button>
      {open && (
        <span ref={bubble} id={id} role="tooltip" className="term-means">
          {glossary.terms[term].means}
        </span>
      )}
    </span>
  );
}

/** Under its word, or over it where there is no room, but within the window. */
function placeUnder(word: HTMLElement, bubble: HTMLElement): void {
  const margin = 8;
  const { left, top, bottom } = word.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const { width, height } = bubble.getBoundingClientRect();
  bubble.style.left = `${Math.max(margin, Math.min(left, clientWidth - margin - width))}px`;
  bubble.style.top = `${bottom + height > clientHeight && top > height ? top - height : bottom}px`;
}
