/**
 * The part of a replay that stays while the playhead moves, kept as a bitmap: with 64 lanes it is most of a frame's work.
 * While the view itself changes from frame to frame nothing is kept, since the copy would be made in vain.
 */
import type { TraceIndex } from '../../../replay/events.ts';
import type { RunTexts } from '../../../texts/catalogue.ts';
import type { Brush, CanvasContext, StillPicture } from './brush.ts';
import type { StageLayout } from './layout.ts';
import type { PinnedRun, ReplayPicture } from './stage-picture.ts';

/** A bitmap of its own with a context, and how it is put on another one. */
export interface Sheet {
  readonly ctx: CanvasContext;
  /** Device pixel on device pixel. */
  putOn(ctx: CanvasContext): void;
}

interface StillOf {
  /** Another language draws anew. */
  readonly texts: RunTexts;
  readonly layout: StageLayout;
  readonly index: TraceIndex;
  readonly pinned: PinnedRun | null;
  readonly from: number;
  readonly to: number;
  readonly selected: number | null;
}

/** `newSheet` is called when a picture is kept first; it gives null where the browser has no more bitmaps. */
export function createStill(newSheet: () => Sheet | null): StillPicture {
  let sheet: Sheet | null | undefined;
  let of: StillOf | null = null;
  let kept = false;

  return {
    show(brush, layout, picture, draw) {
      const next = stillOf(brush, layout, picture);
      if (of === null || !isSame(of, next)) {
        of = next;
        kept = false;
        return draw(brush);
      }
      if (sheet === undefined) sheet = newSheet();
      if (sheet === null) return draw(brush);
      if (!kept) {
        sheet.ctx.clearRect(0, 0, layout.width, layout.height);
        draw({ ...brush, ctx: sheet.ctx });
        kept = true;
      }
      sheet.putOn(brush.ctx);
    },
  };
}

function stillOf({ texts }: Brush, layout: StageLayout, { index, pinned, state, selected }: ReplayPicture): StillOf {
  return { texts, layout, index, pinned, from: state.view.from, to: state.view.to, selected };
}

function isSame(one: StillOf, other: StillOf): boolean {
  return (Object.keys(one) as (keyof StillOf)[]).every((key) => one[key] === other[key]);
}

/** Of the same device pixels as the canvas of the stage. */
export function canvasSheet(width: number, height: number, ratio: number): Sheet | null {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const ctx = canvas.getContext('2d');
  if (ctx === null) return null;
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  return {
    ctx,
    putOn(other) {
      other.setTransform(1, 0, 0, 1, 0, 0);
      other.drawImage(canvas, 0, 0);
      other.setTransform(ratio, 0, 0, ratio, 0, 0);
    },
  };
}
