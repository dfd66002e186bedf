/** What every chart has round it: a sentence, a picture, what is under the pointer, a certificate, a table, and ways to take it along. */
import { useId, useMemo, useState, type PointerEvent, type ReactNode } from 'react';
import type { Environment } from '../../../contract/record.ts';
import type { TableColumn } from '../data/csv.ts';
import { Exports } from './Exports.tsx';
import { useRoom, type Frame, type Room } from './frame.ts';
import { useTermed } from '../../basics/Termed.tsx';
import { useTexts } from '../../basics/texts.ts';
import { Table } from './Table.tsx';

/** A place of the picture that says more when the pointer is near. */
export interface Spot {
  /** px. */
  readonly x: number;
  readonly text: string;
}

interface Props<Row> {
  readonly title: string;
  /** The result in a sentence, and what it rests on. */
  readonly sentences: readonly string[];
  /** How it was measured, and how to read it: unfolded by whoever wants it, and on paper. */
  readonly how?: string | undefined;
  /** The same function each time. */
  readonly frameOf: (room: Room) => Frame;
  readonly renderChart: (frame: Frame) => ReactNode;
  /** Lies over the picture: handles. */
  readonly renderOver?: (frame: Frame) => ReactNode;
  readonly spots?: (frame: Frame) => readonly Spot[];
  readonly environment: Environment | null;
  /** Recorded elsewhere. */
  readonly isElsewhere?: boolean;
  readonly certificate: { readonly lines: readonly string[]; readonly node: ReactNode } | null;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  /** Without its ending. */
  readonly fileName: string;
  /** How it was measured, with the figures: a paragraph to paste under the picture. */
  readonly methods?: string | undefined;
}

/** px within which a spot is near. */
const NEAR = 40;

function nearest(spots: readonly Spot[], x: number): Spot | null {
  let best: Spot | null = null;
  for (const spot of spots) if (Math.abs(spot.x - x) < Math.abs((best?.x ?? x + NEAR) - x)) best = spot;
  return best;
}

function Picture<Row>({
  props,
  readout,
}: {
  readonly props: Props<Row>;
  readonly readout: (spot: Spot | null) => void;
}): ReactNode {
  const { chart } = useTexts('charts');
  const { box, probe, room } = useRoom();
  const { frameOf } = props;
  // The same frame for the same room, so that the chart in it is not drawn again while a pointer passes.
  const frame = useMemo(() => room && frameOf(room), [room, frameOf]);
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    if (!frame || !props.spots) return;
    readout(nearest(props.spots(frame), event.clientX - event.currentTarget.getBoundingClientRect().left));
  };
  return (
    <div className="chart-box" ref={box} onPointerMove={onPointerMove} onPointerLeave={() => readout(null)}>
      <span className="rem-probe" ref={probe} />
      {frame && (
        <>
          <div className="chart-picture" role="img" aria-label={chart.pictureLabel(props.title, props.sentences)}>
            {props.renderChart(frame)}
          </div>
          {props.renderOver?.(frame)}
        </>
      )}
    </div>
  );
}

export function Figure<Row>(props: Props<Row>): ReactNode {
  const { chart } = useTexts('charts');
  const id = useId();
  const [spot, setSpot] = useState<Spot | null>(null);
  const { title, sentences, how, environment, certificate, columns, rows, fileName, methods, spots } = props;
  const all = how === undefined ? sentences : [...sentences, how];
  const termed = useTermed(all);
  const made = props.isElsewhere === true ? chart.recordedOn : chart.madeOn;
  const foot = [...(certificate?.lines ?? []), ...(environment === null ? [] : [made(environment)])];
  return (
    <figure className="chart" aria-labelledby={id} data-figure={fileName}>
      <figcaption id={id}>
        <h3 className="chart-title">{title}</h3>
        {termed.slice(0, sentences.length).map((sentence, index) => (
          <p key={index} className={index === 0 ? 'chart-sentence' : 'chart-note'}>
            {sentence}
          </p>
        ))}
        {how !== undefined && (
          <>
            <details className="chart-how">
              <summary>{chart.how}</summary>
              <p className="chart-note">{termed.at(-1)}</p>
            </details>
            <p className="chart-note print-only">{how}</p>
          </>
        )}
      </figcaption>
      <Picture props={props} readout={(next) => setSpot((old) => (old?.text === next?.text ? old : next))} />
      {spots && <p className="chart-readout">{spot?.text ?? chart.pointAt}</p>}
      {certificate?.node}
      <Exports texts={{ title, notes: all, foot }} {...{ columns, rows, fileName, methods }} />
      <details className="chart-table">
        <summary>{chart.table(rows.length)}</summary>
        <Table caption={title} columns={columns} rows={rows} />
      </details>
    </figure>
  );
}
