/** What is said of the picture where a pointer rests on its badges and switches, in German. */
import type { RunTexts } from '../catalogue.ts';

export const pictureNotesGerman = (): RunTexts['pictureNotes'] => ({
  sources: {
    measured: 'Ein Lauf auf diesem Rechner.',
    recorded: 'Ein Lauf, der auf einem anderen Rechner aufgezeichnet wurde.',
    model: 'Gerechnet aus dem, was eine Iteration und eine Prüfung kosten; gelaufen ist nichts.',
  },
  twoWeights: 'Je billiger eine Iteration, desto seltener sollte geprüft werden.',
  processorTime: 'Die Zeit aller Worker zählen statt der Zeit, bis der Letzte gegangen ist.',
  logAxes: 'Auf logarithmischen Achsen sind beide Kosten Geraden; das beste k liegt, wo sie sich kreuzen.',
});
