/** What index.html says of the page, and where it cannot start. */
export const descriptionText = () =>
  'Real workers search for a prime; the first to find one raises a flag, the others leave at their next check. How often should they check? Run it, watch it, measure both costs.';

export const beforeTexts = () => ({
  description: descriptionText(),
  noScript:
    'This lab runs real workers in your browser and times them, so it needs JavaScript. Switch JavaScript on for this page and load it again.',
  unstarted:
    'The page has not started yet: a part of it is still on its way, or could not be fetched. If nothing follows, load it again. If that changes nothing, the browser may be too old for it.',
  undressed: 'The style sheet of this page could not be fetched: it looks bare, and its pictures may be drawn wrongly.',
  loadAgain: 'Load the page again',
});
