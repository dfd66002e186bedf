/** A native range that tells a drag from letting go, and a finger that drags from one that scrolls the page. */
import { useEffect, useEffectEvent, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useSwipes } from '../basics/useSwipes.ts';

interface Props {
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly value: number;
  /** What a screen reader says for the present value. */
  readonly valueText: string;
  /** At every movement, in the same frame. */
  readonly onDrag: (value: number) => void;
  /** Once, when the thumb is let go or a key comes up (`tapped`): what `onDrag` gave last counts. */
  readonly onDone?: (tapped: boolean) => void;
  /** Takes the arrow keys over where the native steps do not suit; called with 1 or −1. */
  readonly onStep?: (direction: 1 | -1) => void;
  readonly list?: string;
}

const DIRECTIONS: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 };

export function Slider({ label, min, max, value, valueText, onDrag, onDone, onStep, list }: Props): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  /** Moved, and not done yet. */
  const moved = useRef(false);
  /** The latest movement came from a key. */
  const tapped = useRef(false);
  const swipes = useSwipes((next) => {
    moved.current = true;
    onDrag(next);
  });
  const done = (): void => {
    if (!moved.current) return;
    moved.current = false;
    onDone?.(tapped.current);
  };
  // React's onChange is the `input` event; letting go is the native `change`, which a finger that taps does not bring.
  const changed = useEffectEvent(done);
  useEffect(() => {
    const element = input.current;
    const listen = (): void => changed();
    element?.addEventListener('change', listen);
    return () => element?.removeEventListener('change', listen);
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    tapped.current = true;
    const direction = DIRECTIONS[event.key];
    if (!onStep || !direction) return;
    event.preventDefault();
    moved.current = true;
    onStep(direction);
  };
  const { onPointerDown, onPointerMove, onPointerUp, onPointerCancel, onTouchEnd } = swipes.handlers;
  return (
    <input
      ref={input}
      type="range"
      min={min}
      max={max}
      value={value}
      list={list}
      aria-label={label}
      aria-valuetext={valueText}
      onChange={(event) => swipes.take(Number(event.currentTarget.value))}
      onKeyDown={onKeyDown}
      onKeyUp={done}
      onPointerDown={(event) => {
        tapped.current = false;
        onPointerDown(event);
      }}
      onPointerMove={onPointerMove}
      onTouchEnd={onTouchEnd}
      onPointerUp={(event) => {
        onPointerUp();
        if (event.pointerType === 'touch') done();
      }}
      onPointerCancel={() => {
        onPointerCancel();
        done();
      }}
    />
  );
}
