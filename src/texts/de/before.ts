/** What index.html says where the page has not started, or not whole, in German. */
import type { beforeTexts } from '../en/before.ts';

export const descriptionGerman = () =>
  'Echte Worker suchen eine Primzahl; der erste, der eine findet, hisst eine Flagge, die anderen hören bei ihrer nächsten Prüfung auf. Wie oft sollen sie prüfen? Starten, zusehen, beide Kosten messen.';

export const beforeGerman = (): ReturnType<typeof beforeTexts> => ({
  description: descriptionGerman(),
  noScript:
    'Dieses Labor lässt echte Worker im Browser laufen und misst ihre Zeit, deshalb braucht es JavaScript. JavaScript für diese Seite einschalten und sie neu laden.',
  notStarted:
    'Die Seite ist noch nicht gestartet. Vielleicht sind ihre Dateien noch unterwegs. Kommt nichts mehr, fehlt eine davon, oder dieser Browser ist zu alt für sie.',
  noStyle: 'Die Gestaltung dieser Seite ist nicht angekommen, deshalb sieht sie kahl aus. Alles andere funktioniert.',
  loadAnew: 'Die Seite neu laden',
});
