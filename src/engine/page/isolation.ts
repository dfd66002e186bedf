/** Why a page is not isolated, as far as it can be found out. */
import type { Refusal } from '../../contract/abilities.ts';

/** What the engine, which has no DOM, must be told of the page. */
export interface Surroundings {
  /** Over https, or on localhost. */
  readonly secure: boolean;
  /** The browser knows what isolation is, whether this page has it or not. */
  readonly canIsolate: boolean;
  /** Shown in a frame of another page. */
  readonly framed: boolean;
  readonly address: string;
  /** Loaded by force, past a service worker that would have isolated it. */
  readonly forced: boolean;
}

const ISOLATING = [
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Embedder-Policy', 'require-corp'],
] as const;

/** Milliseconds for the server to answer once more. */
const ANSWER = 5_000;

export async function whyNotIsolated({ secure, canIsolate, framed, address, forced }: Surroundings): Promise<Refusal> {
  // Under a page that came over plain http one over https is no secure context either.
  if (!secure) return { code: framed && address.startsWith('https:') ? 'framed' : 'insecure' };
  if (!canIsolate) return { code: 'never-isolates' };
  const names = await missingHeaders(address);
  if (names === null) return { code: 'headers-unknown' };
  if (names.length > 0) return forced ? { code: 'forced-reload' } : { code: 'headers-missing', names };
  return { code: framed ? 'framed' : 'not-isolated' };
}

/** Which of them this very page came without; null when that cannot be found out. */
async function missingHeaders(address: string): Promise<readonly string[] | null> {
  try {
    const signal = AbortSignal.timeout(ANSWER);
    const { headers } = await fetch(address, { method: 'HEAD', cache: 'no-store', signal });
    return ISOLATING.filter(([name, value]) => headers.get(name) !== value).map(([name]) => name);
  } catch {
    return null;
  }
}
