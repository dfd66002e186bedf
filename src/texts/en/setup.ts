/** The column of controls: what it is called, and the bar with Run. */
export const setupTexts = () => ({
  title: 'Set up',
  presets: 'Examples',
  more: 'More settings',
  code: 'What each worker is running',
  run: 'Run',
  stop: 'Stop',
  sweep: 'Sweep',
  sweepTitle: 'Measure the overhead of checking at many intervals',
  auto: 'Auto',
  autoNote: 'Runs when you let a control go, if the last run took less than 3 seconds.',
});
