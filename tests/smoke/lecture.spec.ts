/** The lecture in Firefox: all that a remote, the desk and a phone do with it. */
import { test } from '../fixtures.ts';
import { readAllCodes, speakAtDesk, walkThroughLecture } from '../lecture-walk.ts';

test('a whole lecture by the keys of a remote', { tag: '@long' }, async ({ page }) => {
  test.setTimeout(3 * 60_000);
  await walkThroughLecture(page);
});

test('the speaker’s view, votes, sound and paper', { tag: '@long' }, async ({ page }) => {
  test.setTimeout(3 * 60_000);
  await speakAtDesk(page);
});

test('the code of each scene is read back', { tag: '@long' }, async ({ page }) => {
  test.setTimeout(3 * 60_000);
  await readAllCodes(page);
});
