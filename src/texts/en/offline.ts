/** A new version of the page, which waits. */
export const offlineTexts = () => ({
  title: 'New version',
  waiting: 'A new version of the lab is here.',
  held: 'It comes when nothing is running and no lesson or lecture is open, in any tab.',
  update: 'Update now',
  later: 'Later',
});
