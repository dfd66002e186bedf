/** The button that opens a file with sittings, and keeps what is in it. */
import { useState, type ReactNode } from 'react';
import { NO_LABEL } from '../../state/kept/label.ts';
import { sizeOf } from '../../state/kept/sitting-file.ts';
import { openSittingFile } from '../../state/kept/sitting-from-file.ts';
import type { Sitting } from '../../state/kept/sitting.ts';
import { FileButton } from '../basics/FileButton.tsx';
import { useLab } from '../basics/lab-context.ts';
import { ReadShare, useReading } from '../basics/reading.tsx';
import { useTexts } from '../basics/texts.ts';

interface Asked {
  readonly label: string;
  /** What the field behind it is called. */
  readonly name: string;
  /** Said of JSON that is something else. */
  readonly otherKind: string;
  /** Said where none of the sittings in it is wanted. */
  readonly nothing: string;
  readonly isWanted: (sitting: Sitting) => boolean;
  /** Called when all that was in the file is kept. */
  readonly onKept?: () => void;
}

interface OpenSitting {
  readonly button: ReactNode;
  /** What is wrong with the file that was chosen last. */
  readonly alert: ReactNode;
}

const MOST_LETTERS = 24;

/** What a file calls its parts may be any text. */
const shortened = (name: string): string => Array.from(name).slice(0, MOST_LETTERS).join('');

export function useOpenSitting({ label, name, otherKind, nothing, isWanted, onKept }: Asked): OpenSitting {
  const { sitting: texts } = useTexts('charts');
  const { faults } = useTexts('run');
  const { archive } = useLab();
  const [wrong, setWrong] = useState<string | null>(null);
  const { share, read } = useReading(openSittingFile);
  const open = async (file: File): Promise<void> => {
    const { opened } = await read(file);
    if (!opened.ok)
      return setWrong(opened.fault.code === 'file-other-kind' ? otherKind : faults.sentence(opened.fault));
    const own = sizeOf(opened.sitting) === 0 ? [] : [{ ...NO_LABEL, sitting: opened.sitting }];
    const all = [...own, ...opened.others];
    if (!all.some(({ sitting }) => isWanted(sitting))) return setWrong(nothing);
    setWrong(opened.leftOut.length === 0 ? null : texts.leftOut(opened.leftOut.map(shortened)));
    // The last to come lies on top.
    for (const { sitting, ...called } of all.toReversed())
      await archive((keeping) => keeping.addSitting(sitting, called));
    onKept?.();
  };
  return {
    button: (
      <>
        <FileButton label={label} name={name} onFile={(file) => void open(file)} />
        <ReadShare share={share} />
      </>
    ),
    alert: wrong !== null && (
      <p className="field-wrong" role="alert">
        {wrong}
      </p>
    ),
  };
}
