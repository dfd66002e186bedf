/** What is kept of one kind, and was opened from files, beside its chart: found, opened in it, named. */
import { useMemo, useState, type ReactNode } from 'react';
import { idOfResult } from '../../../state/kept/result-ids.ts';
import { keyInSitting, labelOfKey } from '../../../state/kept/sitting-keys.ts';
import type { ResultOn } from '../../../state/kept/archive.ts';
import type { ResultShelf } from '../../../state/kept/shelves.ts';
import { useCommands, useLabState } from '../../basics/lab-context.ts';
import { KeptLabel } from '../../basics/LabelText.tsx';
import { useTexts } from '../../basics/texts.ts';
import { Find } from './Find.tsx';
import { isFound, settingsText } from './found.ts';
import { useKeptThings } from './kept-things.ts';
import { useNaming } from './Naming.tsx';
import { useOutcomes } from './outcomes.ts';

type Measured = ResultOn[ResultShelf];

interface Thing {
  readonly id: string;
  readonly result: Measured;
  readonly isElsewhere: boolean;
}

/** Those of this browser first, the newest first. */
function useThings(of: ResultShelf): readonly Thing[] {
  const things = useKeptThings();
  const sittings = useLabState((state) => state.sittings);
  return useMemo(() => {
    const own = (things?.[of] ?? []).map(({ id, result }): Thing => ({ id, result, isElsewhere: false }));
    const theirs = sittings.flatMap(({ id, sitting }) =>
      sitting[of].map((result, at): Thing => ({ id: keyInSitting(id, of, at), result, isElsewhere: true })),
    );
    return [...own, ...theirs];
  }, [things, sittings, of]);
}

interface LineProps {
  readonly of: ResultShelf;
  readonly thing: Thing;
  readonly isShown: boolean;
}

function Line({ of, thing: { id, result, isElsewhere }, isShown }: LineProps): ReactNode {
  const { kept: texts, sitting, formats } = useTexts('charts');
  const { log } = useTexts('run');
  const outcomes = useOutcomes();
  const { reopen } = useCommands();
  const when = (isElsewhere ? formats.date : formats.dateTime)(result.environment.time);
  const what = texts.of[of](when);
  const naming = useNaming(id, what);
  const open = (): void => reopen({ [of]: { id, result, isElsewhere } });
  return (
    <li className="log-line earlier-line" aria-current={isShown || undefined}>
      <button type="button" className="button-link" aria-label={texts.earlier.show(what)} onClick={open}>
        {when}
      </button>
      <span className="log-settings">
        <KeptLabel id={id} />
        {isElsewhere && (
          <span className="mark mark-recorded">{sitting.from(result.environment, result.environment.time)}</span>
        )}
        <span>{settingsText(result, log.line.settings)}</span>
      </span>
      <span className="soft">{outcomes[of](result as never)}</span>
      <span className="log-took">{isShown && <span className="mark">{texts.earlier.shown}</span>}</span>
      <span className="kept-tools">{naming.button}</span>
      {naming.form}
    </li>
  );
}

/** Fewer are seen at a glance. */
const WORTH_FINDING = 6;

interface Props {
  readonly of: ResultShelf;
  readonly shown: Measured | null;
}

export function Earlier({ of, shown }: Props): ReactNode {
  const { kept: texts } = useTexts('charts');
  const { log } = useTexts('run');
  const things = useThings(of);
  const [find, setFind] = useState('');
  const labels = useLabState((state) => state.labels);
  const sittings = useLabState((state) => state.sittings);
  const opened = useLabState((state) => state.reopened[of]?.id);
  const found = useMemo(
    () =>
      things.filter(({ id, result }) =>
        isFound(find, labelOfKey({ labels, sittings }, id), settingsText(result, log.line.settings)),
      ),
    [things, find, labels, sittings, log],
  );
  if (things.length === 0) return null;
  const elsewhere = things.filter(({ isElsewhere }) => isElsewhere).length;
  const current = opened ?? (shown === null ? '' : idOfResult(shown));
  return (
    <details className="earlier">
      <summary>{texts.earlier.title(of, things.length - elsewhere, elsewhere)}</summary>
      {things.length >= WORTH_FINDING && (
        <Find find={find} onFind={setFind} said={<span>{texts.earlier.found(found.length, things.length)}</span>} />
      )}
      <ol className="log">
        {found.map((thing) => (
          <Line key={thing.id} of={of} thing={thing} isShown={thing.id === current} />
        ))}
      </ol>
    </details>
  );
}

/** Says which earlier one is shown, and leads back to the latest. */
export function ReopenedLine({ of }: Pick<Props, 'of'>): ReactNode {
  const { kept: texts, sitting, formats } = useTexts('charts');
  const reopened = useLabState((state) => state.reopened[of]);
  const { reopen } = useCommands();
  if (reopened === undefined) return null;
  const { environment } = reopened.result;
  return (
    <p className="reopened">
      {reopened.isElsewhere ? (
        <>
          <span className="mark mark-recorded">{sitting.elsewhere}</span>{' '}
          <span>{sitting.from(environment, environment.time)}</span>
        </>
      ) : (
        <span>{texts.earlier.isShown(texts.of[of](formats.dateTime(environment.time)))}</span>
      )}{' '}
      <button type="button" className="button-link" onClick={() => reopen({ [of]: undefined })}>
        {texts.earlier.close}
      </button>
    </p>
  );
}
