/** The column of controls: what it is called, and the bar with Run. */
import type { Part } from '../../contract/view.ts';

export const setupTexts = () => ({
  title: 'Set up',
  presets: 'Scenes',
  more: 'More settings',
  code: 'What each worker is running',
  run: 'Run',
  stop: 'Stop',
  sweep: 'Sweep',
  sweepTitle: 'Measure the overhead of checking at many intervals',
  auto: 'Auto',
  parts: { setup: 'Set up', run: 'Slow motion', charts: 'More charts', code: 'Code' } satisfies Record<Part, string>,
  times: (runs: number) => `× ${runs}`,
  again: (runs: number) => `Run ${runs} times`,
  againNote: (runs: number) =>
    `${runs} runs of these settings, one after the other: each leaves its dot in the valley.`,
  autoNote: 'Runs when you let a control go, while runs take less than 3 seconds.',
});
