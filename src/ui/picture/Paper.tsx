/** A canvas of the picture: sharp, in the theme's colours, drawn in the page's frame loop when what it shows has changed. */
import { useEffect, useEffectEvent, useRef, type ReactNode } from 'react';
import { pageFrameLoop, type FrameClient } from '../stage/frame-loop.ts';
import type { Pen, StageTheme } from '../stage/paint/brush.ts';
import { createTiles } from '../stage/paint/tiles.ts';
import { keepSharp, readTheme, watchSight, watchTheme, type CanvasBox } from '../stage/sharp-canvas.ts';

interface Props {
  readonly className: string;
  /** In rem. */
  readonly height: number;
  readonly draw: (pen: Pen, box: CanvasBox) => void;
}

export function Paper({ className, height, draw }: Props): ReactNode {
  const canvas = useRef<HTMLCanvasElement>(null);
  const client = useRef<FrameClient | null>(null);
  const paint = useEffectEvent((pen: Pen, box: CanvasBox) => draw(pen, box));
  useEffect(() => {
    const element = canvas.current;
    if (element === null) return;
    let box: CanvasBox | null = null;
    let pen: Pen | null = null;
    let theme: StageTheme | null = null;
    let inSight = true;
    const frame = (): boolean => {
      const ctx = element.getContext('2d');
      if (ctx === null || box === null || box.width === 0 || !inSight) return false;
      theme ??= readTheme(element.parentElement!);
      pen ??= { ctx, theme, tiles: createTiles(theme.paper, box.ratio) };
      ctx.setTransform(box.ratio, 0, 0, box.ratio, 0, 0);
      ctx.clearRect(0, 0, box.width, box.height);
      paint(pen, box);
      return false;
    };
    const mine = pageFrameLoop().add(frame);
    client.current = mine;
    const ends = [
      keepSharp(element, (next) => {
        box = next;
        pen = null;
        mine.invalidate();
      }),
      watchSight(element, (seen) => {
        inSight = seen;
        mine.invalidate();
      }),
      watchTheme(() => {
        theme = null;
        pen = null;
        mine.invalidate();
      }),
    ];
    return () => {
      for (const end of ends) end();
      mine.dispose();
      client.current = null;
    };
  }, []);
  useEffect(() => client.current?.invalidate());
  return (
    <div className={className} style={{ height: `${height}rem` }}>
      <canvas ref={canvas} aria-hidden="true" />
    </div>
  );
}
