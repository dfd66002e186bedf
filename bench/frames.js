/**
 * What a page's frames cost, from Chromium's own trace: all work of the page's main thread from the end of one drawn frame
 * to the end of the next, in wall time and in processor time. Where workers fill all cores the main thread waits for its
 * turn; then only processor time tells what the page itself does. Beside it the gaps between animation frames.
 */
import { quantileOf } from './figures.js';

/** @typedef {import('./browser.js').Page} Page */
/** @typedef {{ name: string, ph: string, pid: number, tid: number, ts: number, dur?: number, tdur?: number, args?: { name?: string } }} TraceEvent */
/** @typedef {{ wall: number[], cpu: number[], gaps: number[] }} Frames all in ms; `wall` and `cpu` for drawn frames only */

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline'];
/** Two frames of a display at 60 Hz: a gap longer than this is a frame that a person may see. ms */
const LONG_GAP = 33.4;

/** @param {Page} page @param {() => Promise<void>} work @returns {Promise<Frames>} */
export async function framesOf(page, work) {
  const browser = page.context().browser();
  if (browser === null) throw new Error('The page has no browser.');
  await page.evaluate(() => {
    const state = { gaps: /** @type {number[]} */ ([]), going: true };
    let before = performance.now();
    const beat = () => {
      const now = performance.now();
      state.gaps.push(now - before);
      before = now;
      if (state.going) requestAnimationFrame(beat);
    };
    globalThis.benchFrames = state;
    requestAnimationFrame(beat);
  });
  await browser.startTracing(page, { categories: CATEGORIES });
  await work();
  const trace = JSON.parse((await browser.stopTracing()).toString());
  const gaps = await page.evaluate(() => {
    globalThis.benchFrames.going = false;
    return globalThis.benchFrames.gaps.slice(1);
  });
  return { ...drawnFrames(trace.traceEvents), gaps };
}

/** @param {readonly TraceEvent[]} events @returns {Pick<Frames, 'wall' | 'cpu'>} */
function drawnFrames(events) {
  const main = mainThread(events);
  const inMain = events.filter(({ ph, pid, tid }) => ph === 'X' && pid === main.pid && tid === main.tid);
  const callbacks = inMain.filter(({ name }) => name === 'FireAnimationFrame').map(({ ts }) => ts);
  const tasks = inMain.filter(({ name }) => name === 'RunTask').toSorted((a, b) => a.ts - b.ts);
  /** @type {Pick<Frames, 'wall' | 'cpu'>} */
  const frames = { wall: [], cpu: [] };
  let wall = 0;
  let cpu = 0;
  for (const { ts, dur = 0, tdur = 0 } of tasks) {
    wall += dur / 1000;
    cpu += tdur / 1000;
    const inside = callbacks.filter((at) => at >= ts && at < ts + dur).length;
    if (inside === 0) continue;
    // One callback is the benchmark's own: such a frame drew nothing.
    if (inside > 1) {
      frames.wall.push(wall);
      frames.cpu.push(cpu);
    }
    wall = 0;
    cpu = 0;
  }
  return frames;
}

/** The renderer's main thread that fired most animation frames. @param {readonly TraceEvent[]} events */
function mainThread(events) {
  /** @type {Map<string, { pid: number, tid: number, count: number }>} */
  const threads = new Map();
  for (const { name, pid, tid } of events) {
    if (name !== 'FireAnimationFrame') continue;
    const known = threads.get(`${pid} ${tid}`) ?? { pid, tid, count: 0 };
    known.count += 1;
    threads.set(`${pid} ${tid}`, known);
  }
  const most = [...threads.values()].toSorted((a, b) => b.count - a.count)[0];
  if (most === undefined) throw new Error('The trace holds no animation frame.');
  return most;
}

/** @param {string} name @param {Frames} frames */
export function printFrames(name, { wall, cpu, gaps }) {
  const long = gaps.filter((gap) => gap > LONG_GAP).length;
  const drawn =
    cpu.length === 0
      ? 'nothing drawn'
      : `script and drawing of a frame, p95: ${quantileOf(cpu, 0.95).toFixed(2)} ms of processor time ` +
        `(median ${quantileOf(cpu, 0.5).toFixed(2)}), ${quantileOf(wall, 0.95).toFixed(2)} ms by the clock, n = ${cpu.length}`;
  console.log(
    `  ${name}: ${drawn}; gaps over 33 ms: ${((100 * long) / gaps.length).toFixed(2)} % of ${gaps.length}, ` +
      `p95 ${quantileOf(gaps, 0.95).toFixed(1)} ms, longest ${Math.max(...gaps).toFixed(0)} ms`,
  );
}
