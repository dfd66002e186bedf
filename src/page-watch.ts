/** Watches the page for what spoils a measurement: being hidden, standing still, a sleeping computer. */
import type { Doubt, Micros } from './contract/record.ts';
import type { Interruption } from './measure/results.ts';

/** A beat that comes this much late, in ms, is a gap. */
const GAP = 250;
const BEAT = 100;
/** How far the wall clock may run ahead of the page's clock within a beat, in ms, before it means sleep. */
const SLEEP = 1000;
/** Old interruptions matter to nobody: no measurement lasts so long. */
const KEPT = 500;

export interface PageWatch {
  readonly interruptions: () => readonly Interruption[];
  readonly doubtsSince: (since: Micros) => readonly Doubt[];
}

/**
 * Into what began at `since`, when the page was alive. A gap counts from the beat before it, and ends with the one behind
 * it: of one that was over by then some of that time may be left, but never as much as makes a gap.
 */
function fallsInto({ code, fromMicros, toMicros }: Interruption, since: Micros): boolean {
  if (toMicros < since) return false;
  return code !== 'frame-gap' || toMicros - Math.max(fromMicros, since) > GAP * 1000;
}

export function watchPage(): PageWatch {
  const seen: Interruption[] = [];
  const sleeps: Micros[] = [];
  let hiddenSince = document.hidden ? performance.now() : null;
  let beat = performance.now();
  let wall = Date.now();

  const add = (code: Interruption['code'], fromMs: number, toMs: number): void => {
    seen.push({ code, fromMicros: fromMs * 1000, toMicros: toMs * 1000 });
    if (seen.length > KEPT) seen.shift();
  };

  document.addEventListener('visibilitychange', () => {
    const now = performance.now();
    if (document.hidden) hiddenSince ??= now;
    else if (hiddenSince !== null) {
      add('hidden', hiddenSince, now);
      hiddenSince = null;
      // Timers are held back in a hidden page; that is no gap of its own, and no sleep.
      beat = now;
      wall = Date.now();
    }
  });

  const late = (now: number): boolean => hiddenSince === null && now - beat > BEAT + GAP;
  const slept = (now: number, wallNow: number): boolean =>
    hiddenSince === null && wallNow - wall - (now - beat) > SLEEP;

  setInterval(() => {
    const now = performance.now();
    const wallNow = Date.now();
    if (late(now)) add('frame-gap', beat, now);
    if (slept(now, wallNow)) sleeps.push(now * 1000);
    beat = now;
    wall = wallNow;
  }, BEAT);

  /**
   * What was seen, and what the next beat will find: where the page stood still or slept over the end of a run, the
   * answer of its workers comes before the beat.
   */
  const interruptions = (): readonly Interruption[] => {
    const now = performance.now();
    if (hiddenSince !== null) return [...seen, { code: 'hidden', fromMicros: hiddenSince * 1000, toMicros: Infinity }];
    return late(now) ? [...seen, { code: 'frame-gap', fromMicros: beat * 1000, toMicros: now * 1000 }] : seen;
  };
  return {
    interruptions,
    doubtsSince(since) {
      const codes: Doubt[] = interruptions().flatMap((each) => (fallsInto(each, since) ? [each.code] : []));
      if (sleeps.some((at) => at >= since) || slept(performance.now(), Date.now())) codes.push('sleep');
      return [...new Set(codes)];
    },
  };
}
