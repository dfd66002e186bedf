import { describe, expect, it } from 'vitest';
import { headersFor, parseHeaders } from './headers.js';

describe('the syntax of _headers', () => {
  it('has patterns, headers below them, and comments', () => {
    const text = '# all\n/*\n  A: 1\n  B: x; y: z\n\n/assets/*\n\tA: 2\n';
    expect(parseHeaders(text)).toEqual([
      { pattern: '/*', headers: { A: '1', B: 'x; y: z' } },
      { pattern: '/assets/*', headers: { A: '2' } },
    ]);
  });

  it.each([
    ['a header before any path', '  A: 1'],
    ['a header without a value', '/*\n  A:'],
    ['a header twice', '/*\n  A: 1\n  a: 2'],
    ['a path that is none', 'assets/*'],
    ['a placeholder, which is not supported', '/:name'],
  ])('refuses %s', (_, text) => {
    expect(() => parseHeaders(text)).toThrow(/^headers.config, line \d: /);
  });

  it.each([
    ['/', { A: '1' }],
    ['/a.js', { A: '1', B: '2' }],
    ['/axjs', { A: '1' }],
    ['/x/y.js', { A: '1', B: '2' }],
  ])('gives the headers for %s, a later rule winning', (path, headers) => {
    expect(headersFor(parseHeaders('/*\n  A: 1\n/*.js\n  B: 2'), path)).toEqual(headers);
  });
});
