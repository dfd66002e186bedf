/** The controls of the replay. */
import type { Formats } from '../formats.ts';

export const replayTexts = ({ count }: Formats) => ({
  name: 'Replay',
  play: 'Play',
  pause: 'Pause',
  previous: 'Previous event',
  next: 'Next event',
  toFlag: 'To the flag',
  frame: 'Frame the exit',
  fit: 'Whole run',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  position: 'Position in the run',
  sound: 'Sound',
  soundTitle:
    'The lanes as tones: higher with each worker’s way through its range, from left to right; a stroke when the flag rises (M)',
  speed: 'Speed',
  speedValue: (speed: number) => (speed >= 1 ? '1×' : `1/${count(Math.round(1 / speed))}×`),
});
