/**
 * The one frame loop of the page. Clients say when they are dirty; a frame draws the dirty ones and nothing else, and no
 * frame is asked for while none is. It keeps the script time of its last frames for whoever wants to know.
 */

/** Draws one client; `nowMs` is the frame's time. True: dirty again, draw me in the next frame too. */
export type Draw = (nowMs: number) => boolean;

export interface FrameClient {
  /** Asks for one draw in the next frame. Cheap to repeat. */
  invalidate(): void;
  dispose(): void;
}

export interface FrameProbe {
  /** Frames drawn since the last reset. */
  frames(): number;
  /** Script time of the last frames in ms: that share of them took at most so long. 0 before the first. */
  quantileMs(share: number): number;
  reset(): void;
}

export interface FrameLoop {
  add(draw: Draw): FrameClient;
  readonly probe: FrameProbe;
}

/** What the loop needs of the page; given by tests as they like. */
export interface FrameHost {
  request(callback: (nowMs: number) => void): number;
  cancel(handle: number): void;
  /** ms. */
  now(): number;
}

/** ms after which a frame leaves what is dirty to the next: of code that was never run before. */
const LONG = 6;

/** Frames whose script time is kept: five seconds at 60 a second. */
const KEPT = 300;

export function createFrameLoop(host: FrameHost): FrameLoop {
  const clients = new Map<FrameClient, Draw>();
  const dirty = new Set<FrameClient>();
  const times = createTimes();
  let handle: number | null = null;

  const frame = (nowMs: number): void => {
    handle = null;
    const began = host.now();
    const due = [...dirty];
    dirty.clear();
    const again: FrameClient[] = [];
    for (const client of due) {
      if (host.now() - began > LONG) dirty.add(client);
      else if (clients.get(client)?.(nowMs) === true) again.push(client);
    }
    for (const client of again) dirty.add(client);
    times.add(host.now() - began);
    ask();
  };
  const ask = (): void => {
    if (dirty.size > 0) handle ??= host.request(frame);
  };
  return {
    probe: times.probe,
    add(draw) {
      const client: FrameClient = {
        invalidate: () => {
          if (!clients.has(client)) return;
          dirty.add(client);
          ask();
        },
        dispose: () => {
          clients.delete(client);
          dirty.delete(client);
          if (dirty.size > 0 || handle === null) return;
          host.cancel(handle);
          handle = null;
        },
      };
      clients.set(client, draw);
      client.invalidate();
      return client;
    },
  };
}

function createTimes(): { add(ms: number): void; probe: FrameProbe } {
  const ring = new Float64Array(KEPT);
  let frames = 0;
  return {
    add: (ms) => {
      ring[frames++ % KEPT] = ms;
    },
    probe: {
      frames: () => frames,
      quantileMs: (share) => {
        const kept = ring.slice(0, Math.min(frames, KEPT)).sort();
        return kept[Math.max(0, Math.ceil(share * kept.length) - 1)] ?? 0;
      },
      reset: () => {
        frames = 0;
      },
    },
  };
}

let ofPage: FrameLoop | null = null;

/** The page's own loop, made at first use. */
export function pageFrameLoop(): FrameLoop {
  ofPage ??= createFrameLoop({
    request: (callback) => requestAnimationFrame(callback),
    cancel: (handle) => cancelAnimationFrame(handle),
    now: () => performance.now(),
  });
  return ofPage;
}
