/** Buttons that take something along: what came of the last press is said beside them. */
import { useState } from 'react';

/** Does `work`, which tells in words what it did. */
export type Attempt = (work: () => Promise<string> | string) => void;

/** `failed`: what is said when the browser refuses. */
export function useAttempts(failed: string): { readonly said: string; readonly attempt: Attempt } {
  const [said, setSaid] = useState('');
  const attempt: Attempt = (work) => {
    Promise.resolve()
      .then(work)
      .then(setSaid)
      .catch(() => setSaid(failed));
  };
  return { said, attempt };
}
