import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../contract/settings.ts';
import { ladderOf, rungOf } from '../../state/testing/fake-measuring.ts';
import { mountInLab } from '../basics/testing/mount.tsx';
import { measuredRows, recordedRows } from './data/ladder-data.ts';
import { LadderChart } from './LadderChart.tsx';
import { ladderFrame } from './parts/ladder-frame.ts';

const BEST = { interval: 440, foundAfter: 80_001, low: 300, high: 600, nearLow: 100, nearHigh: 2000 };
const RUNGS = [
  rungOf({}),
  rungOf({ workers: 2 }),
  rungOf({ flag: 'lock', kernel: 'js' }, 50),
  rungOf({ flag: 'lock', kernel: 'js', workers: 2, best: BEST }, 150),
  rungOf({ flag: 'message', ns: null }),
];

it.each([
  ['every figure has its best interval, or a dash', 800, ['–', '–', '–', '440']],
  ['a row on a phone has the one of most at once that is known', 390, ['best k –', 'best k 440']],
])('%s; what has no figure yet, or was recorded, has none', async (_, width, expected) => {
  const rows = [...measuredRows(ladderOf(DEFAULT_SETTINGS, { kind: 'precise' }, RUNGS), false), ...recordedRows()];
  const frame = ladderFrame(rows)({ width, rem: 16 });
  const { container } = await mountInLab(<LadderChart frame={frame} rows={rows} isElsewhere={false} />);
  expect([...container.querySelectorAll('.ladder-best')].map(({ textContent }) => textContent)).toEqual(expected);
});

it.each([
  [false, 'Measured here'],
  [true, 'Recorded elsewhere'],
])('says over its rows where they come from; elsewhere: %s', async (isElsewhere, expected) => {
  const rows = measuredRows(ladderOf(DEFAULT_SETTINGS, { kind: 'precise' }, RUNGS), false);
  const frame = ladderFrame(rows)({ width: 800, rem: 16 });
  const { container } = await mountInLab(<LadderChart frame={frame} rows={rows} isElsewhere={isElsewhere} />);
  expect([...container.querySelectorAll('.ladder-head')].map(({ textContent }) => textContent)).toEqual([expected]);
});
