/** A file that somebody chose is opened; a large one on a thread of its own: the page stays what it is meanwhile. Both ends of the talk with that thread. */
import { messageOf, type Fault } from '../contract/faults.ts';

export interface FileTooBad {
  readonly ok: false;
  readonly fault: Extract<Fault, { code: 'file-too-large' | 'file-unreadable' }>;
}

interface Ways<Opened> {
  /** Bytes. A larger one is not read at all: of more than half a gigabyte Chromium makes an empty text. */
  readonly most: number;
  /** Bytes of what takes some hundredths of a second at most: read here. */
  readonly small: number;
  readonly here: (text: string) => Opened;
  /** Null where the thread broke: then it is read here. */
  readonly beside: () => Promise<Opened | null>;
}

/** Never rejects. */
export async function openFile<Opened>(file: Blob, ways: Ways<Opened>): Promise<Opened | FileTooBad> {
  if (file.size > ways.most) return { ok: false, fault: { code: 'file-too-large' } };
  const opened = file.size > ways.small && typeof Worker === 'function' ? await ways.beside() : null;
  if (opened !== null) return opened;
  try {
    return ways.here(await file.text());
  } catch (error) {
    return { ok: false, fault: { code: 'file-unreadable', message: messageOf(error) } };
  }
}

interface Share {
  /** So much of the file has been read, 0 … 1. */
  readonly share: number;
}

/**
 * Null where the thread broke.
 * @param worker one that was made for this file, and is ended with it
 * @param hear what else it tells; anything but undefined is what came of it
 */
export function readBeside<Opened>(
  worker: Worker,
  file: Blob,
  onShare: (share: number) => void,
  hear: (told: object) => Opened | undefined,
): Promise<Opened | null> {
  return new Promise((resolve) => {
    const end = (opened: Opened | null): void => {
      worker.terminate();
      resolve(opened);
    };
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      end(null);
    });
    worker.addEventListener('messageerror', () => end(null));
    worker.addEventListener('message', ({ data }: MessageEvent<Share | object>) => {
      if ('share' in data) return onShare(data.share);
      const opened = hear(data);
      if (opened !== undefined) end(opened);
    });
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
    worker.postMessage(file);
  });
}

/** On the thread: the whole text of the file, and on the way there the share that was read. */
export async function textBeside(file: Blob): Promise<string> {
  const decoder = new TextDecoder();
  const pieces: string[] = [];
  let done = 0;
  const reader = file.stream().getReader();
  for (;;) {
    const { value } = await reader.read();
    if (value === undefined) return [...pieces, decoder.decode()].join('');
    pieces.push(decoder.decode(value, { stream: true }));
    done += value.length;
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
    globalThis.postMessage({ share: done / file.size } satisfies Share);
  }
}
