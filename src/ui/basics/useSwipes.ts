/** A native range that a finger may also start to scroll the page on: what it gives counts once it is clear what is meant. */
import { useRef, type PointerEvent } from 'react';
import { Swipe } from './swipes.ts';

interface Swipes {
  /** Of every `input` event: gives the value on, at once or later. */
  readonly take: (value: number) => void;
  readonly handlers: {
    readonly onPointerDown: (event: PointerEvent) => void;
    readonly onPointerMove: (event: PointerEvent) => void;
    readonly onPointerUp: () => void;
    readonly onPointerCancel: () => void;
    readonly onTouchEnd: () => void;
  };
}

export function useSwipes(apply: (value: number) => void): Swipes {
  const swipe = useRef<Swipe | null>(null);
  /** What the range gave while nothing was clear. */
  const held = useRef<number | null>(null);
  const release = (): void => {
    const value = held.current;
    held.current = null;
    if (value !== null) apply(value);
  };
  return {
    take(value) {
      if (swipe.current?.meant === false) held.current = value;
      else apply(value);
    },
    handlers: {
      onPointerDown(event) {
        swipe.current = new Swipe(event);
        held.current = null;
      },
      onPointerMove(event) {
        if (swipe.current?.isMeant(event)) release();
      },
      onPointerUp() {
        swipe.current?.up();
        release();
      },
      // The page scrolls, and until the finger is up the range gives nothing more.
      onPointerCancel: () => void (held.current = null),
      onTouchEnd: () => void (swipe.current = null),
    },
  };
}
