/** Lecture checks that were saved elsewhere and opened here: which of them is shown, and what it says of itself. */
import { useMemo, type ReactNode } from 'react';
import type { ClaimsResult } from '../../measure/claims/claim-results.ts';
import type { Sitting } from '../../state/kept/sitting.ts';
import { useLab, useLabState } from '../basics/lab-context.ts';
import { useTexts } from '../basics/texts.ts';
import { useOpenSitting } from './open-sitting.tsx';

interface CheckElsewhere {
  /** Of the sitting it came in, and its place there. */
  readonly key: string;
  readonly result: ClaimsResult;
}

const hasClaims = ({ claims }: Sitting): boolean => claims.length > 0;

const keyOf = (sitting: string, at: number): string => `${sitting} ${at}`;

/** The newest sitting first. */
export function useElsewhere(): readonly CheckElsewhere[] {
  const sittings = useLabState((state) => state.sittings);
  return useMemo(
    () => sittings.flatMap(({ id, sitting }) => sitting.claims.map((result, at) => ({ key: keyOf(id, at), result }))),
    [sittings],
  );
}

interface SavedProps {
  readonly elsewhere: readonly CheckElsewhere[];
  readonly shown: string | null;
  readonly onShow: (key: string | null) => void;
}

export function Saved({ elsewhere, shown, onShow }: SavedProps): ReactNode {
  const { claims: texts } = useTexts('charts');
  const { machine } = useTexts('run');
  const { store } = useLab();
  const { button, alert } = useOpenSitting({
    ...{ label: texts.openSaved, name: texts.file, otherKind: texts.noClaims, nothing: texts.noClaims },
    isWanted: hasClaims,
    onKept: () => {
      const newest = store.getState().sittings.find(({ sitting }) => hasClaims(sitting));
      if (newest !== undefined) onShow(keyOf(newest.id, 0));
    },
  });
  return (
    <>
      <div className="claims-bar">
        <div role="group" aria-label={texts.whose} className="claims-whose">
          {elsewhere.length > 0 && (
            <button type="button" aria-pressed={shown === null} onClick={() => onShow(null)}>
              {texts.thisMachine}
            </button>
          )}
          {elsewhere.map(({ key, result: { environment } }) => (
            <button key={key} type="button" aria-pressed={shown === key} onClick={() => onShow(key)}>
              {texts.choice(machine(environment), environment.time)}
            </button>
          ))}
        </div>
        {button}
      </div>
      {alert}
    </>
  );
}

interface OpenedProps {
  readonly result: ClaimsResult;
}

export function OpenedSummary({ result: { environment, claims, end } }: OpenedProps): ReactNode {
  const { claims: texts, sitting } = useTexts('charts');
  const { machine } = useTexts('run');
  return (
    <div className="claims-summary" aria-live="polite">
      <p>
        <span className="mark mark-recorded">{sitting.elsewhere}</span>{' '}
        <strong>{texts.summary(claims.map(({ verdict }) => verdict))}</strong>
      </p>
      <p className="field-note">
        <span>{texts.there(machine(environment), environment.time)}</span>{' '}
        {end.kind === 'stopped' && <span>{texts.stopped}</span>}
      </p>
    </div>
  );
}
