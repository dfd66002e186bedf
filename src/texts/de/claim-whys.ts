/** Why a verdict on a claim is what it is, in German. */
import type { Why } from '../../contract/claim-words.ts';

export const whyGerman = (): Readonly<Record<Why, string>> => ({
  'not-here': 'Dieser Browser teilt keinen Speicher mit dieser Seite; hier kann man es nicht messen.',
  failed: 'Die Messung ist gescheitert.',
  'not-trusted': 'Diesen Zahlen ist nicht zu trauen: Die Zweifel oder der Schritt der Uhr sprechen dagegen.',
  'too-few': 'Es wurde zu wenig gemessen, um etwas zu sagen.',
  'too-wide': 'Das Intervall ist zu breit, um zu entscheiden: Dafür muss der Rechner ruhiger sein.',
  'no-recording': 'Davon gibt es keine Aufzeichnung.',
  'as-printed': 'Die meisten Läufe melden genau diese Zeile.',
  'never-as-printed':
    'Kein Lauf meldete diese Zeile: Die Zahlen von Worker 0 enden vor 100.003, und seine erste Primzahl ist 2. Wer der Erste ist, hängt davon ab, wer zuerst anfängt.',
  'seldom-as-printed': 'Nur wenige Läufe melden diese Zeile.',
  'lock-taken':
    'Dort stimmt es nicht: Ein solcher Blick kostet um eine ganze Sperre mehr als ein roher, genommen und zurückgegeben.',
  'no-lock-taken': 'Dort stimmt es: Ein solcher Blick kostet keine Sperre mehr als ein roher.',
  'every-kth': 'Jede zehnte Iteration sah nach, und keine Strecke war länger.',
  bursts:
    'Der Zähler zählt gefundene Primzahlen. Steht er auf einem Vielfachen von zehn, sieht jede Iteration nach, dazwischen keine.',
  'counts-disagree': 'Was der Lauf gezählt hat, ist nicht, was eine unabhängige Zählung ergibt.',
  'as-much': 'So ist es hier, in fast jedem Paar von Läufen.',
  'as-much-but-flips':
    'Im Mittel ist es so, aber ein einzelnes Paar von Läufen zeigt oft das Gegenteil: Ein Paar beweist nichts.',
  flips: 'Das Mittel ist nicht genau genug bekannt, und ein einzelnes Paar von Läufen zeigt oft das Gegenteil.',
  less: 'Der Unterschied ist hier kleiner, und ein Paar von Läufen kann jedes Vorzeichen zeigen.',
  more: 'Der Unterschied ist hier größer.',
  faster: 'Der häufige ist hier sogar schneller.',
  'like-weight': 'Der Mehraufwand fällt wie eins durch das Gewicht: der Preis einer Prüfung, auf mehr Arbeit verteilt.',
  'unlike-weight':
    'Er fällt, aber nicht wie eins durch das Gewicht: Eine Prüfung kostet hier nicht in jeder Schleife gleich viel.',
  'does-not-fall': 'Der Mehraufwand fällt nicht, wenn Iterationen schwerer werden.',
  'no-cost': 'Eine Prüfung kostet hier zu wenig, um sie von nichts zu unterscheiden.',
  cheaper: 'Der Divisionsrest kostet weniger als das Lesen, das er erspart.',
  dearer: 'Der Divisionsrest kostet mehr als das Lesen, das er erspart: Im Maschinencode ist das Lesen das Billige.',
  'by-kernel':
    'Es kommt auf den Compiler an: Mit dem einen Kernel kostet der Divisionsrest weniger als das Lesen, mit dem anderen mehr.',
  'never-with-look':
    'Ohne ihn kommen zwei Ergebnisse vor; mit ihm kam keines vor, und keine Reihenfolge der Anweisungen führt dorthin.',
  'also-with-look': 'Trotz des zweiten Blicks kamen zwei Ergebnisse vor.',
  'none-without': 'Auch ohne ihn schrieb niemand ein zweites Ergebnis: Hier trafen die Worker nie zusammen.',
  few: 'Nach zehn Iterationen sind sie fertig, wie selten sie auch prüfen.',
  'one-interval':
    'Nur wenige sind es, wo jede Iteration prüft. Sonst entscheidet die nächste Prüfung: bis zu einem ganzen Intervall, im Mittel ein halbes.',
  many: 'Sie brauchen mehr als zehn Iterationen, auch wo jede prüft.',
  'waits-for-reader':
    'Dort stimmt es nur für Kleines: Ein Prozess, der etwas Großes geschrieben hat, endet nicht, bevor jemand liest, und ein join wartet ewig.',
  'no-wait': 'Dort stimmt es, für Kleines und für Großes.',
});
