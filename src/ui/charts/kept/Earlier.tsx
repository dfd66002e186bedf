/** The sweeps or exits that are kept, and those opened from files, beside their chart: found, opened in it, named. */
import { useMemo, useState, type ReactNode } from 'react';
import type { ExitLatencyResult, SweepResult } from '../../../measure/results.ts';
import { idOfResult } from '../../../state/kept/result-ids.ts';
import { keyInSitting, labelOfKey } from '../../../state/kept/sitting-keys.ts';
import type { Reopened } from '../../../state/kept/archive.ts';
import { useCommands, useLabState } from '../../basics/lab-context.ts';
import { KeptLabel } from '../../basics/LabelText.tsx';
import { useTexts } from '../../basics/texts.ts';
import { Find } from './Find.tsx';
import { isFound } from './found.ts';
import { useKeptThings } from './kept-things.ts';
import { useNaming } from './Naming.tsx';

type Of = keyof Reopened;
type Result = SweepResult | ExitLatencyResult;

interface Thing {
  readonly id: string;
  readonly result: Result;
  readonly isElsewhere: boolean;
}

/** Those of this browser first, the newest first. */
function useThings(of: Of): readonly Thing[] {
  const things = useKeptThings();
  const sittings = useLabState((state) => state.sittings);
  return useMemo(() => {
    const own = (things?.[of] ?? []).map(({ id, result }) => ({ id, result, isElsewhere: false }));
    const theirs = sittings.flatMap(({ id, sitting }) =>
      sitting[of].map((result, at) => ({ id: keyInSitting(id, of, at), result, isElsewhere: true })),
    );
    return [...own, ...theirs];
  }, [things, sittings, of]);
}

interface LineProps {
  readonly of: Of;
  readonly thing: Thing;
  readonly isShown: boolean;
}

function Line({ of, thing: { id, result, isElsewhere }, isShown }: LineProps): ReactNode {
  const { kept: texts, sitting, figures, formats } = useTexts('charts');
  const { log } = useTexts('run');
  const { reopen } = useCommands();
  const when = (isElsewhere ? formats.date : formats.dateTime)(result.environment.time);
  const what = texts.of[of](when);
  const naming = useNaming(id, what);
  const outcome =
    'nsPerCheck' in result
      ? sitting.check(figures.unitEstimate(result.nsPerCheck, 'ns'))
      : texts.exitsOf(result.points.map(({ interval }) => formats.count(interval)));
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
        <span>{log.line.settings(result.settings)}</span>
      </span>
      <span className="soft">{outcome}</span>
      <span className="log-took">{isShown && <span className="mark">{texts.earlier.shown}</span>}</span>
      <span className="kept-tools">{naming.button}</span>
      {naming.form}
    </li>
  );
}

/** Fewer are seen at a glance. */
const WORTH_FINDING = 6;

export function Earlier({ of, shown }: { readonly of: Of; readonly shown: Result | null }): ReactNode {
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
        isFound(find, labelOfKey({ labels, sittings }, id), log.line.settings(result.settings)),
      ),
    [things, find, labels, sittings, log],
  );
  if (things.length === 0) return null;
  const elsewhere = things.filter(({ isElsewhere }) => isElsewhere).length;
  const current = opened ?? (shown === null ? '' : idOfResult(shown));
  return (
    <details className="earlier">
      <summary>{texts.earlier.title[of](things.length - elsewhere, elsewhere)}</summary>
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
export function ReopenedLine({ of }: { readonly of: Of }): ReactNode {
  const { kept: texts, sitting, formats } = useTexts('charts');
  const reopened = useLabState((state) => state.reopened[of]);
  const { reopen } = useCommands();
  if (reopened === null) return null;
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
      <button type="button" className="button-link" onClick={() => reopen({ [of]: null })}>
        {texts.earlier.close}
      </button>
    </p>
  );
}
