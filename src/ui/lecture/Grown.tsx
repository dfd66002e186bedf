/** A canvas that is uncovered from left to right, as a run goes on; who asked for less motion sees it whole. */
import { useEffect, useState, type ReactNode } from 'react';
import { Paper } from '../picture/Paper.tsx';
import type { Pen } from '../stage/paint/brush.ts';
import type { CanvasBox } from '../stage/sharp-canvas.ts';

/** ms */
export const GROWS = 3000;

/** How a picture of a scene is put on its paper. */
export interface DrawnProps {
  /** In rem. */
  readonly height: number;
  readonly draw: (pen: Pen, box: CanvasBox) => void;
}

export function Grown({ height, draw }: DrawnProps): ReactNode {
  const share = useGrowth();
  const grown = (pen: Pen, box: CanvasBox): void => {
    const { ctx } = pen;
    ctx.save();
    ctx.beginPath();
    ctx.rect(0, 0, box.width * share, box.height);
    ctx.clip();
    draw(pen, box);
    ctx.restore();
  };
  return <Paper className="scene-paper" height={height} draw={grown} />;
}

function useGrowth(): number {
  const [share, setShare] = useState(() => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 1 : 0));
  const whole = share >= 1;
  useEffect(() => {
    if (whole) return undefined;
    let began: number | null = null;
    let handle = requestAnimationFrame(function grow(now) {
      began ??= now;
      setShare(Math.min(1, (now - began) / GROWS));
      handle = requestAnimationFrame(grow);
    });
    return () => cancelAnimationFrame(handle);
  }, [whole]);
  return share;
}
