/** A sitting out of a file that somebody chose. A large one is read on a thread of its own: the page stays what it is meanwhile. */
import { messageOf } from '../../contract/faults.ts';
import { readBeside } from '../read-beside.ts';
import { unpackSittings, type NumberedPiece } from './packed-sitting.ts';
import { MAX_SITTING, openSitting, type OpenedSitting } from './sitting-file.ts';
import type { ToldOfSitting } from './sitting-worker.ts';

/** In bytes: what takes some hundredths of a second at most. */
const SMALL = 2 ** 18;

/**
 * Never rejects.
 * @param onShare hears how much of a large one has been read, 0 … 1
 */
export async function openSittingFile(
  file: Blob,
  onShare: (share: number) => void = () => undefined,
): Promise<OpenedSitting> {
  // More bytes than characters there may be are not read at all.
  if (file.size > 4 * MAX_SITTING) return { ok: false, fault: { code: 'file-too-large' } };
  const beside = file.size > SMALL && typeof Worker === 'function' ? await openBeside(file, onShare) : null;
  return beside ?? openHere(file);
}

async function openHere(file: Blob): Promise<OpenedSitting> {
  try {
    return openSitting(await file.text());
  } catch (error) {
    return { ok: false, fault: { code: 'file-unreadable', message: messageOf(error) } };
  }
}

function openBeside(file: Blob, onShare: (share: number) => void): Promise<OpenedSitting | null> {
  const worker = new Worker(new URL('./sitting-worker.ts', import.meta.url), { type: 'module', name: 'sitting' });
  const pieces: NumberedPiece[] = [];
  return readBeside(worker, file, onShare, (data): OpenedSitting | undefined => {
    const told = data as ToldOfSitting;
    if ('piece' in told) {
      pieces.push(told.piece);
      return undefined;
    }
    const { opened } = told;
    if (!opened.ok) return opened;
    const [sitting, ...others] = unpackSittings(opened.packed, pieces);
    return {
      ...{ ok: true, sitting: sitting!, leftOut: opened.leftOut },
      others: opened.called.map((called, at) => ({ ...called, sitting: others[at]! })),
    };
  });
}
