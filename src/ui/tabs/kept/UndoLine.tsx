/** Says what was deleted last, and puts it back for as long as it stands: until something else is deleted. */
import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { useLab, useLabState } from '../../basics/lab-context.ts';
import { useTexts } from '../../basics/texts.ts';

export function UndoLine(): ReactNode {
  const { kept: texts } = useTexts('charts');
  const { archive } = useLab();
  const deleted = useLabState((state) => state.deleted);
  const line = useRef<HTMLDivElement>(null);
  const undo = useRef<HTMLButtonElement>(null);
  const putBack = (): void => {
    // The button goes: who works by keys stays here.
    line.current?.focus({ preventScroll: true });
    void archive((keeping) => keeping.undo());
  };
  useLayoutEffect(() => {
    // What was pressed is gone with its line: who works by keys goes on here.
    if (deleted !== null && document.activeElement === document.body) undo.current?.focus({ preventScroll: true });
  }, [deleted]);
  return (
    <div className="kept-bar" ref={line} tabIndex={-1} data-empty={deleted === null || undefined}>
      <p role="status">{deleted === null ? '' : texts.deleted(deleted.shelf, deleted.count)}</p>
      {deleted !== null && (
        <button type="button" ref={undo} onClick={putBack}>
          {texts.undo}
        </button>
      )}
    </div>
  );
}
