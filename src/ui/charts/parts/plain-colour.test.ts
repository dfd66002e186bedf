import { describe, expect, it } from 'vitest';
import { plainColour } from './plain-colour.ts';

describe('a colour the browser computed', () => {
  it.each([
    ['rgb(31, 79, 191)', '#1f4fbf', 1],
    ['rgba(31, 79, 191, 0.13)', '#1f4fbf', 0.13],
    ['rgb(31 79 191 / 50%)', '#1f4fbf', 0.5],
    ['rgb(0, 0, 0)', '#000000', 1],
    ['rgb(254.6, 300, -1)', '#ffff00', 1],
    ['color(srgb 0.4823 0.5098 0.5569 / 0.22)', '#7b828e', 0.22],
    ['color(srgb 1 0 none)', '#ff0000', 1],
    ['rgba(0, 0, 0, 0)', 'none', 1],
    ['color(srgb 1 1 1 / 0)', 'none', 1],
    ['transparent', 'none', 1],
    ['none', 'none', 1],
  ])('%s is %s, opacity %d', (text, colour, opacity) => {
    expect(plainColour(text)).toEqual({ colour, opacity });
  });

  it.each(['oklab(0.5 0 0)', 'color(display-p3 1 0 0)', 'rgb(srgb 1 1 1)', 'url("#hatch")', 'var(--ink)', ''])(
    '%s is refused, rather than drawn black elsewhere',
    (text) => {
      expect(() => plainColour(text)).toThrow('no plain colour');
    },
  );
});
