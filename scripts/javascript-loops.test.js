import { describe, expect, it } from 'vitest';
import { loopsOf } from './javascript-loops.js';

const TEMPLATE = `export function loops() {
  // @each guard
  function nested() { // @only nested
  function countdown() { // @only countdown
  function modulo() { // @only modulo
    // @only ordered
    publish();
    while (i < end) {
    // @all
      do { // @only nested
        test();
      } while (i < until); // @only nested
    } // @only ordered
    count(); // @only nested|countdown plain
  }
  // @each end
}
`;

describe('loops of a template', () => {
  it('are written whole for each guard, without what belongs to others', () => {
    expect(loopsOf(TEMPLATE, ['plain'])).toBe(`export function loops() {
  function nested() {
    do {
      test();
    } while (i < until);
    count();
  }

  function countdown() {
    test();
    count();
  }

  function modulo() {
    test();
  }
}
`);
  });

  it('hold a block of lines where its words hold', () => {
    expect(loopsOf(TEMPLATE, ['ordered'])).toContain(`
  function countdown() {
    publish();
    while (i < end) {
      test();
    }
  }
`);
  });
});
