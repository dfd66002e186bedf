/** Keeping and comparing runs: pin the trace that is shown, save it as a file, open one from a file. */
import { useRef, useState } from 'react';
import type { Trace } from '../../engine/trace.ts';
import { openTrace, saveTrace, traceFileName } from '../../state/trace-file.ts';
import { stageWords as words } from './words.ts';

export interface TraceToolsProps {
  /** What is shown now; null where there is nothing to save or to pin. */
  readonly trace: Trace | null;
  readonly pinned: boolean;
  readonly onPin: () => void;
  readonly onUnpin: () => void;
  readonly onOpen: (trace: Trace) => void;
}

export function TraceTools({ trace, pinned, onPin, onUnpin, onOpen }: TraceToolsProps) {
  const [refused, setRefused] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const open = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const opened = openTrace(await file.text());
    setRefused(opened.ok ? null : words.refusedFile(file.name, opened.reason));
    if (opened.ok) onOpen(opened.trace);
    // The same file can be chosen again.
    if (input.current !== null) input.current.value = '';
  };
  return (
    <div className="trace-tools">
      <button
        type="button"
        disabled={trace === null && !pinned}
        aria-pressed={pinned}
        onClick={pinned ? onUnpin : onPin}
      >
        {pinned ? words.unpin : words.pin}
      </button>
      <button type="button" disabled={trace === null} onClick={() => trace !== null && download(trace)}>
        {words.save}
      </button>
      <button type="button" onClick={() => input.current?.click()}>
        {words.open}
      </button>
      <input
        ref={input}
        hidden
        type="file"
        accept="application/json,.json"
        aria-label={words.open}
        onChange={(event) => void open(event.currentTarget.files?.[0])}
      />
      {refused !== null && (
        <p role="alert" className="trace-refused">
          {refused}
        </p>
      )}
    </div>
  );
}

function download(trace: Trace): void {
  const address = URL.createObjectURL(new Blob([saveTrace(trace)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = traceFileName(trace);
  link.click();
  URL.revokeObjectURL(address);
}
