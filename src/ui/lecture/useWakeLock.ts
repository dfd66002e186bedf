/** The screen stays on; a page out of sight loses that, and asks again when it is seen. */
import { useEffect } from 'react';

export function useWakeLock(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | null = null;
    let over = false;
    const ask = async (): Promise<void> => {
      if (document.visibilityState !== 'visible') return;
      // Not everywhere, and not on battery saving.
      const given = await navigator.wakeLock?.request('screen').catch(() => null);
      if (over) void given?.release();
      else lock = given ?? null;
    };
    const asked = (): void => void ask();
    asked();
    document.addEventListener('visibilitychange', asked);
    return () => {
      over = true;
      document.removeEventListener('visibilitychange', asked);
      void lock?.release();
    };
  }, []);
}
