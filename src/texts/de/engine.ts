/** What this browser lacks, in German. */
import type { Fault } from '../../contract/faults.ts';
import type { RunTexts } from '../catalogue.ts';
import type { Formats } from '../formats.ts';
import { faultGerman } from './faults.ts';

export const engineGerman = (formats: Formats): RunTexts['engine'] => {
  const { sentence } = faultGerman(formats);
  const help = (fault: Fault): string => {
    switch (fault.code) {
      case 'no-wasm':
        return 'Für den Rechenkern in WebAssembly WebAssembly einschalten und die Seite neu laden: in Firefox mit javascript.options.wasm in about:config, in Chrome durch einen Start ohne --jitless, auf Geräten von Apple, indem diese Seite vom Blockierungsmodus ausgenommen wird.';
      case 'wasm-unshared':
        return 'Hier ist das nicht zu ändern; in einem anderen Browser kann auch der Rechenkern in WebAssembly laufen.';
      case 'wasm-slow':
        return 'Der Browser interpretiert es, wie Edge bei erhöhter Sicherheit. Dort dieser Seite mehr erlauben oder unter „Mehr“ den Rechenkern in JavaScript wählen.';
      default:
        return 'Die Seite neu laden, um es noch einmal zu versuchen.';
    }
  };
  return {
    refusedTitle: 'Für einen Lauf fehlt hier',
    headers: 'Die Kopfzeilen, die das Labor bei jeder Datei braucht',
    ownServer: 'Der Server des Labors sendet sie. Im Ordner des Projekts eingeben:',
    retry: 'Noch einmal versuchen',
    replay: 'Aufgezeichnete Läufe lassen sich hier wiedergeben: Sie brauchen keine Worker.',
    unsharedTitle: 'Kein gemeinsamer Speicher',
    byMessage:
      'Läufe gehen hier mit Nachrichten: Ein Worker erfährt vom Fund erst, wenn er zu seiner Ereignisschleife zurückkehrt, alle k Iterationen. Messreihen, Austritte, Wettläufe und die Leiter brauchen Speicher, den Worker teilen.',
    cannotMeasure:
      'Hier lässt sich das nicht messen: Es braucht Speicher, den Worker teilen. Was fehlt, steht weiter oben.',
    lack: ({ what, why }) =>
      what === 'wasm' ? `${sentence(why)} Das Labor läuft mit seinem Rechenkern in JavaScript.` : sentence(why),
    help: ({ why }) => help(why),
  };
};
