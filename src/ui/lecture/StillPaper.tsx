/** A canvas for paper: light, of a fixed size, drawn once and whole as soon as it is there, whether or not it is in sight. */
import { useLayoutEffect, useRef, type ReactNode } from 'react';
import type { StageTheme } from '../stage/paint/brush.ts';
import { createTiles } from '../stage/paint/tiles.ts';
import { readTheme } from '../stage/sharp-canvas.ts';
import type { DrawnProps } from './Grown.tsx';

/** CSS pixels of a rem on a printed page, and rem from one margin to the other: print-scenes.css has them too. */
const REM = 13;
const WIDTH = 51;
/** A page has more room than a hall's screen beside its votes. */
const HIGHER = 1.15;
/** Dots of a printer in a CSS pixel. */
const RATIO = 3;

export function StillPaper({ height, draw }: DrawnProps): ReactNode {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const element = canvas.current!;
    const ctx = element.getContext('2d');
    if (ctx === null) return;
    const theme = lightTheme(element.parentElement!);
    const box = { width: WIDTH * REM, height: HIGHER * height * REM, ratio: RATIO };
    [element.width, element.height] = [box.width * RATIO, box.height * RATIO];
    ctx.setTransform(RATIO, 0, 0, RATIO, 0, 0);
    draw({ ctx, theme, tiles: createTiles(theme.paper, RATIO) }, box);
  });
  return <canvas ref={canvas} className="print-paper" style={{ height: `${HIGHER * height}rem` }} aria-hidden="true" />;
}

/** Whatever the screen shows. */
function lightTheme(host: HTMLElement): StageTheme {
  const looks = document.documentElement.dataset;
  const onScreen = looks['theme'];
  looks['theme'] = 'light';
  const theme = { ...readTheme(host), px: REM };
  if (onScreen !== undefined) looks['theme'] = onScreen;
  return theme;
}
