/** Reads the file of a sitting on a thread of its own. What it is told: the file. What it tells: the share it has read, then what is in it, in pieces. */
import { messageOf } from '../../contract/faults.ts';
import { textBeside } from '../read-beside.ts';
import { packSittings, type NumberedPiece, type PackedSitting } from './packed-sitting.ts';
import type { OtherSitting } from './sitting.ts';
import { openSitting, type OpenedSitting } from './sitting-file.ts';

export type ToldOfSitting =
  | { readonly piece: NumberedPiece }
  /** The last. */
  | {
      readonly opened:
        | Exclude<OpenedSitting, { ok: true }>
        | {
            readonly ok: true;
            /** The sitting itself, then those from elsewhere. */
            readonly packed: readonly PackedSitting[];
            /** What those are called. */
            readonly called: readonly Omit<OtherSitting, 'sitting'>[];
            readonly leftOut: readonly string[];
          };
    };

function tell(told: ToldOfSitting): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
  globalThis.postMessage(told);
}

async function read(file: Blob): Promise<void> {
  try {
    const opened = openSitting(await textBeside(file));
    if (!opened.ok) return tell({ opened });
    const { sitting, others, leftOut } = opened;
    const { packed, pieces } = packSittings([sitting, ...others.map((other) => other.sitting)]);
    const called = others.map(({ name, tags }) => ({ name, tags }));
    for (const piece of pieces) tell({ piece });
    tell({ opened: { ok: true, packed, called, leftOut } });
  } catch (error) {
    tell({ opened: { ok: false, fault: { code: 'file-unreadable', message: messageOf(error) } } });
  }
}

globalThis.addEventListener('message', ({ data }: MessageEvent<Blob>) => void read(data));
