/** What the browser tells of this machine, looked at for some seconds. */
import type { ClassSeen } from '../../lessons/before-class.ts';
import type { LabState } from '../../state/types.ts';

/** ms */
const LOOK = 3000;

/** Of Chromium alone. */
interface Batteries {
  getBattery?(): Promise<{ readonly charging: boolean }>;
}

/** Never rejects. */
export async function seeClass({ engine }: Pick<LabState, 'engine'>, signal: AbortSignal): Promise<ClassSeen> {
  const [clocks, battery] = await Promise.all([watchClocks(signal), charging()]);
  return {
    environment: engine.phase === 'ready' ? engine.environment : null,
    ...clocks,
    charging: battery,
    fullScreen: document.fullscreenEnabled,
    wakeLock: 'wakeLock' in navigator,
    keptOffline: Boolean((navigator.serviceWorker as ServiceWorkerContainer | undefined)?.controller),
  };
}

async function charging(): Promise<boolean | null> {
  try {
    return (await (navigator as Batteries).getBattery?.())?.charging ?? null;
  } catch {
    return null;
  }
}

/** A tab that nobody sees has no frames. */
function watchClocks(signal: AbortSignal): Promise<Pick<ClassSeen, 'drift' | 'longestFrame'>> {
  const began = { page: performance.now(), wall: Date.now() };
  return new Promise((resolve) => {
    let [last, longest] = [began.page, 0];
    let handle = requestAnimationFrame(function frame(now) {
      [longest, last] = [Math.max(longest, now - last), now];
      handle = requestAnimationFrame(frame);
    });
    const end = (seen: Pick<ClassSeen, 'drift' | 'longestFrame'>): void => {
      cancelAnimationFrame(handle);
      clearTimeout(timer);
      resolve(seen);
    };
    const timer = setTimeout(() => {
      const within = Date.now() - began.wall;
      end({ drift: { ms: performance.now() - began.page - within, within }, longestFrame: longest || null });
    }, LOOK);
    signal.addEventListener('abort', () => end({ drift: null, longestFrame: null }), { once: true });
  });
}
