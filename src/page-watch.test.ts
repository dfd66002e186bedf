import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type PageWatch, watchPage } from './page-watch.ts';

/** Milliseconds on both clocks, and what the page and its timer tell. */
const world = { now: 0, wall: 0, hidden: false, beat: () => {}, visibility: () => {} };

/** Time in which the page is alive: its timer rings. */
function live(milliseconds: number): void {
  for (let passed = 0; passed < milliseconds; passed += 100) {
    standStill(100);
    world.beat();
  }
}

function standStill(milliseconds: number): void {
  world.now += milliseconds;
  world.wall += milliseconds;
}

function turn(hidden: boolean): void {
  world.hidden = hidden;
  world.visibility();
}

let watch: PageWatch;

beforeEach(() => {
  Object.assign(world, { now: 0, wall: 0, hidden: false });
  vi.stubGlobal('document', {
    get hidden() {
      return world.hidden;
    },
    addEventListener: (_: string, listener: () => void) => (world.visibility = listener),
  });
  vi.stubGlobal('setInterval', (beat: () => void) => (world.beat = beat));
  vi.spyOn(performance, 'now').mockImplementation(() => world.now);
  vi.spyOn(Date, 'now').mockImplementation(() => world.wall);
  watch = watchPage();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** Of a run that began so many milliseconds ago. */
const doubtsOf = (milliseconds: number) => watch.doubtsSince((world.now - milliseconds) * 1000);

describe('a run', () => {
  it('is not doubted while the page lives', () => {
    live(1000);
    standStill(300);
    expect(doubtsOf(1300)).toEqual([]);
  });

  it('is doubted where the page stood still in its midst, and not after that', () => {
    live(200);
    standStill(400);
    live(200);
    expect(doubtsOf(500)).toEqual(['frame-gap']);
    expect(doubtsOf(50)).toEqual([]);
  });

  it('is not doubted for a standstill that was over before it began, whenever the next beat rings', () => {
    live(200);
    standStill(600);
    // The page lives again, and a run begins before the late beat.
    standStill(40);
    expect(doubtsOf(40)).toEqual([]);
    world.beat();
    expect(doubtsOf(40)).toEqual([]);
    standStill(400);
    expect(doubtsOf(440)).toEqual(['frame-gap']);
  });

  it('is doubted where the page stood still over its end, and its answer comes before the next beat', () => {
    live(200);
    standStill(400);
    expect(doubtsOf(500)).toEqual(['frame-gap']);
    expect(watch.interruptions()).toEqual([{ code: 'frame-gap', fromMicros: 200_000, toMicros: 600_000 }]);
    world.beat();
    expect(watch.interruptions()).toHaveLength(1);
  });

  it('is doubted where the computer slept over its end', () => {
    live(200);
    world.wall += 5000;
    expect(doubtsOf(100)).toEqual(['sleep']);
    live(100);
    expect(doubtsOf(200)).toEqual(['sleep']);
    live(100);
    expect(doubtsOf(50)).toEqual([]);
  });

  it('is doubted where the page was hidden, which is neither a gap nor a sleep', () => {
    turn(true);
    standStill(60_000);
    expect(doubtsOf(100)).toEqual(['hidden']);
    turn(false);
    expect(doubtsOf(100)).toEqual(['hidden']);
    standStill(50);
    expect(doubtsOf(10)).toEqual([]);
    live(100);
    expect(doubtsOf(100)).toEqual([]);
  });
});
