/** A trace out of a file that somebody chose. */
import { MAX_TRACE_FILE, openTrace, type OpenedTrace } from '../contract/trace-file.ts';
import { unpackTrace } from './packed-trace.ts';
import { openFile, readBeside } from './read-beside.ts';
import type { ToldOfTrace } from './trace-worker.ts';

/** In bytes. */
const SMALL = 2 ** 20;

/**
 * Never rejects.
 * @param onShare hears how much of a large one has been read, 0 … 1
 */
export function openTraceFile(file: Blob, onShare: (share: number) => void = () => undefined): Promise<OpenedTrace> {
  const beside = (): Promise<OpenedTrace | null> => openBeside(file, onShare);
  return openFile<OpenedTrace>(file, { most: MAX_TRACE_FILE, small: SMALL, here: openTrace, beside });
}

function openBeside(file: Blob, onShare: (share: number) => void): Promise<OpenedTrace | null> {
  const worker = new Worker(new URL('./trace-worker.ts', import.meta.url), { type: 'module', name: 'trace' });
  return readBeside(worker, file, onShare, (told): OpenedTrace => {
    const { opened } = told as ToldOfTrace;
    return opened.ok ? { ok: true, trace: unpackTrace(opened.packed) } : opened;
  });
}
