import { DEFAULT_SETTINGS } from '../../contract/settings.ts';
import { writingOf } from '../../state/testing/fake-measuring.ts';
import { chartTexts } from '../../texts/en/charts.ts';
import { createFormats } from '../../texts/formats.ts';
import { act } from '@testing-library/react';
import { expect, it } from 'vitest';
import { mountInLab, saying } from '../basics/testing/mount.tsx';
import { writingRows } from './data/writing-data.ts';
import { WritingChart, writingFrame } from './WritingChart.tsx';
import { WritingView } from './WritingView.tsx';

it('measures what writing costs, tells how long it takes, and can be stopped', async () => {
  const { user, measuring, engine, state, getByRole, findByRole, findByText } = await mountInLab(<WritingView />);
  await findByText(/Not measured here yet/);
  await user.click(getByRole('button', { name: 'Measure what writing costs' }));
  expect(await findByRole('progressbar', { name: 'Progress of what writing costs' })).not.toBeNull();
  act(() => measuring.written(state().settings));
  await findByText('Measuring, about 16 s left');
  await user.click(getByRole('button', { name: 'Stop' }));
  expect(engine.calls).toEqual(['stop']);
  await findByText(/^Stopped: what was measured so far stays/);
  await findByText(
    saying(
      'That 2 workers count in one word cannot be told from counting in words of their own. ' +
        'Own words on one cache line, which nobody shares: still 3 times as long. ' +
        'A lock that 2 want costs 4 times one that nobody wants. ' +
        'An ordinary word for all is cheaper and wrong: of 4,000,000 updates it lost 100,000 (2.5 %).',
    ),
  );
});

it('speaks of the lock only where it was measured', async () => {
  const { writing } = chartTexts(createFormats('en'));
  const result = writingOf(DEFAULT_SETTINGS, { kind: 'precise' });
  expect(writing.notes(result)).toContain('for the lock one check before each iteration.');
  const without = { ...result, locks: result.locks.map((rung) => ({ ...rung, ns: null })) };
  expect(writing.notes(without)).not.toContain('lock');
  for (const [each, title] of [
    [result, 'ns an iteration; lock: a check (log scale)'],
    [without, 'ns an iteration (log scale)'],
  ] as const) {
    const frame = writingFrame({ width: 800, rem: 16 });
    const { findByText, unmount } = await mountInLab(
      <WritingChart frame={frame} rows={writingRows(each)} workers={each.workers} />,
    );
    await findByText(title);
    unmount();
  }
});
