/** All keys, made from the bindings that listen. */
import { useEffect, useRef, type ReactNode } from 'react';
import type { Mode } from '../../contract/view.ts';
import { KEY_BINDINGS, type KeyBinding } from './keys.ts';
import { LECTURE_BINDINGS, REMOTE_BINDINGS } from '../lecture/lecture-keys.ts';
import { useCommands, useLabState } from '../basics/lab-context.ts';
import { useTexts } from '../basics/texts.ts';

function Caps({ shown }: { readonly shown: readonly string[] }): ReactNode {
  const caps: Readonly<Record<string, string>> = useTexts('run').keys.caps;
  return shown.map((key) =>
    key === '…' ? (
      <span key={key}>…</span>
    ) : (
      <kbd key={key} translate="no">
        {caps[key] ?? key}
      </kbd>
    ),
  );
}

interface ListProps<Says extends string> {
  readonly bindings: readonly { readonly shown: readonly string[]; readonly says: Says }[];
  readonly does: Readonly<Record<Says, string>>;
}

function KeyList<Says extends string>({ bindings, does }: ListProps<Says>): ReactNode {
  return (
    <dl className="keys">
      {bindings.map(({ shown, says }) => (
        <div key={says}>
          <dt>
            <Caps shown={shown} />
          </dt>
          <dd>{does[says]}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Modes with keys of their own. */
function LectureKeys({ mode }: { readonly mode: 'lecture' | 'speaker' }): ReactNode {
  const { keys } = useTexts('lecture');
  return <KeyList bindings={mode === 'lecture' ? LECTURE_BINDINGS : REMOTE_BINDINGS} does={keys} />;
}

/** Those that listen there. */
const bindingsIn = (mode: Mode): readonly KeyBinding[] =>
  mode === 'lab' ? KEY_BINDINGS : KEY_BINDINGS.filter(({ everywhere }) => everywhere);

export function KeysDialog(): ReactNode {
  const open = useLabState((state) => state.keysOpen);
  const mode = useLabState((state) => state.mode);
  const { showKeys } = useCommands();
  const close = (): void => showKeys(false);
  const { keys, stage } = useTexts('run');
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (open) {
      dialog.current?.showModal();
      // Not on the button at its end, which would scroll the keys out of sight.
      title.current?.focus();
    } else dialog.current?.close();
  }, [open]);
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="keys-title" onClose={close}>
      <h2 ref={title} id="keys-title" tabIndex={-1}>
        {keys.title}
      </h2>
      {mode === 'lecture' || mode === 'speaker' ? (
        <LectureKeys mode={mode} />
      ) : (
        <>
          <KeyList bindings={[...bindingsIn(mode), { shown: ['Esc'], says: 'escape' as const }]} does={keys.does} />
          <p className="field-note">{keys.note}</p>
          {mode === 'lab' && (
            <>
              <h3>{keys.onStage}</h3>
              <p className="field-note">{stage.keysHelp}</p>
              <p className="field-note">{stage.targetHelp}</p>
            </>
          )}
        </>
      )}
      <button type="button" onClick={close}>
        {keys.close}
      </button>
    </dialog>
  );
}
