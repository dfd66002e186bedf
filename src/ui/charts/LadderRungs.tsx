import type { ReactNode } from 'react';
import { HEARD_WITH } from '../../contract/settings-message.ts';
import { useCommands, useLabState } from '../basics/lab-context.ts';
import { useTexts } from '../basics/texts.ts';
import type { LadderRow, MeasuredRow } from './data/ladder-data.ts';
import type { Frame } from './parts/frame.ts';
import { placeRows } from './parts/ladder-frame.ts';

/** Over the picture: each rung that was measured here is a button, the one the settings have is pressed. */
export function Rungs({ frame, rows }: { readonly frame: Frame; readonly rows: readonly LadderRow[] }): ReactNode {
  return placeRows(rows, frame).rows.map(
    ({ row, top, height }) =>
      row.from === 'here' && <RungButton key={`${row.flag} ${row.kernel}`} row={row} top={top} height={height} />,
  );
}

function RungButton({
  row: { flag, kernel },
  top,
  height,
}: {
  readonly row: MeasuredRow;
  readonly top: number;
  readonly height: number;
}): ReactNode {
  const { ladder } = useTexts('charts');
  const chosen = useLabState(
    ({ settings }) => settings.flag === flag && (flag === 'message' || settings.kernel === kernel),
  );
  const { setSettings } = useCommands();
  return (
    <button
      type="button"
      className="rung"
      aria-pressed={chosen}
      aria-label={ladder.choose(flag, kernel)}
      style={{ top, height }}
      onClick={() => chosen || setSettings(flag === 'message' ? { flag, ...HEARD_WITH } : { flag, kernel })}
    />
  );
}
