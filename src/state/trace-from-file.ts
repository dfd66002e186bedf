/** A trace out of a file that somebody chose. A large one is read on a thread of its own: the page stays what it is meanwhile. */
import { messageOf } from '../contract/faults.ts';
import { MAX_TRACE_FILE, openTrace, type OpenedTrace } from '../contract/trace-file.ts';
import { unpackTrace } from './packed-trace.ts';
import { readBeside } from './read-beside.ts';
import type { ToldOfTrace } from './trace-worker.ts';

/** In bytes: what takes some hundredths of a second at most. */
const SMALL = 2 ** 20;

/**
 * Never rejects. A file too large is not read at all: of more than half a gigabyte Chromium makes an empty text.
 * @param onShare hears how much of a large one has been read, 0 … 1
 */
export async function openTraceFile(
  file: Blob,
  onShare: (share: number) => void = () => undefined,
): Promise<OpenedTrace> {
  if (file.size > MAX_TRACE_FILE) return { ok: false, fault: { code: 'file-too-large' } };
  const beside = file.size > SMALL && typeof Worker === 'function' ? await openBeside(file, onShare) : null;
  return beside ?? openHere(file);
}

async function openHere(file: Blob): Promise<OpenedTrace> {
  try {
    return openTrace(await file.text());
  } catch (error) {
    return { ok: false, fault: { code: 'file-unreadable', message: messageOf(error) } };
  }
}

function openBeside(file: Blob, onShare: (share: number) => void): Promise<OpenedTrace | null> {
  const worker = new Worker(new URL('./trace-worker.ts', import.meta.url), { type: 'module', name: 'trace' });
  return readBeside(worker, file, onShare, (told): OpenedTrace => {
    const { opened } = told as ToldOfTrace;
    return opened.ok ? { ok: true, trace: unpackTrace(opened.packed) } : opened;
  });
}
