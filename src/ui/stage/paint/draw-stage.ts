/** The whole stage as a function of brush, layout and scene. */
import type { Brush } from './brush.ts';
import { drawIdle } from './draw-idle.ts';
import { drawLive } from './draw-live.ts';
import { drawReplay } from './draw-replay.ts';
import type { StageLayout } from './layout.ts';
import type { Scene } from './scene.ts';

export function drawStage(brush: Brush, layout: StageLayout, scene: Scene): void {
  brush.ctx.clearRect(0, 0, layout.width, layout.height);
  switch (scene.kind) {
    case 'idle':
      return drawIdle(brush, layout, scene);
    case 'live':
      return drawLive(brush, layout, scene);
    case 'replay':
      return drawReplay(brush, layout, scene);
  }
}
