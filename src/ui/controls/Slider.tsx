/** A native range that tells a drag from letting go. */
import { useEffect, useEffectEvent, useRef, type KeyboardEvent, type ReactNode } from 'react';

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
  readonly onDone: (tapped: boolean) => void;
  /** Takes the arrow keys over where the native steps do not suit; called with 1 or −1. */
  readonly onStep?: (direction: 1 | -1) => void;
  readonly list?: string;
}

const DIRECTIONS: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 };

export function Slider({ label, min, max, value, valueText, onDrag, onDone, onStep, list }: Props): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  const stepped = useRef(false);
  /** The latest movement came from a key. */
  const tapped = useRef(false);
  // React's onChange is the `input` event; letting go is the native `change`.
  const done = useEffectEvent(() => onDone(tapped.current));
  useEffect(() => {
    const element = input.current;
    const listen = (): void => done();
    element?.addEventListener('change', listen);
    return () => element?.removeEventListener('change', listen);
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    tapped.current = true;
    const direction = DIRECTIONS[event.key];
    if (!onStep || !direction) return;
    event.preventDefault();
    stepped.current = true;
    onStep(direction);
  };
  const onKeyUp = (): void => {
    if (!stepped.current) return;
    stepped.current = false;
    onDone(true);
  };
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
      onChange={(event) => onDrag(Number(event.currentTarget.value))}
      onPointerDown={() => (tapped.current = false)}
      onKeyDown={onKeyDown}
      onKeyUp={onKeyUp}
    />
  );
}
