/** What stands over a drawing and beside its lanes: headings with their notes, and names. */
import type { PictureTexts } from '../../texts/catalogue.ts';
import { textWidth, write, type Pen } from '../stage/paint/brush.ts';
import type { Area, LanesFrame } from './frame.ts';

/** Room for the button beside the heading on a phone, in rem. */
const BUTTON = 10.5;

const isNarrow = ({ run }: LanesFrame, px: number): boolean => run.left < 3 * px;

/** Where the heading of the lanes may lie. */
export function headOf(frame: LanesFrame, px: number): Area {
  const { run } = frame;
  return isNarrow(frame, px) ? { ...run, right: run.right - BUTTON * px } : run;
}

/** With as many of the notes as there is room for, the first before the others; an empty one is none. */
export function drawHead(pen: Pen, { left, right, top }: Area, title: string, notes: readonly string[]): void {
  const y = top - 1.85 * pen.theme.px;
  const style = { size: 'text', bold: true } as const;
  // On the narrowest phones the button beside it says as much.
  if (textWidth(pen, title, style) > right - left) return;
  write(pen, title, left, y, style);
  const from = left + textWidth(pen, title, style) + 0.75 * pen.theme.px;
  const soft = { size: 'small', colour: pen.theme.inkSoft } as const;
  const said = notes.filter((note) => note !== '');
  while (said.length > 0 && textWidth(pen, said.join('; '), soft) > right - from) said.pop();
  if (said.length > 0) write(pen, said.join('; '), from, y, soft);
}

export function drawName(pen: Pen, frame: LanesFrame, worker: number, y: number, texts: PictureTexts): void {
  const { run, lane, worded } = frame;
  const { px } = pen.theme;
  if (!worded && worker % 8 !== 0) return;
  const name = isNarrow(frame, px) ? texts.workerShort(worker) : texts.worker(worker);
  write(pen, name, run.left - 0.6 * px, y + lane / 2, { size: worded ? 'text' : 'tiny', align: 'right' });
}
