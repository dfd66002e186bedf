/** What the keys of the page do, in German. */
import type { RunTexts } from '../catalogue.ts';

export const keyGerman = (): RunTexts['keys'] => ({
  title: 'Tasten',
  note: 'Sie wirken, wenn kein Feld und kein Regler den Fokus hat; ein Knopf mit Fokus nimmt die Leertaste für sich.',
  onStage: 'Während die Bühne den Fokus hat',
  close: 'Schließen',
  caps: { Space: 'Leertaste', Esc: 'Esc' },
  does: {
    run: 'Starten, oder stoppen, was läuft',
    less: 'Ein kleineres Prüfintervall k',
    more: 'Ein größeres Prüfintervall k, bis hin zu nie',
    workers: 'So viele Worker',
    sweep: 'Messreihe: den Mehraufwand bei vielen Intervallen messen',
    sound: 'Die Bahnen der Wiedergabe als Töne',
    theme: 'Hell oder dunkel',
    projector: 'Größere Schrift, für den Projektor',
    lecture: 'Der Hörsaal, auf dem ganzen Bildschirm',
    keys: 'Diese Liste',
    escape: 'Diese Liste schließen; vergessen, was in ein Feld getippt wurde',
  },
});
