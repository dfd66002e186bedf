/**
 * Asks the server for a file of the lab, and again where it does not answer, or not well: what is not there now often is
 * a moment later.
 */
import { FaultError, type FaultOf } from '../../contract/faults.ts';

/** Why there is no such file. */
export type NoFile = FaultOf<'code-missing' | 'code-unreachable' | 'code-late' | 'code-other-type'>;

export interface Patience {
  /** Milliseconds to wait before each further try. */
  readonly pauses: readonly number[];
  /** Milliseconds without a single byte, after which a try has failed: a slow line is none. */
  readonly silence: number;
}

const PATIENCE: Patience = { pauses: [400, 1600], silence: 10_000 };

export const isScript = (type: string): boolean => type.includes('javascript');

/** The whole file, if what comes is of the right type. Rejects with a FaultError of `NoFile`; no further try once `signal` is aborted. */
export async function fetchFile(
  address: string,
  isRight: (type: string) => boolean,
  signal: AbortSignal | null = null,
  { pauses, silence }: Patience = PATIENCE,
): Promise<Uint8Array<ArrayBuffer>> {
  for (let tries = 0; ; tries += 1) {
    // The cache may hold the bad answer: it is asked once.
    const answer = await ask(address, isRight, { signal, silence, cache: tries === 0 ? 'default' : 'reload' });
    if (!('code' in answer)) return answer;
    const pause = pauses[tries];
    if (pause === undefined || signal?.aborted) throw new FaultError(answer);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

async function ask(
  address: string,
  isRight: (type: string) => boolean,
  { signal, silence, cache }: { signal: AbortSignal | null; silence: number; cache: RequestCache },
): Promise<Uint8Array<ArrayBuffer> | NoFile> {
  const file = address.replace(/^.*\//, '');
  const watch = new AbortController();
  const end = (): void => watch.abort();
  let timer = setTimeout(end, silence);
  signal?.addEventListener('abort', end);
  try {
    const { ok, status, headers, body } = await fetch(address, { cache, signal: watch.signal });
    if (!ok) return { code: 'code-missing', file, status };
    const type = headers.get('Content-Type') ?? '';
    if (!isRight(type)) return { code: 'code-other-type', file, type };
    const parts: Uint8Array<ArrayBuffer>[] = [];
    // Read here and not through a stream of its own: Firefox reports that one's error as unhandled when the page is left.
    const reader = body?.getReader();
    for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
      clearTimeout(timer);
      timer = setTimeout(end, silence);
      parts.push(part.value);
    }
    return new Uint8Array(await new Blob(parts).arrayBuffer());
  } catch {
    return watch.signal.aborted
      ? { code: 'code-late', file, seconds: silence / 1000 }
      : { code: 'code-unreachable', file };
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', end);
  }
}
