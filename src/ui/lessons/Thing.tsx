/** A prediction that is locked in and, once it was seen, what was measured beside it, with the gap between both. */
import type { ReactNode } from 'react';
import type { Predicted, Prediction, PredictionUnit } from '../../contract/lessons.ts';
import { CYCLES, shareOf, type Cycle } from '../../lessons/cycles.ts';
import { useTexts } from '../basics/texts.ts';
import { AxisScale, BesideBar, EmptyValley } from './ThingParts.tsx';
import { laidOut, lookClass } from './thing-frame.ts';
import { SeenValley } from './SeenValley.tsx';

export function Thing({ prediction }: { readonly prediction: Prediction }): ReactNode {
  const { lesson, step, what, seen } = prediction;
  const { thing } = useTexts('lessons');
  const cycle = CYCLES[lesson][step];
  const rows = laidOut(prediction);
  const seenName = seen?.source === 'recorded' ? thing.recorded : thing.seen;
  return (
    <figure className={lookClass(cycle)}>
      {(cycle.marks > 1 || (cycle.look === 'valley' && seen !== null)) && (
        <figcaption className="thing-legend small" aria-hidden="true">
          <span className="thing-key thing-key-you">{thing.you}</span>
          {seen !== null && <span className="thing-key thing-key-seen">{seenName}</span>}
        </figcaption>
      )}
      <Told prediction={prediction} seenName={seenName} />
      <div aria-hidden="true">
        {cycle.look === 'valley' &&
          (seen?.costs ? <SeenValley prediction={prediction} costs={seen.costs} /> : <EmptyValley />)}
        <BesideBar cycle={cycle} />
        {rows.map((row, i) => (
          <Row key={i} cycle={cycle} name={thing.rows[what](i)} seenName={seenName} {...row} />
        ))}
      </div>
      <AxisScale cycle={cycle} />
    </figure>
  );
}

interface RowProps {
  readonly cycle: Cycle;
  readonly name: string;
  /** Measured here, or recorded elsewhere. */
  readonly seenName: string;
  readonly predicted: number;
  readonly seen: number | null;
}

const percent = (share: number): string => `${100 * share}%`;

function Row({ cycle, name, seenName, predicted, seen }: RowProps): ReactNode {
  const { amount, thing } = useTexts('lessons');
  const { axis, unit, marks } = cycle;
  const you = shareOf(axis, predicted);
  const measured = seen === null ? null : shareOf(axis, seen);
  const end = measured ?? you;
  const said = (value: number): string => (value > axis.to ? thing.beyond(amount(value, unit)) : amount(value, unit));
  return (
    <div className={seen === null ? 'thing-row' : 'thing-row is-seen'}>
      <span className="thing-name small">{name}</span>
      <div className="thing-track">
        <span className="thing-fill" style={{ width: percent(end) }} />
        {measured !== null && (
          <>
            <span
              className="thing-gap"
              style={{ left: percent(Math.min(you, measured)), width: percent(Math.abs(you - measured)) }}
            />
            <span className="thing-mark thing-mark-seen" style={{ left: percent(measured) }} />
          </>
        )}
        <span className="thing-mark thing-mark-you" style={{ left: percent(you) }} />
        {marks === 1 && (
          <>
            <Label className="thing-label thing-label-you" at={you} text={`${thing.you}: ${said(predicted)}`} />
            {measured !== null && (
              <Label className="thing-label thing-label-seen" at={measured} text={`${seenName}: ${said(seen!)}`} />
            )}
          </>
        )}
      </div>
    </div>
  );
}

interface LabelProps {
  readonly className: string;
  readonly at: number;
  readonly text: string;
}

/** Over or under its mark, and within the paper at both ends. */
function Label({ className, at, text }: LabelProps): ReactNode {
  return (
    <span className={className} style={{ left: percent(at), transform: `translateX(${percent(-at)})` }}>
      {text}
    </span>
  );
}

/** Rungs are compared by their ratio, and an interval is no distance. */
function gapUnit(what: Predicted, unit: PredictionUnit): PredictionUnit {
  if (what === 'rungs') return 'times';
  return unit === 'interval' ? 'iterations' : unit;
}

interface ToldProps {
  readonly prediction: Prediction;
  readonly seenName: string;
}

/** The same in words, mark by mark. */
function Told({ prediction, seenName }: ToldProps): ReactNode {
  const { amount, thing, predict } = useTexts('lessons');
  const { what, unit, gap, measured } = prediction;
  const rows = laidOut(prediction);
  return (
    <ul className="visually-hidden" aria-label={predict.name}>
      {rows.map(({ predicted, seen }, i) => (
        <li key={i}>
          {`${thing.rows[what](i)}: ${thing.you} ${amount(predicted, unit)}${
            seen === null ? '' : `, ${seenName} ${amount(seen, unit)}`
          }`}
        </li>
      ))}
      {measured !== null && gap !== null && <li>{thing.gap(Math.abs(gap), gapUnit(what, unit))}</li>}
    </ul>
  );
}
