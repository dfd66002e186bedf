/** A drawing that explains what the pointer rests on, or the finger has touched, in one sentence beside it. */
import { useState, type PointerEvent, type ReactNode } from 'react';
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
  const show = (event: PointerEvent<HTMLDivElement>): void => {
    if (!(event.target instanceof HTMLCanvasElement)) return setTip(null);
    const { offsetX: x, offsetY: y } = event.nativeEvent;
    const width = event.target.clientWidth;
    const hit = texts && reckoning && hitAt(reckoning, x, y, width);
    setTip(hit ? { said: texts.explain(hit, byMessage), x, y, toLeft: x > width / 2 } : null);
  };
  const hide = (): void => setTip(null);
  return (
    <div
      className={className}
      onPointerMove={(event) => (event.buttons === 0 ? show(event) : hide())}
      onPointerLeave={(event) => event.pointerType === 'mouse' && hide()}
      onPointerUp={(event) => event.pointerType !== 'mouse' && show(event)}
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
