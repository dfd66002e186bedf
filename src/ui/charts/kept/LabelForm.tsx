/** Where a name and tags are typed. */
import { useId, useLayoutEffect, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { labelOf, NO_LABEL, MAX_NAME, MAX_TAG, MAX_TAGS } from '../../../state/kept/label.ts';
import { isKey, labelOfKey } from '../../../state/kept/sitting-keys.ts';
import { useLab, useLabState } from '../../basics/lab-context.ts';
import { useTexts } from '../../basics/texts.ts';

interface Props {
  /** Or its key in a sitting from elsewhere. */
  readonly id: string;
  /** Kept or left as it was. */
  readonly onEnd: () => void;
}

/** With what stands between them. */
const MAX_TAGS_TEXT = MAX_TAGS * (MAX_TAG + 2);

export function LabelForm({ id, onEnd }: Props): ReactNode {
  const { kept: texts } = useTexts('charts');
  const { archive } = useLab();
  const present = useLabState((state) => labelOfKey(state, id));
  const [name, setName] = useState(present?.name ?? '');
  const [tags, setTags] = useState(texts.tags(present?.tags ?? []));
  const keep = (event: FormEvent): void => {
    event.preventDefault();
    void archive((keeping) => keeping.label(id, labelOf(name, tags) ?? (isKey(id) ? NO_LABEL : null)));
    onEnd();
  };
  return (
    <form className="kept-form" onSubmit={keep}>
      <Field label={texts.nameField} most={MAX_NAME} value={name} onChange={setName} onLeave={onEnd} first />
      <Field label={texts.tagsField} most={MAX_TAGS_TEXT} value={tags} onChange={setTags} onLeave={onEnd} />
      <button type="submit">{texts.keep}</button>
      <button type="button" className="button-quiet" onClick={onEnd}>
        {texts.cancel}
      </button>
    </form>
  );
}

interface FieldProps {
  readonly label: string;
  /** In characters. */
  readonly most: number;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onLeave: () => void;
  readonly first?: boolean;
}

function Field({ label, most, value, onChange, onLeave, first = false }: FieldProps): ReactNode {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (first) field.current?.focus();
  }, [first]);
  return (
    <span className="kept-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        ref={field}
        type="text"
        dir="auto"
        autoComplete="off"
        maxLength={most}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          onLeave();
        }}
      />
    </span>
  );
}
