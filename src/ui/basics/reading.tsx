/** How much of a file that somebody chose has been read: said while a large one is read. */
import { useRef, useState, type ReactNode } from 'react';
import { useTexts } from './texts.ts';

interface Reading<Opened> {
  /** 0 … 1, of the file that was chosen last; null while none is read. */
  readonly share: number | null;
  /** `isLast`: no other one was chosen meanwhile. */
  readonly read: (file: File) => Promise<{ readonly opened: Opened; readonly isLast: boolean }>;
}

/** @param open never rejects */
export function useReading<Opened>(
  open: (file: Blob, onShare: (share: number) => void) => Promise<Opened>,
): Reading<Opened> {
  const [share, setShare] = useState<number | null>(null);
  const chosen = useRef<File>(null);
  const read = async (file: File): Promise<{ opened: Opened; isLast: boolean }> => {
    chosen.current = file;
    const opened = await open(file, (done) => chosen.current === file && setShare(done));
    const isLast = chosen.current === file;
    if (isLast) setShare(null);
    return { opened, isLast };
  };
  return { share, read };
}

export function ReadShare({ share }: Pick<Reading<unknown>, 'share'>): ReactNode {
  const { traces } = useTexts('run');
  return (
    <span role="status" className="soft">
      {share !== null && traces.reading(share)}
    </span>
  );
}
