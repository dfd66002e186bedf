/** The whole stage as a function of brush, layout and picture. */
import type { Brush } from './brush.ts';
import { drawIdle } from './draw-idle.ts';
import { drawLive } from './draw-live.ts';
import { drawReplay } from './draw-replay.ts';
import type { StageLayout } from './layout.ts';
import type { StagePicture } from './stage-picture.ts';

export function drawStage(brush: Brush, layout: StageLayout, picture: StagePicture): void {
  brush.ctx.clearRect(0, 0, layout.width, layout.height);
  switch (picture.kind) {
    case 'idle':
      return drawIdle(brush, layout, picture);
    case 'live':
      return drawLive(brush, layout, picture);
    case 'replay':
      return drawReplay(brush, layout, picture);
  }
}
