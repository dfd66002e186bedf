/** A button that lets somebody choose a file, and the same file once more. */
import { useRef, type ReactNode } from 'react';

interface Props {
  readonly label: string;
  /** What the field behind it is called. */
  readonly name: string;
  readonly title?: string;
  readonly onFile: (file: File) => void;
}

export function FileButton({ label, name, title, onFile }: Props): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" title={title} onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        hidden
        type="file"
        accept=".json,application/json"
        aria-label={name}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file) onFile(file);
          // The same file may be chosen again.
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}
