/** The lecture check: nine claims, what this machine says of each, and all of it to print or to save. */
import { useMemo, type ReactNode } from 'react';
import { CLAIMS } from '../../contract/claims.ts';
import type { ClaimsResult } from '../../measure/claims/claim-results.ts';
import { isBusy } from '../../state/busy.ts';
import { withChecked } from '../../state/claims.ts';
import { figuresInText } from '../../state/kept/figure-readers.ts';
import { idOfResult } from '../../state/kept/result-ids.ts';
import { keyInSitting } from '../../state/kept/sitting-keys.ts';
import type { Sitting } from '../../state/kept/sitting.ts';
import type { LabState } from '../../state/types.ts';
import { download } from '../basics/download.ts';
import { KeptLabel } from '../basics/LabelText.tsx';
import { useCommands, useLab, useLabState } from '../basics/lab-context.ts';
import { isSecond } from '../basics/presses.ts';
import { Termed } from '../basics/Termed.tsx';
import { useTexts } from '../basics/texts.ts';
import { reopenedOf } from '../charts/data/reopened.ts';
import { Earlier, ReopenedLine } from '../charts/kept/Earlier.tsx';
import { ClaimCard } from './ClaimCard.tsx';
import { useOpenSitting } from './open-sitting.tsx';
import { printClaims } from './print-claims.ts';

/** A name of a file knows no language. */
const FILE_NAME = 'early-exit-lecture-check.json';

const progressOf = ({ activity }: LabState) => (activity.phase === 'checking' ? activity.progress : null);

/** With what is known already of the check that goes on. */
function useChecked(): ClaimsResult | null {
  const known = useLabState(({ claims }) => claims);
  const coming = useLabState(progressOf)?.result ?? null;
  return useMemo(() => (coming === null ? known : withChecked(known, coming)), [known, coming]);
}

export function ClaimsPanel(): ReactNode {
  const { claims: texts } = useTexts('charts');
  const reopened = useLabState((state) => reopenedOf(state, 'claims'));
  const own = useChecked();
  const now = useLabState(progressOf)?.now ?? null;
  const result = reopened?.result ?? own;
  const isElsewhere = reopened?.isElsewhere ?? false;
  return (
    <div className="claims">
      <h2>{isElsewhere ? texts.titleThere : texts.title}</h2>
      <p className="claims-intro">
        <Termed text={texts.intro} />
      </p>
      <ClaimsBar result={result} isElsewhere={isElsewhere} />
      {reopened && <ReopenedLine of="claims" />}
      <Earlier of="claims" shown={result} />
      {result && <KeptLabel id={reopened?.id ?? idOfResult(result)} />}
      <Summary result={result} isElsewhere={isElsewhere} />
      <ol className="claims-list">
        {CLAIMS.map((name, at) => (
          <ClaimCard
            key={name}
            name={name}
            number={at + 1}
            checked={result?.claims.find((claim) => claim.name === name) ?? null}
            going={now === name}
            isHere={!isElsewhere}
          />
        ))}
      </ol>
    </div>
  );
}

interface ShownProps {
  readonly result: ClaimsResult | null;
  readonly isElsewhere: boolean;
}

function ClaimsBar({ result, isElsewhere }: ShownProps): ReactNode {
  const { claims: texts } = useTexts('charts');
  const going = useLabState(({ activity }) => activity.phase === 'checking');
  const progress = useLabState(progressOf);
  const refused = useLabState(({ engine }) => engine.phase === 'refused');
  const { cannotMeasure } = useTexts('run').engine;
  const known = result !== null && result.claims.length > 0;
  const saved = useOpenSaved();
  return (
    <>
      {refused && <p className="field-note">{cannotMeasure}</p>}
      <div className="claims-bar">
        {!refused && <CheckButton />}
        {known && !going && (
          <>
            {!isElsewhere && (
              <button type="button" onClick={() => download(FILE_NAME, JSON.stringify(result, figuresInText, 2))}>
                {texts.save}
              </button>
            )}
            <button type="button" onClick={printClaims}>
              {texts.print}
            </button>
          </>
        )}
        {!going && saved.button}
        {going && (
          <div className="claims-progress">
            <progress aria-label={texts.progress} max={1} value={progress?.done ?? 0} />
            <span>{texts.going(progress?.now ?? null, progress?.secondsLeft ?? 0)}</span>
          </div>
        )}
      </div>
      {saved.alert}
    </>
  );
}

function CheckButton(): ReactNode {
  const { claims: texts } = useTexts('charts');
  const { startClaims, stop } = useCommands();
  const going = useLabState(({ activity }) => activity.phase === 'checking');
  const idle = useLabState(({ engine, activity }) => engine.phase === 'ready' && !isBusy(activity));
  const known = useLabState(({ claims }) => claims !== null);
  return (
    <button
      type="button"
      className={going || known ? '' : 'button-main'}
      aria-disabled={!going && !idle}
      onClick={(event) => (going ? isSecond(event) || stop() : idle && startClaims())}
    >
      {going ? texts.stop : known ? texts.again : texts.all}
    </button>
  );
}

const hasClaims = ({ claims }: Sitting): boolean => claims.length > 0;

/** One that was saved elsewhere is kept, and shown. */
function useOpenSaved() {
  const { claims: texts } = useTexts('charts');
  const { store } = useLab();
  const { reopen } = useCommands();
  return useOpenSitting({
    ...{ label: texts.openSaved, name: texts.file, otherKind: texts.noClaims, nothing: texts.noClaims },
    isWanted: hasClaims,
    onKept: () => {
      const newest = store.getState().sittings.find(({ sitting }) => hasClaims(sitting));
      const result = newest?.sitting.claims[0];
      if (result) reopen({ claims: { id: keyInSitting(newest.id, 'claims', 0), result, isElsewhere: true } });
    },
  });
}

function Summary({ result, isElsewhere }: ShownProps): ReactNode {
  const { claims: texts } = useTexts('charts');
  const going = useLabState(({ activity }) => activity.phase === 'checking');
  const known = result !== null && result.claims.length > 0;
  const { userAgent, cores, time } = result?.environment ?? { userAgent: '', cores: null, time: '' };
  return (
    <div className="claims-summary" aria-live="polite">
      {known && !going && (
        <>
          <p>
            <strong>{texts.summary(result.claims.map(({ verdict }) => verdict))}</strong>
          </p>
          <p className="field-note">
            <span>{isElsewhere ? texts.there : texts.here(userAgent, cores, time)}</span>{' '}
            {result.end.kind === 'stopped' && <span>{texts.stopped}</span>}
          </p>
        </>
      )}
    </div>
  );
}
