/** What went wrong, in German. */
import { faultOfReason } from '../../contract/reasons.ts';
import { isOfCode, type Fault } from '../../contract/faults.ts';
import { shownValue } from '../../contract/problems.ts';
import type { RunTexts } from '../catalogue.ts';
import type { Formats } from '../formats.ts';
import { problemGerman } from './problems.ts';

type Texts = RunTexts['faults'];

const LOAD_ANEW =
  'Die Seite neu laden. Hilft das nicht, hat der Server nicht alle Dateien des Labors ganz: dist/ noch einmal vollständig veröffentlichen.';

/** What a browser says of itself may end with a full stop. */
const unended = (text: string): string => text.replace(/\.$/, '');

function howWorkers(fault: Fault): string {
  if (isOfCode(fault)) return LOAD_ANEW;
  switch (fault.code) {
    case 'worker-script-missing':
      return 'Jede Datei muss mit den Kopfzeilen unten kommen, auch die Skripte der Worker. Dann die Seite neu laden.';
    case 'worker-late':
    case 'worker-silent':
      return 'Schließen, was diesen Rechner sonst beschäftigt, dann die Seite neu laden.';
    default:
      return 'Die Seite neu laden. Hilft das nicht, einen anderen Browser nehmen.';
  }
}

export const faultGerman = (formats: Formats): Texts => {
  const { short, and, count } = formats;
  const problems = problemGerman(formats);
  /** A whole sentence but for its full stop: after a colon German begins it with a capital all the same. */
  const clause: Texts['clause'] = (fault: Fault): string => {
    switch (fault.code) {
      case 'worker-not-created':
        return `Der Worker ließ sich nicht anlegen: ${fault.message}`;
      case 'worker-script-missing':
        return 'Das Skript des Workers ließ sich nicht laden';
      case 'worker-late':
        return `Der Worker antwortete nicht innerhalb von ${short(fault.seconds)} s`;
      case 'worker-silent':
        return `Der Worker gab ${short(fault.seconds)} s lang kein Lebenszeichen`;
      case 'worker-threw':
        return `Im Worker trat ein Fehler auf: ${fault.message}`;
      case 'worker-message-unreadable':
        return 'Eine Nachricht des Workers war nicht zu lesen';
      case 'worker-ended':
        return 'Der Worker endete';
      case 'worker-terminated':
        return 'Der Worker wurde beendet';
      case 'worker-stayed':
        return 'Er ging nicht rechtzeitig und wurde beendet';
      case 'other-worker-failed':
        return 'Er musste gehen, weil ein anderer Worker ausfiel';
      case 'kernels-missing':
        return `Die Rechenkerne in WebAssembly ließen sich nicht laden (Status ${fault.status})`;
      case 'kernels-late':
        return `Die Rechenkerne in WebAssembly kamen nicht innerhalb von ${short(fault.seconds)} s`;
      case 'kernels-unreachable':
        return 'Der Server antwortete nicht, als er um die Rechenkerne in WebAssembly gebeten wurde';
      case 'kernels-other-type':
        return `Der Server sandte an Stelle der Rechenkerne in WebAssembly etwas anderes (${fault.type})`;
      case 'code-missing':
        return `Der Server gab ${fault.file} nicht her, eine Datei des Labors (Status ${fault.status})`;
      case 'code-unreachable':
        return `Der Server antwortete nicht, als er um ${fault.file} gebeten wurde, eine Datei des Labors`;
      case 'code-late':
        return `Von ${fault.file}, einer Datei des Labors, kam ${short(fault.seconds)} s lang nichts mehr`;
      case 'code-other-type':
        return `Der Server sandte an Stelle von ${fault.file}, einer Datei des Labors, etwas anderes (${fault.type})`;
      case 'code-broken':
        return `Eine Datei des Labors kam beschädigt an, oder dieser Browser kann sie nicht ausführen: ${fault.message}`;
      case 'kernels-broken':
        return `Die Rechenkerne in WebAssembly kamen beschädigt an, oder dieser Browser kann sie nicht verwenden: ${fault.message}`;
      case 'no-flag-raised':
        return 'In der Aufgabe count hisst niemand die Flagge, also tritt niemand früh aus';
      case 'alone':
        return 'Bei nur einem Worker muss niemand etwas bemerken';
      case 'interval-list':
        return 'Eine Messreihe misst ein Prüfintervall nach dem anderen: ein gemeinsames statt einer Liste einstellen';
      case 'ranges-empty':
        return 'Alle Bereiche sind leer: Es gibt nichts zu messen';
      case 'message-flag':
        return 'Bei der Flagge als Nachricht ist die Prüfung kein Teil der Schleife: eine andere Flagge wählen';
      case 'stopped':
        return fault.done === 0
          ? 'Gestoppt, bevor etwas gemessen war'
          : `Gestoppt nach ${count(fault.done)} von ${count(fault.of)}`;
      case 'unexpected':
        return `Etwas Unerwartetes ist geschehen: ${fault.message}`;
      case 'file-too-large':
        return 'Die Datei ist größer als jede, die diese Seite schreibt';
      case 'file-unreadable':
        return `Der Browser konnte die Datei nicht lesen; vielleicht wurde sie verschoben oder geändert: ${fault.message}`;
      case 'file-empty':
        return 'Die Datei ist leer';
      case 'file-not-json':
        return 'Die Datei ist kein JSON: Sie wurde abgeschnitten, verändert oder ist von anderer Art';
      case 'file-other-kind':
        return 'Die Datei ist JSON, aber keine Aufzeichnung von Early Exit';
      case 'file-version':
        return `Die Datei hat die Version ${shownValue(fault.version)}; diese Seite liest Version 1`;
      case 'file-field':
        return `In der Datei: ${problems.sentence(fault.problem).replace(/\.$/, '')}`;
      case 'recorded-missing':
        return `Der Server gab ihn nicht her (Status ${fault.status})`;
      case 'recorded-unreachable':
        return 'Der Server antwortete nicht';
      case 'kept-unreadable':
        return `Was in diesem Browser aufbewahrt war, ließ sich nicht lesen: ${fault.message}`;
      case 'kept-aside': {
        const those = fault.newer === 0 ? '' : `, davon ${count(fault.newer)} aus einer späteren Fassung dieser Seite`;
        return `Von dem, was dieser Browser aufbewahrt, ${fault.aside === 1 ? 'ließ sich eines' : `ließen sich ${count(fault.aside)}`} nicht lesen${those}: unverändert beiseitegelegt, im Reiter „Läufe“ als Datei zu sichern`;
      }
      case 'storage-closed':
        return 'Der Browser bewahrt für diese Seite nichts auf, sein Speicher ist gesperrt: Was nicht aufbewahrt ist, bleibt, bis die Seite verlassen wird';
      case 'storage-full':
        return 'Der Browser hat für diese Seite keinen Platz mehr: Die letzten Läufe bleiben, bis die Seite verlassen wird';
      case 'storage-blocked':
        return 'Eine ältere Fassung dieser Seite ist in einem anderen Tab offen: Wird er geschlossen oder neu geladen, wird wieder alles aufbewahrt';
      case 'storage-outdated':
        return 'Eine spätere Fassung dieser Seite wurde in einem anderen Tab geöffnet: Diese neu laden, sonst bleiben ihre Läufe nur, bis sie verlassen wird';
      case 'storage-newer':
        return 'Eine spätere Fassung dieser Seite hat hier Läufe aufbewahrt, die diese nicht lesen kann: Die Seite neu laden';
      case 'card-unkept':
        return 'Der Speicher des Browsers ist voll, gesperrt oder hält eine, die sich nicht lesen ließ: Die Karte bleibt, bis die Seite verlassen wird';
      case 'no-wasm':
        return 'WebAssembly ist in diesem Browser abgeschaltet oder fehlt';
      case 'wasm-unshared':
        return 'WebAssembly ist da, aber dieser Browser teilt dessen Speicher nicht mit Workern';
      case 'wasm-slow':
        return `WebAssembly braucht hier ${count(fault.times)}-mal so lange wie JavaScript`;
      case 'still-starting':
        return 'Die Worker starten noch';
      default: {
        const { missing, how } = refusal(fault);
        return `Das geht hier nicht. Es fehlt: ${missing} ${how.replace(/\.$/, '')}`;
      }
    }
  };
  const refusal: Texts['refusal'] = (fault) => {
    switch (fault.code) {
      case 'insecure':
        return {
          missing: 'Eine sichere Verbindung: Diese Seite kam über einfaches http.',
          how: 'Über https oder auf localhost öffnen.',
        };
      case 'headers-missing':
        return {
          missing: `${fault.names.length === 1 ? 'Eine Kopfzeile der Antwort' : 'Zwei Kopfzeilen der Antwort'}: ${and(fault.names)}.`,
          how: 'Der Server muss die Kopfzeilen unten mit jeder Datei senden, jede einmal und ohne Anführungszeichen. Im Projekt stehen sie in headers.config; Anbieter statischer Seiten lesen sie als _headers.',
        };
      case 'forced-reload':
        return {
          missing:
            'Isolation: Die Seite wurde erzwungen neu geladen, an ihrem Service Worker vorbei, der die Header ergänzt, die dieser Server nicht sendet.',
          how: 'Laden Sie sie noch einmal auf gewöhnliche Weise.',
        };
      case 'framed':
        return {
          missing: 'Isolation: Die Seite, die diese in einem Rahmen zeigt, erlaubt sie nicht.',
          how: 'Das Labor in einem eigenen Tab öffnen.',
        };
      case 'not-isolated':
        return {
          missing: 'Isolation: Die Kopfzeilen sind da, aber der Browser hat die Seite nicht isoliert.',
          how: 'Prüfen, ob keine Kopfzeile doppelt gesendet wird, dann die Seite in einem neuen Tab laden. Hilft das nicht, hindert eine Einstellung oder Erweiterung diesen Browser daran: ein anderes Profil oder einen anderen Browser nehmen.',
        };
      case 'never-isolates':
        return {
          missing: 'Isolation: Dieser Browser kennt keine.',
          how: 'Eine aktuelle Version nehmen, wenn es eine gibt, oder einen anderen Browser: Chrome und Edge ab 87, Firefox ab 79, Safari ab 15.2.',
        };
      case 'headers-unknown':
        return {
          missing:
            'Isolation: Die Seite hat keine, und der Server antwortet nicht, wenn er nach seinen Kopfzeilen gefragt wird.',
          how: 'Die Seite neu laden, wenn der Server antwortet.',
        };
      case 'no-shared-memory':
        return {
          missing:
            'Gemeinsamer Speicher: Die Seite ist isoliert, aber der Browser hat keinen, den sich Worker teilen könnten.',
          how: 'Das Labor in einem anderen Browser öffnen: Chrome, Edge, Firefox und Safari haben ihn. Einer auf der Grundlage von WebKitGTK (GNOME Web) hat ihn, wenn er mit JSC_useSharedArrayBuffer=1 in seiner Umgebung gestartet wird.',
        };
      case 'no-workers':
        return {
          missing: `Worker, die mit der Seite Speicher teilen: ${unended(clause(fault.fault))}.`,
          how: howWorkers(fault.fault),
        };
      case 'engine-late':
        return {
          missing: `Der Programmteil, der die Worker startet: Er kam nicht innerhalb von ${short(fault.seconds)} s.`,
          how: 'Die Seite neu laden, wenn die Verbindung besser ist.',
        };
      case 'engine-unfetched':
        return {
          missing: `Der Programmteil, der die Worker startet: ${unended(clause(fault.fault))}.`,
          how: LOAD_ANEW,
        };
      case 'no-engine':
        return { missing: 'Worker, die laufen.', how: `Die Seite neu laden. Die Meldung war: ${fault.message}` };
    }
  };
  return {
    clause,
    refusal,
    sentence: (fault) => `${unended(clause(fault))}.`,
    reason: (given) => {
      const fault = faultOfReason(given);
      return fault === null ? given.reason?.replace(/\.$/, '') : clause(fault);
    },
  };
};
