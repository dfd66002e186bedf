/** What a thing has whether something was predicted or not: its axis, what it is compared with, an empty valley. */
import type { ReactNode } from 'react';
import { shareOf, type Cycle } from '../../lessons/cycles.ts';
import { useTexts } from '../basics/texts.ts';
import { tickText } from './thing-frame.ts';

export function AxisScale({ cycle: { axis, unit, what } }: { readonly cycle: Cycle }): ReactNode {
  const { formats, thing } = useTexts('lessons');
  return (
    <div className="thing-axis small" aria-hidden="true">
      <div className="thing-ticks">
        {axis.ticks.map((tick) => (
          <span key={tick} translate="no" style={{ left: `${100 * shareOf(axis, tick)}%` }}>
            {tickText(formats, unit, tick)}
          </span>
        ))}
      </div>
      <p className="soft">{thing.axis[what]}</p>
    </div>
  );
}

/** The bar that another is a multiple of. */
export function BesideBar({ cycle: { axis, beside, what } }: { readonly cycle: Cycle }): ReactNode {
  const { thing } = useTexts('lessons');
  if (beside === null) return null;
  return (
    <div className="thing-row thing-beside">
      <span className="thing-name small">{thing.beside[what as keyof typeof thing.beside]}</span>
      <div className="thing-track">
        <span className="thing-fill" style={{ width: `${100 * shareOf(axis, beside)}%` }} />
      </div>
    </div>
  );
}

/** As high as the one that will stand there. */
export function EmptyValley(): ReactNode {
  const { thing } = useTexts('lessons');
  return (
    <p className="thing-paper thing-empty" aria-hidden="true">
      {thing.empty}
    </p>
  );
}
