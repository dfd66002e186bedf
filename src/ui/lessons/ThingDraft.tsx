/** The thing of which something is predicted, with marks that can be moved: by pointer, finger and keys. */
import type { ReactNode } from 'react';
import { valueAt, type Cycle } from '../../lessons/cycles.ts';
import { Slider } from '../controls/Slider.tsx';
import { useTexts } from '../basics/texts.ts';
import { translateOf } from '../basics/translate-of.ts';
import { AxisScale, BesideBar, EmptyValley } from './ThingParts.tsx';
import { lookClass, markName } from './thing-frame.ts';

interface Props {
  readonly cycle: Cycle;
  /** By mark; null where it was not placed yet. */
  readonly places: readonly (number | null)[];
  readonly onPlace: (mark: number, place: number) => void;
}

export function ThingDraft({ cycle, places, onPlace }: Props): ReactNode {
  const texts = useTexts('lessons');
  const { axis, unit, what } = cycle;
  return (
    <div className={lookClass(cycle)}>
      {cycle.look === 'valley' && <EmptyValley />}
      <BesideBar cycle={cycle} />
      {places.map((place, mark) => {
        const row = texts.thing.rows[what](mark);
        // Nothing is suggested: a mark that was not placed stands in the middle.
        const at = place ?? Math.round(axis.places / 2);
        return (
          <div key={mark} className={place === null ? 'thing-row is-unplaced' : 'thing-row'}>
            <span className="thing-name small" translate={translateOf(row)}>
              {row}
            </span>
            {/* One that is pressed where it stands says nothing by itself. */}
            <div
              role="presentation"
              className="thing-track"
              onClick={() => place === null && onPlace(mark, at)}
              onKeyDown={({ key }) => place === null && (key === 'Enter' || key === ' ') && onPlace(mark, at)}
            >
              <span className="thing-fill" style={{ width: `${(100 * (place ?? 0)) / axis.places}%` }} />
              <Slider
                label={markName(texts.thing, cycle, mark)}
                min={0}
                max={axis.places}
                value={at}
                valueText={place === null ? texts.predict.unplaced : texts.amount(valueAt(axis, place), unit)}
                onDrag={(next) => onPlace(mark, next)}
              />
              {place !== null && cycle.marks === 1 && (
                <span className="thing-label thing-label-you" style={{ left: `${(100 * place) / axis.places}%` }}>
                  {texts.amount(valueAt(axis, place), unit)}
                </span>
              )}
            </div>
          </div>
        );
      })}
      <AxisScale cycle={cycle} />
    </div>
  );
}
