import { expect, test } from 'vitest';
import { madeUpTrace } from '../../../contract/testing/made-up-trace.ts';
import { indexTrace } from '../../../replay/events.ts';
import { initialReplay, type ReplayState } from '../replay/replay.ts';
import { loggingBrush } from '../testing/logging-context.ts';
import { layoutStage } from './layout.ts';
import { RUN_IN_GERMAN } from '../../../texts/testing/run-texts.ts';
import type { ReplayPicture } from './stage-picture.ts';
import { createStill, type Sheet } from './still.ts';

const layout = layoutStage({ width: 1000, height: 400, px: 16, workers: 4, pinned: 0, map: true, focus: null });
const index = indexTrace(madeUpTrace());
const state = initialReplay(index);

function frameOf(change: Partial<ReplayState> = {}, selected: number | null = null): ReplayPicture {
  return { kind: 'replay', index, pinned: null, state: { ...state, ...change }, hover: null, selected };
}

/** Shows frames one after the other; tells for each where its picture came from. */
function shown(frames: readonly (ReplayPicture | 'German')[], sheetToHave = true): string[] {
  let paper = loggingBrush().brush;
  const sheet: Sheet = { ctx: loggingBrush().brush.ctx, putOn: () => told.push('kept') };
  let told: string[] = [];
  const still = createStill(() => (sheetToHave ? sheet : null));
  return frames.flatMap((picture) => {
    if (picture === 'German') {
      paper = { ...paper, texts: RUN_IN_GERMAN };
      return [];
    }
    told = [];
    still.show(paper, layout, picture, (onto) => told.push(onto.ctx === paper.ctx ? 'drawn' : 'drawn to keep'));
    return [told.join(', ')];
  });
}

test('a picture is kept from its second frame on, while only the playhead moves', () => {
  const frames = [0, 1, 2, 3].map((micros) => frameOf({ micros }));
  expect(shown(frames)).toEqual(['drawn', 'drawn to keep, kept', 'kept', 'kept']);
});

test('a view that changes in each frame is never kept', () => {
  const frames = [0, 1, 2].map((from) => frameOf({ view: { from, to: 1000 } }));
  expect(shown(frames)).toEqual(['drawn', 'drawn', 'drawn']);
});

test.each([
  ['the view', frameOf({ view: { from: 1, to: 2 } })],
  ['the lane that is selected', frameOf({}, 2)],
  ['the run', { ...frameOf(), index: indexTrace(madeUpTrace({ seed: 2 })) }],
  ['the pinned run', { ...frameOf(), pinned: { index, shift: 3 } }],
])('what was kept goes when %s changes', (_, other) => {
  expect(shown([frameOf(), frameOf(), other, frameOf()])).toEqual(['drawn', 'drawn to keep, kept', 'drawn', 'drawn']);
});

test('what was kept goes when another language is spoken', () => {
  const frames = [frameOf(), frameOf(), 'German', frameOf(), frameOf()] as const;
  expect(shown(frames)).toEqual(['drawn', 'drawn to keep, kept', 'drawn', 'drawn to keep, kept']);
});

test('where the browser has no more bitmaps every frame is drawn', () => {
  expect(shown([frameOf(), frameOf(), frameOf()], false)).toEqual(['drawn', 'drawn', 'drawn']);
});
