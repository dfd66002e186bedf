/** This machine: the calibration card, measured on demand, kept and taken along. */
import { useState, type CSSProperties, type ReactNode } from 'react';
import type { CalibrationCard, CardFigure } from '../../measure/results.ts';
import type { LabState } from '../../state/types.ts';
import { download } from '../basics/download.ts';
import { count, figure } from '../basics/format.ts';
import { useCommands, useLabState } from '../basics/lab-context.ts';
import {
  CARD_COLUMNS,
  cardSections,
  intervalOfFigure,
  onStrip,
  subjectWords,
  valueWords,
  type CardSection,
} from './data/card-rows.ts';
import { ChartDoubts } from './CertificateLine.tsx';
import { toCsv } from './data/csv.ts';
import { useTexts } from '../basics/texts.ts';
import { machineWords } from './words.ts';

/** The card that is being measured, else the one that was kept. */
function shownCard({ activity, calibration }: LabState): CalibrationCard | null {
  return activity.phase === 'calibrating' ? (activity.progress?.card ?? null) : calibration;
}

function Measure(): ReactNode {
  const activity = useLabState((state) => state.activity);
  const known = useLabState(({ calibration }) => calibration !== null);
  const ready = useLabState(({ engine }) => engine.phase === 'ready');
  const { startCalibration, stop } = useCommands();
  const going = activity.phase === 'calibrating';
  const idle = ready && activity.phase === 'idle';
  return (
    <>
      <button
        type="button"
        className={going || known ? '' : 'button-main'}
        aria-disabled={!going && !idle}
        onClick={() => (going ? stop() : idle && startCalibration())}
      >
        {going ? machineWords.stop : known ? machineWords.again : machineWords.start}
      </button>
      {going && (
        <span className="sweep-progress">
          <progress aria-label={machineWords.progress} max={1} value={activity.progress?.done ?? 0} />
          {machineWords.going}
        </span>
      )}
    </>
  );
}

/** Takes the card along, or away: that asks once more by its own label. */
function CardTools({ card }: { readonly card: CalibrationCard }): ReactNode {
  const { clearCalibration } = useCommands();
  const [sure, setSure] = useState(false);
  const [said, setSaid] = useState('');
  const copy = (): void => {
    navigator.clipboard
      .writeText(toCsv(CARD_COLUMNS, card.figures))
      .then(() => setSaid(machineWords.copied(card.figures.length)))
      .catch(() => setSaid(machineWords.copyFailed));
  };
  return (
    <span className="chart-tools">
      <button type="button" onClick={copy}>
        {machineWords.copyCsv}
      </button>
      <button type="button" onClick={() => download(`${machineWords.fileName}.json`, JSON.stringify(card, null, 2))}>
        {machineWords.export}
      </button>
      <button type="button" onClick={() => (sure ? clearCalibration() : setSure(true))} onBlur={() => setSure(false)}>
        {sure ? machineWords.clearSure : machineWords.clear}
      </button>
      <span role="status" className="field-note">
        {said}
      </span>
    </span>
  );
}

/** Where a figure stands among all times there are, from 0.1 ns to 100 ms: one look tells its size. */
function Strip({ row }: { readonly row: CardFigure }): ReactNode {
  const at = onStrip(row.value, row.unit);
  if (at === null) return null;
  return (
    <span className="strip" aria-hidden="true">
      <span className="strip-dot" style={{ '--at': at } as CSSProperties} />
    </span>
  );
}

function Section({ section }: { readonly section: CardSection }): ReactNode {
  return (
    <tbody>
      <tr className="card-group">
        <th scope="rowgroup" colSpan={5}>
          {machineWords.groups[section.group]}
        </th>
      </tr>
      {section.figures.map((row) => (
        <tr key={subjectWords(row)}>
          <th scope="row" className="card-what">
            {subjectWords(row)}
          </th>
          <td className="card-value">{valueWords(row)}</td>
          <td>{intervalOfFigure(row)}</td>
          <td>{count(row.n)}</td>
          <td className="card-strip">
            <Strip row={row} />
          </td>
        </tr>
      ))}
    </tbody>
  );
}

function Card({ card }: { readonly card: CalibrationCard }): ReactNode {
  const { columns } = machineWords;
  return (
    <div className="table-scroll" role="region" aria-label={machineWords.title} tabIndex={0}>
      <table className="figures card">
        <caption className="visually-hidden">{machineWords.title}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.what}</th>
            <th scope="col">{columns.value}</th>
            <th scope="col">{columns.interval}</th>
            <th scope="col">{columns.n}</th>
            <th scope="col" className="card-strip">
              <span className="visually-hidden">{columns.scale}</span>
              <span className="strip strip-head" aria-hidden="true">
                {machineWords.scaleTicks.map((tick, index) => (
                  <span key={tick} style={{ '--at': (1 + 3 * index) / 9 } as CSSProperties}>
                    {tick}
                  </span>
                ))}
              </span>
            </th>
          </tr>
        </thead>
        {cardSections(card).map((section) => (
          <Section key={section.group} section={section} />
        ))}
      </table>
    </div>
  );
}

function Ended({ card }: { readonly card: CalibrationCard }): ReactNode {
  const { environment, seconds, end } = card;
  const { formats, machine } = useTexts('run');
  return (
    <p className="chart-note">
      {machineWords.took(figure(seconds), machine(environment), formats.date(environment.time))}
      {end.kind === 'stopped' && ` ${machineWords.stopped}`}
      {end.kind === 'budget' && ` ${machineWords.budget}`}
    </p>
  );
}

export function MachineView(): ReactNode {
  const card = useLabState(shownCard);
  const going = useLabState(({ activity }) => activity.phase === 'calibrating');
  return (
    <div className="chart-view">
      <div className="chart-options">
        <Measure />
        {card && !going && <CardTools card={card} />}
      </div>
      <h3 className="chart-title">{machineWords.title}</h3>
      {card ? (
        <>
          {!going && <Ended card={card} />}
          <Card card={card} />
          <ChartDoubts doubts={card.doubts} />
        </>
      ) : (
        <div className="chart-empty">
          <p>{going ? machineWords.going : machineWords.empty}</p>
          {!going && <p className="soft">{machineWords.emptyNote}</p>}
        </div>
      )}
    </div>
  );
}
