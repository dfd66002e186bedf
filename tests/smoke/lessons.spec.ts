/** A lesson in Firefox: that it works there too. */
import { test } from '../fixtures.ts';
import { walkThroughLesson } from '../lesson-walk.ts';

test('a whole lesson by keyboard', { tag: '@long' }, async ({ page }) => {
  await walkThroughLesson(page, async () => {});
});
