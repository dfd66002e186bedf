/** One claim: what the lecture says, the verdict, why, and the figures it rests on. */
import type { ReactNode } from 'react';
import type { ClaimName, ClaimVerdict } from '../../contract/claims.ts';
import { KERNELS } from '../../contract/settings.ts';
import type { CheckedClaim } from '../../measure/claims/claim-results.ts';
import { claimSettings } from '../../measure/claims/set-ups.ts';
import { RECORDED_PYTHON } from '../../measure/recorded-python.ts';
import { RECORDED_QUEUE } from '../../measure/recorded-queue.ts';
import { isBusy } from '../../state/busy.ts';
import { useCommands, useLabState } from '../basics/lab-context.ts';
import { useTexts } from '../basics/texts.ts';
import { CheckRows } from './CheckRows.tsx';

interface Props {
  readonly name: ClaimName;
  readonly number: number;
  /** Null while it was never checked. */
  readonly checked: CheckedClaim | null;
  readonly going: boolean;
  /** Checked in this browser, not opened from a file. */
  readonly isHere: boolean;
}

/** For whoever tells no colours apart. */
const SIGNS: Readonly<Record<ClaimVerdict, string>> = {
  holds: '✓',
  'does-not-hold': '✗',
  'holds-otherwise': '≈',
  recorded: '○',
  'cannot-tell': '?',
};

export function ClaimCard({ name, number, checked, going, isHere }: Props): ReactNode {
  const { claims: texts } = useTexts('charts');
  const id = `claim-${name}`;
  return (
    <li className="claim" aria-labelledby={id} data-going={going || undefined}>
      <span className="claim-number" aria-hidden="true" translate="no">
        {texts.number(number)}
      </span>
      <h3 id={id}>{texts.says[name]}</h3>
      <p className="claim-verdict" data-verdict={going ? undefined : checked?.verdict}>
        {going ? (
          texts.checking
        ) : checked === null ? (
          texts.unchecked
        ) : (
          <>
            <span aria-hidden="true">{SIGNS[checked.verdict]}</span> <span>{texts.verdicts[checked.verdict]}</span>
          </>
        )}
      </p>
      {checked !== null && <Evidence checked={checked} isHere={isHere} />}
      {name === 'every-tenth' && checked !== null && <CheckRows />}
      <ClaimTools name={name} isHere={isHere} />
    </li>
  );
}

interface EvidenceProps {
  readonly checked: CheckedClaim;
  readonly isHere: boolean;
}

function Evidence({ checked, isHere }: EvidenceProps): ReactNode {
  const { claims: texts } = useTexts('charts');
  const { doubts, faults } = useTexts('run');
  const { name, why, fault, figures, doubts: seen } = checked;
  const source = isHere ? texts.source : texts.sourceThere;
  // Which recording a file has its figures from, it does not say.
  const recorded = { 'plain-read': RECORDED_PYTHON, 'queue-complete': RECORDED_QUEUE }[name as string];
  return (
    <div className="claim-evidence">
      <p>{texts.why[why]}</p>
      {fault !== undefined && <p className="field-note">{faults.sentence(fault)}</p>}
      {figures.length > 0 && (
        <dl>
          {figures.map((figure) => (
            <div key={figure.name}>
              <dt>{texts.figure[figure.name]}</dt>
              <dd>
                <span>{texts.value(figure)}</span> <span className="claim-source">{source[figure.source]}</span>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {isHere && recorded !== undefined && <p className="field-note">{texts.recordedBy(recorded)}</p>}
      {seen.map((doubt) => (
        <p key={doubt} className="field-note claim-doubt">
          {doubts[doubt].what}
        </p>
      ))}
    </div>
  );
}

function ClaimTools({ name, isHere }: Pick<Props, 'name' | 'isHere'>): ReactNode {
  const { claims: texts } = useTexts('charts');
  const { startClaims, setSettings } = useCommands();
  const idle = useLabState(({ engine, activity }) => engine.phase === 'ready' && !isBusy(activity));
  const kernels = useLabState(({ engine }) => (engine.phase === 'ready' ? engine.abilities.kernels : KERNELS));
  const open = (): void => {
    setSettings(claimSettings(name, kernels));
    window.scrollTo(0, 0);
  };
  return (
    <p className="claim-tools">
      {isHere && (
        <button
          type="button"
          aria-label={texts.check(texts.names[name])}
          aria-disabled={!idle}
          onClick={() => idle && startClaims([name])}
        >
          {texts.run}
        </button>
      )}
      <button type="button" className="button-link" aria-label={texts.openOf(texts.names[name])} onClick={open}>
        {texts.open}
      </button>
    </p>
  );
}
