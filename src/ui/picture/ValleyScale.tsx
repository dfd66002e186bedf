/** The numbers under the valley: its axis is that of the slider of k. */
import type { ReactNode } from 'react';
import { useTexts } from '../basics/texts.ts';
import { END, positionOf } from '../controls/log-slider.ts';

const POWERS = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000];

export function ValleyScale(): ReactNode {
  const texts = useTexts('picture');
  return (
    <div className="valley-scale small" aria-hidden="true">
      {POWERS.map((k) => (
        <span key={k} translate="no" style={{ left: `${(100 * positionOf(k)) / END}%` }}>
          {texts.power(k)}
        </span>
      ))}
      <span style={{ left: '100%' }}>{texts.never}</span>
    </div>
  );
}
