/** What index.html says where the page has not started, or not whole. */
export const descriptionText = () =>
  'Real workers search for a prime; the first to find one raises a flag, the others leave at their next check. How often should they check? Run it, watch it, measure both costs.';

export const beforeTexts = () => ({
  description: descriptionText(),
  noScript:
    'This lab runs real workers in your browser and times them, so it needs JavaScript. Switch JavaScript on for this page and load it again.',
  notStarted:
    'The page has not started yet. Its files may still be on their way. If nothing comes, one of them is missing, or this browser is too old for them.',
  noStyle: 'The style sheet of this page did not come, so the page looks bare. The rest of it works.',
  loadAnew: 'Load the page anew',
});
