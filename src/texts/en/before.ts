/** What index.html says of the page, and where it cannot start. */
export const descriptionText = () =>
  'Real workers search for a prime; the first to find one raises a flag, the others leave at their next check. How often should they check? Run it, watch it, measure both costs.';

export const beforeTexts = () => ({
  description: descriptionText(),
  noScript:
    'This lab runs real workers in your browser and times them, so it needs JavaScript. Switch JavaScript on for this page and load it again.',
});
