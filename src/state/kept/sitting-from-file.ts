/** A sitting out of a file that somebody chose. */
import { openFile, readBeside } from '../read-beside.ts';
import { unpackSittings, type NumberedPiece } from './packed-sitting.ts';
import { MAX_SITTING, openSitting, type OpenedSitting } from './sitting-file.ts';
import type { ToldOfSitting } from './sitting-worker.ts';

/** In bytes. */
const SMALL = 2 ** 18;

/**
 * Never rejects.
 * @param onShare hears how much of a large one has been read, 0 … 1
 */
export function openSittingFile(
  file: Blob,
  onShare: (share: number) => void = () => undefined,
): Promise<OpenedSitting> {
  const beside = (): Promise<OpenedSitting | null> => openBeside(file, onShare);
  // A character is up to four bytes.
  return openFile<OpenedSitting>(file, { most: 4 * MAX_SITTING, small: SMALL, here: openSitting, beside });
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
