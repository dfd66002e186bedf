/** The checks of one worker over its range as rows of ticks: evenly where k counts iterations, in bursts where it counts primes. */
import { useMemo, type ReactNode } from 'react';
import type { Range } from '../../contract/settings.ts';
import { useTexts } from '../basics/texts.ts';
import { checkPlaces, type CheckPlaces } from './check-places.ts';

/** The range of the lecture's counting program, of its first worker. */
const WHOLE: Range = [2, 20_000];
/** So that bursts at a small k can be told apart. */
const BEGINNING: Range = [2, 1_000];

/** Each pair on one range. */
const PAIRS = [
  { range: BEGINNING, k: 10 },
  { range: WHOLE, k: 1_000 },
] as const;

const UNITS = ['iterations', 'primes'] as const;

export function CheckRows(): ReactNode {
  const { claims: texts } = useTexts('charts');
  const pairs = useMemo(
    () => PAIRS.map(({ range, k }) => ({ range, rows: UNITS.map((unit) => checkPlaces(range, unit, k)) })),
    [],
  );
  return (
    <div className="check-rows">
      {pairs.map(({ range, rows }) => (
        <figure key={range[1]}>
          <figcaption className="field-note">{texts.rows.over(range)}</figcaption>
          {rows.map((row) => (
            <Row key={row.unit} row={row} range={range} />
          ))}
        </figure>
      ))}
    </div>
  );
}

/** Units of the drawing: it is stretched to its room. */
const WIDTH = 1000;
const HEIGHT = 20;
const LEAST = 1.2;

function Row({ row, range: [from, to] }: { readonly row: CheckPlaces; readonly range: Range }): ReactNode {
  const { claims: texts } = useTexts('charts');
  const each = WIDTH / (to - from);
  const path = row.at.map((iteration) => `M${(iteration * each).toFixed(2)} 0v${HEIGHT}`).join('');
  return (
    <div className="check-row">
      <span>{texts.rows.says(row)}</span>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        <path d={path} strokeWidth={Math.max(LEAST, each * 0.8)} />
      </svg>
    </div>
  );
}
