/** How many orders of the statements end with two results, and how often it happened here. */
import type { ReactNode } from 'react';
import type { Interleavings } from '../../replay/interleavings.ts';
import { useLabState } from '../basics/lab-context.ts';
import { useTexts } from '../basics/texts.ts';

interface Props {
  readonly orders: { readonly without: Interleavings; readonly with: Interleavings };
}

export function SceneBoard({ orders }: Props): ReactNode {
  const { board } = useTexts('lecture');
  const races = useLabState((state) => state.races);
  return (
    <dl className="scene-board">
      {(['without', 'with'] as const).map((how) => (
        <div key={how}>
          <dt>{board[how]}</dt>
          <dd>{board.orders(orders[how])}</dd>
        </div>
      ))}
      <div>
        <dt>{board.here}</dt>
        <dd>{races === null || races.recheck ? board.notYet : board.races(races)}</dd>
      </div>
    </dl>
  );
}
