/** This machine: the calibration card, measured on demand, kept and taken along. */
import { isBusy } from '../../state/busy.ts';
import type { CSSProperties, ReactNode } from 'react';
import type { CalibrationCard, CardFigure } from '../../measure/results.ts';
import { cardId } from '../../state/kept/label.ts';
import type { LabState } from '../../state/types.ts';
import { download } from '../basics/download.ts';
import { useCommands, useLabState } from '../basics/lab-context.ts';
import { KeptLabel } from '../basics/LabelText.tsx';
import { useTexts } from '../basics/texts.ts';
import { CARD_COLUMNS, cardSections, onStrip, withLadder, type CardSection } from './data/card-rows.ts';
import { ChartDoubts } from './CertificateLine.tsx';
import { isSecond } from '../basics/presses.ts';
import { SureButton } from '../basics/SureButton.tsx';
import { useAbility } from '../basics/useAbility.ts';
import { useAttempts } from './parts/attempts.ts';
import { CannotMeasure } from './parts/CannotMeasure.tsx';
import { TableButtons } from './parts/TableButtons.tsx';

/** Without its ending. */
const FILE_NAME = 'early-exit-this-machine';

/** The card that is being measured, else the one that was kept. */
function shownCard({ activity, calibration }: LabState): CalibrationCard | null {
  return activity.phase === 'calibrating' ? (activity.progress?.card ?? null) : calibration;
}

function Measure(): ReactNode {
  const { card } = useTexts('charts');
  const activity = useLabState((state) => state.activity);
  const known = useLabState(({ calibration }) => calibration !== null);
  const ready = useLabState(({ engine }) => engine.phase === 'ready');
  const { startCalibration, stop } = useCommands();
  const going = activity.phase === 'calibrating';
  const idle = ready && !isBusy(activity);
  const able = useAbility('sweep');
  if (!able) return <CannotMeasure />;
  return (
    <>
      <button
        type="button"
        className={going || known ? '' : 'button-main'}
        aria-disabled={!going && !idle}
        onClick={(event) => (going ? isSecond(event) || stop() : idle && startCalibration())}
      >
        {going ? card.stop : known ? card.again : card.start}
      </button>
      {going && (
        <span className="sweep-progress">
          <progress aria-label={card.progress} max={1} value={activity.progress?.done ?? 0} />
          <span>{card.going}</span>
        </span>
      )}
    </>
  );
}

/** Takes the card along, or away: that asks once more by its own label. */
function CardTools({ card }: { readonly card: CalibrationCard }): ReactNode {
  const { card: texts, chart } = useTexts('charts');
  const { clearCalibration } = useCommands();
  const { said, attempt } = useAttempts(chart.exportFailed);
  return (
    <span className="chart-tools">
      <TableButtons columns={CARD_COLUMNS} rows={card.figures} fileName={FILE_NAME} attempt={attempt} />
      <button type="button" onClick={() => download(`${FILE_NAME}.json`, JSON.stringify(card, null, 2))}>
        {texts.export}
      </button>
      <SureButton label={texts.clear} sure={texts.clearSure} onSure={clearCalibration} />
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
  const { card } = useTexts('charts');
  return (
    <tbody>
      <tr className="card-group">
        <th scope="rowgroup" colSpan={5}>
          {card.groups[section.group]}
        </th>
      </tr>
      {section.figures.map((row) => (
        <tr key={card.subject(row.subject)}>
          <th scope="row" className="card-what">
            {card.subject(row.subject)}
          </th>
          <td className="card-value" translate="no">
            {card.value(row)}
          </td>
          <td translate="no">{card.interval(row)}</td>
          <td translate="no">{card.n(row.n)}</td>
          <td className="card-strip">
            <Strip row={row} />
          </td>
        </tr>
      ))}
    </tbody>
  );
}

function Card({ card }: { readonly card: CalibrationCard }): ReactNode {
  const { card: texts } = useTexts('charts');
  const { columns } = texts;
  return (
    <div className="table-scroll" role="region" aria-label={texts.title} tabIndex={0}>
      <table className="figures card">
        <caption className="visually-hidden">{texts.title}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.what}</th>
            <th scope="col">{columns.value}</th>
            <th scope="col">{columns.interval}</th>
            <th scope="col">{columns.n}</th>
            <th scope="col" className="card-strip">
              <span className="visually-hidden">{columns.scale}</span>
              <span className="strip strip-head" aria-hidden="true">
                {texts.scaleTicks.map((tick, index) => (
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
  const { card: texts } = useTexts('charts');
  const { environment, seconds, end } = card;
  return (
    <p className="chart-note">
      {[
        texts.took(seconds, environment),
        end.kind === 'stopped' && texts.stopped,
        end.kind === 'budget' && texts.budget,
      ]
        .filter(Boolean)
        .join(' ')}
    </p>
  );
}

export function MachineView(): ReactNode {
  const { card: texts } = useTexts('charts');
  const measured = useLabState(shownCard);
  const ladder = useLabState((state) => state.ladder);
  const card = measured && withLadder(measured, ladder);
  const going = useLabState(({ activity }) => activity.phase === 'calibrating');
  return (
    <div className="chart-view">
      <div className="chart-options">
        <Measure />
        {card && !going && <CardTools card={card} />}
      </div>
      <h3 className="chart-title">{texts.title}</h3>
      {card ? (
        <>
          {!going && <Ended card={card} />}
          {ladder && <p className="chart-note">{texts.byLadder}</p>}
          <KeptLabel id={cardId(card)} />
          <Card card={card} />
          <ChartDoubts doubts={card.doubts} />
        </>
      ) : (
        <div className="chart-empty">
          <p>{going ? texts.going : texts.empty}</p>
          {!going && <p className="soft">{texts.emptyNote}</p>}
        </div>
      )}
    </div>
  );
}
