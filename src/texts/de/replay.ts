/** The controls of the replay, in German. */
import type { RunTexts } from '../catalogue.ts';
import type { Formats } from '../formats.ts';

export const replayGerman = ({ count }: Formats): RunTexts['replay'] => ({
  name: 'Wiedergabe',
  play: 'Abspielen',
  pause: 'Anhalten',
  previous: 'Voriges Ereignis',
  next: 'Nächstes Ereignis',
  toFlag: 'Zur Flagge',
  frame: 'Den Austritt zeigen',
  fit: 'Ganzer Lauf',
  zoomIn: 'Vergrößern',
  zoomOut: 'Verkleinern',
  position: 'Stelle im Lauf',
  sound: 'Ton',
  soundTitle:
    'Die Bahnen als Töne: höher mit dem Weg jedes Workers durch seinen Bereich, von links nach rechts; ein Schlag, wenn die Flagge steigt (M)',
  speed: 'Tempo',
  speedValue: (speed) => (speed >= 1 ? '1×' : `1/${count(Math.round(1 / speed))}×`),
});
