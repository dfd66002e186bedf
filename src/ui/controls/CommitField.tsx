/** A text box whose value counts when it is left or Enter is pressed; until then what was typed stays as it is. */
import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';

interface Props<Value> {
  readonly label: string;
  readonly value: Value;
  readonly format: (value: Value) => string;
  /** Null for what is not allowed. */
  readonly parse: (text: string) => Value | null;
  /** What is allowed, shown when the text is not. */
  readonly allowed: string;
  readonly onCommit: (value: Value) => void;
  readonly disabled?: boolean;
}

export function CommitField<Value>({
  label,
  value,
  format,
  parse,
  allowed,
  onCommit,
  disabled,
}: Props<Value>): ReactNode {
  const [draft, setDraft] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  const id = useId();
  const forget = (): void => {
    setDraft(null);
    setWrong(false);
  };
  // What stands in the box counts, however it came there: browsers and tools fill fields without a key.
  const commit = (text: string): void => {
    if (text === format(value)) return forget();
    const parsed = parse(text);
    if (parsed === null) return setWrong(true);
    forget();
    if (!Object.is(parsed, value)) onCommit(parsed);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Enter') commit(event.currentTarget.value);
    if (event.key === 'Escape') forget();
  };
  return (
    <span className="commit-field">
      <input
        type="text"
        autoComplete="off"
        spellCheck={false}
        aria-label={label}
        aria-invalid={wrong}
        aria-describedby={wrong ? id : undefined}
        disabled={disabled}
        value={draft ?? format(value)}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={(event) => commit(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {wrong && (
        <span id={id} className="field-wrong" role="alert">
          {allowed}
        </span>
      )}
    </span>
  );
}
