import { useSyncExternalStore } from 'react';

/** Whether a media query holds now, followed while it changes. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    () => matchMedia(query).matches,
    // Drawn before there is a screen.
    () => false,
  );
}
