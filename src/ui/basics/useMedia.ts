import { useCallback, useMemo, useSyncExternalStore } from 'react';

/** Whether a media query holds now, followed while it changes. */
export function useMedia(query: string): boolean {
  // There is no screen where the first picture is drawn.
  const media = useMemo(() => (typeof matchMedia === 'undefined' ? null : matchMedia(query)), [query]);
  // The same one each time: with another the page would listen anew whenever it is rendered.
  const follow = useCallback(
    (listener: () => void) => {
      media?.addEventListener('change', listener);
      return () => media?.removeEventListener('change', listener);
    },
    [media],
  );
  return useSyncExternalStore(
    follow,
    () => media?.matches ?? false,
    () => false,
  );
}
