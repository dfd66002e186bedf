/** The lecture check: nine claims, what this machine says of each, and all of it to print or to save. */
import { useMemo, useState, type ReactNode } from 'react';
import { CLAIMS } from '../../contract/claims.ts';
import type { ClaimsResult } from '../../measure/claims/claim-results.ts';
import { isBusy } from '../../state/busy.ts';
import { withChecked } from '../../state/claims.ts';
import { figuresInText } from '../../state/kept/figure-readers.ts';
import type { LabState } from '../../state/types.ts';
import { download } from '../basics/download.ts';
import { useCommands, useLabState } from '../basics/lab-context.ts';
import { isSecond } from '../basics/presses.ts';
import { Termed } from '../basics/Termed.tsx';
import { useTexts } from '../basics/texts.ts';
import { ClaimCard } from './ClaimCard.tsx';
import { OpenedSummary, Saved, useElsewhere } from './SavedClaims.tsx';
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
  const [shown, setShown] = useState<string | null>(null);
  const elsewhere = useElsewhere();
  const opened = elsewhere.find(({ key }) => key === shown)?.result ?? null;
  const own = useChecked();
  const now = useLabState(progressOf)?.now ?? null;
  const result = opened ?? own;
  return (
    <div className="claims">
      <h2>{opened === null ? texts.title : texts.titleThere}</h2>
      <p className="claims-intro">
        <Termed text={texts.intro} />
      </p>
      {opened === null ? (
        <ClaimsBar result={own} />
      ) : (
        <div className="claims-bar">
          <PrintButton />
        </div>
      )}
      <Saved elsewhere={elsewhere} shown={opened === null ? null : shown} onShow={setShown} />
      {opened === null ? <Summary result={own} /> : <OpenedSummary result={opened} />}
      <ol className="claims-list">
        {CLAIMS.map((name, at) => (
          <ClaimCard
            key={name}
            name={name}
            number={at + 1}
            checked={result?.claims.find((claim) => claim.name === name) ?? null}
            going={opened === null && now === name}
            isHere={opened === null}
          />
        ))}
      </ol>
    </div>
  );
}

function PrintButton(): ReactNode {
  const { claims: texts } = useTexts('charts');
  return (
    <button type="button" onClick={printClaims}>
      {texts.print}
    </button>
  );
}

function ClaimsBar({ result }: { readonly result: ClaimsResult | null }): ReactNode {
  const { claims: texts } = useTexts('charts');
  const { startClaims, stop } = useCommands();
  const going = useLabState(({ activity }) => activity.phase === 'checking');
  const progress = useLabState(progressOf);
  const idle = useLabState(({ engine, activity }) => engine.phase === 'ready' && !isBusy(activity));
  const refused = useLabState(({ engine }) => engine.phase === 'refused');
  const { cannotMeasure } = useTexts('run').engine;
  const known = result !== null && result.claims.length > 0;
  if (refused) return <p className="field-note">{cannotMeasure}</p>;
  return (
    <div className="claims-bar">
      <button
        type="button"
        className={going || known ? '' : 'button-main'}
        aria-disabled={!going && !idle}
        onClick={(event) => (going ? isSecond(event) || stop() : idle && startClaims())}
      >
        {going ? texts.stop : known ? texts.again : texts.all}
      </button>
      {known && !going && (
        <>
          <button type="button" onClick={() => download(FILE_NAME, JSON.stringify(result, figuresInText, 2))}>
            {texts.save}
          </button>
          <PrintButton />
        </>
      )}
      {going && (
        <div className="claims-progress">
          <progress aria-label={texts.progress} max={1} value={progress?.done ?? 0} />
          <span>{texts.going(progress?.now ?? null, progress?.secondsLeft ?? 0)}</span>
        </div>
      )}
    </div>
  );
}

function Summary({ result }: { readonly result: ClaimsResult | null }): ReactNode {
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
            <span>{texts.here(userAgent, cores, time)}</span>{' '}
            {result.end.kind === 'stopped' && <span>{texts.stopped}</span>}
          </p>
        </>
      )}
    </div>
  );
}
