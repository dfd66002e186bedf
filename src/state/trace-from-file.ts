/** A trace out of a file that somebody chose. */
import { messageOf } from '../contract/faults.ts';
import { MAX_TRACE_FILE, openTrace, type OpenedTrace } from '../contract/trace-file.ts';

/** Never rejects. A file too large is not read at all: of more than half a gigabyte Chromium makes an empty text. */
export async function openTraceFile(file: Pick<Blob, 'size' | 'text'>): Promise<OpenedTrace> {
  if (file.size > MAX_TRACE_FILE) return { ok: false, fault: { code: 'file-too-large' } };
  try {
    return openTrace(await file.text());
  } catch (error) {
    return { ok: false, fault: { code: 'file-unreadable', message: messageOf(error) } };
  }
}
