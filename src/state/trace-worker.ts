/** Reads a trace file on a thread of its own. What it is told: the file. What it tells: the share it has read, then what came of it. */
import { openTrace, type OpenedTrace } from '../contract/trace-file.ts';
import { messageOf } from '../contract/faults.ts';
import { buffersOf, packTrace, type PackedTrace } from './packed-trace.ts';
import { textBeside } from './read-beside.ts';

type Opened = Exclude<OpenedTrace, { ok: true }> | { readonly ok: true; readonly packed: PackedTrace };

export interface ToldOfTrace {
  readonly opened: Opened;
}

function tell(opened: Opened, transfer: ArrayBuffer[] = []): void {
  globalThis.postMessage({ opened } satisfies ToldOfTrace, { transfer });
}

async function read(file: Blob): Promise<void> {
  try {
    const opened = openTrace(await textBeside(file));
    if (!opened.ok) return tell(opened);
    const packed = packTrace(opened.trace);
    tell({ ok: true, packed }, buffersOf(packed));
  } catch (error) {
    tell({ ok: false, fault: { code: 'file-unreadable', message: messageOf(error) } });
  }
}

globalThis.addEventListener('message', ({ data }: MessageEvent<Blob>) => void read(data));
