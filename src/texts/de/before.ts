/** What index.html says of the page, and where it cannot start, in German. */
import type { beforeTexts } from '../en/before.ts';

export const descriptionGerman = () =>
  'Echte Worker suchen eine Primzahl; der erste, der eine findet, hisst eine Flagge, die anderen hören bei ihrer nächsten Prüfung auf. Wie oft sollen sie prüfen? Starten, zusehen, beide Kosten messen.';

export const beforeGerman = (): ReturnType<typeof beforeTexts> => ({
  description: descriptionGerman(),
  noScript:
    'Dieses Labor lässt echte Worker im Browser laufen und misst ihre Zeit, deshalb braucht es JavaScript. JavaScript für diese Seite einschalten und sie neu laden.',
  unstarted:
    'Die Seite ist noch nicht gestartet: Ein Teil von ihr ist unterwegs oder war nicht zu bekommen. Folgt nichts, die Seite neu laden. Ändert das nichts, ist der Browser vielleicht zu alt für sie.',
  undressed:
    'Das Stylesheet dieser Seite war nicht zu bekommen: Sie sieht kahl aus, und ihre Bilder können falsch gezeichnet sein.',
  loadAgain: 'Die Seite neu laden',
});
