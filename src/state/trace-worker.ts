/** Reads a trace file on a thread of its own. What it is told: the file. What it tells: the share it has read, then what came of it. */
import { openTrace, type OpenedTrace } from '../contract/trace-file.ts';
import { messageOf } from '../contract/faults.ts';
import { buffersOf, packTrace, type PackedTrace } from './packed-trace.ts';

type Opened = Exclude<OpenedTrace, { ok: true }> | { readonly ok: true; readonly packed: PackedTrace };
export type ToldByReader = { readonly share: number } | { readonly opened: Opened };

async function textOf(file: Blob): Promise<string> {
  const decoder = new TextDecoder();
  const pieces: string[] = [];
  let done = 0;
  const reader = file.stream().getReader();
  for (;;) {
    const { value } = await reader.read();
    if (value === undefined) return [...pieces, decoder.decode()].join('');
    pieces.push(decoder.decode(value, { stream: true }));
    tell({ share: (done += value.length) / file.size });
  }
}

function tell(told: ToldByReader, transfer: ArrayBuffer[] = []): void {
  globalThis.postMessage(told, { transfer });
}

async function read(file: Blob): Promise<void> {
  try {
    const opened = openTrace(await textOf(file));
    if (!opened.ok) return tell({ opened });
    const packed = packTrace(opened.trace);
    tell({ opened: { ok: true, packed } }, buffersOf(packed));
  } catch (error) {
    tell({ opened: { ok: false, fault: { code: 'file-unreadable', message: messageOf(error) } } });
  }
}

globalThis.addEventListener('message', ({ data }: MessageEvent<Blob>) => void read(data));
