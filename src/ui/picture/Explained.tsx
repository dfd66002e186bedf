/** A drawing that explains what the pointer rests on, or the finger has touched, in one sentence beside it. */
import { useEffect, useState, type PointerEvent, type ReactNode } from 'react';
import type { PictureHit } from '../../texts/en/hits.ts';
import { useSettings } from '../basics/lab-context.ts';
import { useTextsThere } from '../basics/texts.ts';
import { useReckoning, type Reckoning } from './reckoning.ts';

/** What lies there, in CSS pixels from the upper left corner of a drawing that is so wide; null: nothing that needs words. */
export type HitAt = (by: Reckoning, x: number, y: number, width: number) => PictureHit | null;

interface Props {
  readonly className: string;
  readonly hitAt: HitAt;
  readonly children: ReactNode;
}

/** CSS pixels: who has moved a finger further has not tapped. */
const TAP = 10;

/** What a finger is on, and where it touched the window. */
interface Touch {
  readonly tip: Tip | null;
  readonly x: number;
  readonly y: number;
}

interface Tip {
  readonly said: string;
  readonly x: number;
  readonly y: number;
  readonly toLeft: boolean;
}

export function Explained({ className, hitAt, children }: Props): ReactNode {
  const reckoning = useReckoning();
  const texts = useTextsThere('run')?.hits;
  const byMessage = useSettings().flag === 'message';
  const [tip, setTip] = useState<Tip | null>(null);
  const [touch, setTouch] = useState<Touch | null>(null);
  const tipAt = ({ target, nativeEvent: { offsetX: x, offsetY: y } }: PointerEvent<HTMLDivElement>): Tip | null => {
    if (!(target instanceof HTMLCanvasElement)) return null;
    const hit = texts && reckoning && hitAt(reckoning, x, y, target.clientWidth);
    return hit ? { said: texts.explain(hit, byMessage), x, y, toLeft: x > target.clientWidth / 2 } : null;
  };
  // Who drags the valley takes the pointer, so that the end of a tap is heard by the window alone.
  useEffect(() => {
    if (touch === null) return undefined;
    const end = ({ type, clientX, clientY }: MouseEvent): void => {
      const tapped = type === 'pointerup' && Math.hypot(clientX - touch.x, clientY - touch.y) <= TAP;
      setTip(tapped ? touch.tip : null);
      setTouch(null);
    };
    const ends = ['pointerup', 'pointercancel'] as const;
    for (const name of ends) addEventListener(name, end, { capture: true });
    return () => {
      for (const name of ends) removeEventListener(name, end, { capture: true });
    };
  }, [touch]);
  useEffect(() => {
    if (tip === null) return undefined;
    const hide = (): void => setTip(null);
    addEventListener('pointerdown', hide, { capture: true });
    return () => removeEventListener('pointerdown', hide, { capture: true });
  }, [tip]);
  return (
    <div
      className={className}
      onPointerMove={(event) => event.pointerType === 'mouse' && setTip(event.buttons === 0 ? tipAt(event) : null)}
      onPointerLeave={(event) => event.pointerType === 'mouse' && setTip(null)}
      // As it lies there now: what follows may move it.
      onPointerDown={(event) =>
        event.pointerType !== 'mouse' && setTouch({ tip: tipAt(event), x: event.clientX, y: event.clientY })
      }
    >
      {children}
      {tip !== null && (
        <p
          role="tooltip"
          className="picture-tip small"
          style={{ top: tip.y, ...(tip.toLeft ? { right: `calc(100% - ${tip.x}px)` } : { left: tip.x }) }}
        >
          {tip.said}
        </p>
      )}
    </div>
  );
}
