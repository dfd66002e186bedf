/** Where a chart stands: its size, its margins and the size of a letter, all in px. Redrawn when any of them changes. */
import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

export interface Room {
  readonly width: number;
  /** px of one rem, which grows with the projector's text size. */
  readonly rem: number;
}

export interface Frame extends Room {
  readonly height: number;
  /** Margins round the plot area. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Baseline of the y axis's title. */
  readonly titleAt: number;
}

/** Below this many letters' width a chart has fewer ticks and shorter words. */
export function isNarrow({ width, rem }: Room): boolean {
  return width < 34 * rem;
}

/** px on the x axis of an interval on a log axis over `domain`, held inside of it. */
export function logX(value: number, [low, high]: readonly [number, number], frame: Frame): number {
  const share = Math.log(Math.min(high, Math.max(low, value)) / low) / Math.log(high / low);
  return frame.left + share * (frame.width - frame.left - frame.right);
}

/** The room of an element, followed while it changes; null before it is known. `probe` is an element one rem wide in it. */
export function useRoom(): {
  readonly box: RefObject<HTMLDivElement | null>;
  readonly probe: RefObject<HTMLSpanElement | null>;
  readonly room: Room | null;
} {
  const box = useRef<HTMLDivElement>(null);
  const probe = useRef<HTMLSpanElement>(null);
  const [room, setRoom] = useState<Room | null>(null);
  useLayoutEffect(() => {
    const measure = (): void => {
      const width = Math.floor(box.current?.clientWidth ?? 0);
      const rem = probe.current?.getBoundingClientRect().width ?? 16;
      if (width === 0) return;
      setRoom((old) => (old?.width === width && old.rem === rem ? old : { width, rem }));
    };
    const observer = new ResizeObserver(measure);
    if (box.current) observer.observe(box.current);
    if (probe.current) observer.observe(probe.current);
    measure();
    return () => observer.disconnect();
  }, []);
  return { box, probe, room };
}
