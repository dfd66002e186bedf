/** What the keys of the page do. */
export const keyTexts = () => ({
  title: 'Keys',
  note: 'They work when no field or slider has the focus; a focused button takes the space key for itself.',
  onStage: 'While the stage has the focus',
  close: 'Close',
  /** The names of keys that are written out on them. */
  caps: { Space: 'Space', Esc: 'Esc' },
  does: {
    run: 'Run, or stop what goes on',
    less: 'A smaller check interval k',
    more: 'A larger check interval k, up to never',
    workers: 'So many workers',
    sweep: 'Sweep: measure the overhead at many intervals',
    sound: 'The lanes of the replay as tones',
    theme: 'Light or dark',
    projector: 'Larger text, for a projector',
    lecture: 'The lecture, on the whole screen',
    keys: 'This list',
    escape: 'Close this list; forget what was typed in a field',
  },
});
