/** The watch over every test is itself watched: each kind of fault must be seen in each browser. */
import { expect, test } from '../../fixtures.ts';
import { watchProblems } from '../../watch.ts';

test.use({ allowedProblems: [/./] });

/** A text, shown as a page: under the policy of all files, and quickly there. */
const TEXT = './lib/early-exit.js';

const FAULTS: { name: string; provoke: () => void; seen: RegExp; on?: string }[] = [
  { name: 'an error on the console', provoke: () => console.error('on purpose'), seen: /console: on purpose/ },
  {
    name: 'an error nobody catches',
    provoke: () =>
      setTimeout(() => {
        throw new Error('on purpose');
      }),
    seen: /error: on purpose/,
  },
  {
    name: 'a style the policy refuses',
    // Texts may be styled as one likes.
    on: './',
    provoke: () => {
      document.body.setAttribute('style', 'color: red');
    },
    seen: /policy violation style-src/,
  },
  {
    name: 'a request to another origin',
    provoke: () => {
      fetch('http://127.0.0.2:9/').catch(() => {});
    },
    seen: /policy violation connect-src|request to another origin/,
  },
];

for (const { name, provoke, seen, on = TEXT } of FAULTS) {
  test(`the watch sees ${name}`, async ({ page, context }) => {
    const problems = await watchProblems(context);
    await page.goto(on);
    await page.evaluate(provoke);
    await expect.poll(() => problems.join('\n')).toMatch(seen);
  });
}

test('the watch finds nothing wrong with the page as it opens', async ({ page, context }) => {
  const problems = await watchProblems(context);
  await page.goto('./');
  await page.waitForLoadState('networkidle');
  expect(problems).toEqual([]);
});
