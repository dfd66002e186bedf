/** Was im Bild gezeichnet ist, je in einem Satz erklärt. */
import type { hitTexts, PictureHit } from '../en/hits.ts';

export const hitsGerman = (): ReturnType<typeof hitTexts> => ({
  explain(hit: PictureHit, byMessage = false): string {
    switch (hit.code) {
      case 'late':
        return `Vergebliche Arbeit: ${byMessage ? 'Die Nachricht war da' : 'Die Flagge war oben'}, und Worker ${hit.worker} machte bis zur nächsten Prüfung weiter.`;
      case 'check':
        if (byMessage)
          return `Eine Prüfung: Worker ${hit.worker} gibt an seine Ereignisschleife ab, um vom Fund zu hören. Die dunklen Marken sind so breit wie die Zeit, die das kostet.`;
        return `Eine Prüfung: Worker ${hit.worker} sieht nach der gemeinsamen Flagge. Die dunklen Marken sind so breit wie die Zeit, die Prüfen kostet.`;
      case 'search':
        return `Worker ${hit.worker} durchsucht seinen eigenen Bereich, in seinem eigenen Thread.`;
      case 'leaving':
        return `Worker ${hit.worker} tat nichts Vergebliches mehr: Die Nachricht war unterwegs, und auch das Gehen braucht Zeit.`;
      case 'waited':
        return `Worker ${hit.worker} hatte nichts mehr zu suchen, wartete aber, bis ein Prozessor für ihn frei war.`;
      case 'unstarted':
        return `Worker ${hit.worker} hatte noch nicht begonnen: Er wartete auf einen Prozessor.`;
      case 'flag':
        if (byMessage && hit.worker !== null)
          return `Hier nahm die Seite die Nachricht von Worker ${hit.worker}, dass er es gefunden hat.`;
        if (byMessage) return 'Hier nahm die Seite die Nachricht, dass es gefunden ist.';
        return hit.worker === null
          ? 'Hier wurde die Flagge gehisst.'
          : `Hier hatte Worker ${hit.worker} es gefunden und die gemeinsame Flagge gehisst.`;
      case 'alone':
        return 'So lange dauert die Suche allein: ohne Prüfungen, und ohne etwas Vergebliches.';
      case 'ghost':
        return 'Gestrichelt: der Lauf vor diesem, zum Vergleich.';
      case 'lens':
        return `Derselbe Lauf rund um die ${byMessage ? 'Nachricht' : 'Flagge'}, vergrößert.`;
      case 'checking':
        return 'Was Prüfen bei diesem k kostet, als Anteil an der Suche allein.';
      case 'wasted':
        return `Was bei diesem k nach der ${byMessage ? 'Nachricht' : 'Flagge'} vergeblich getan wird, als Anteil an der Suche allein.`;
      case 'band':
        return 'Jedes k hier drin kostet höchstens 1 % mehr als das beste.';
      case 'curve':
        return 'Beide Kosten zusammen: hoch, wo oft geprüft wird, hoch, wo selten.';
      case 'dot':
        return 'Ein echter Lauf: was seine Prüfungen und sein Überschuss gekostet haben.';
      case 'handle':
        return 'Das Prüfintervall k, das jetzt eingestellt ist: daran ziehen.';
    }
  },
});
