import fc from 'fast-check';
import { expect, it } from 'vitest';
import { markup } from './markup.ts';

it('whatever is put in is text, in elements and in attributes', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('<script>', '"', "'", '&amp;', '<!--', ']]>'),
      (one, two) => {
        const said = one + two;
        const page = new DOMParser().parseFromString(
          `<!doctype html><body>${markup`<p title="${said}">${said}</p>`.text}</body>`,
          'text/html',
        );
        expect(page.body.children).toHaveLength(1);
        expect(page.body.firstElementChild!.children).toHaveLength(0);
        expect(page.querySelectorAll('script')).toHaveLength(0);
      },
    ),
  );
});

it('pieces of markup, lists and nothing are put together', () =>
  expect(markup`<b>${[1, 2].map((n) => markup`<i>${n}</i>`)}${null}${'<'}</b>`.text).toBe(
    '<b><i>1</i><i>2</i>&lt;</b>',
  ));
