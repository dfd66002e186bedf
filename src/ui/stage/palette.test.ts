import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { COLOURS, colourOf, patternOf } from './palette.ts';

/** Contrast of two colours `#rrggbb`, 1 … 21, as WCAG 2.2 defines it. */
function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const sheet = readFileSync(new URL('../css/tokens.css', import.meta.url), 'utf8');

/** The colours of one block of tokens.css by name. */
function tokens(selector: string): Record<string, string> {
  const block = sheet.slice(sheet.indexOf(`${selector} {`)).split('}')[0]!;
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map((match) => [match[1]!, match[2]!]),
  );
}

const light = tokens(':root[data-theme]');
const dark = { ...light, ...tokens(":root[data-theme='dark']") };
const workers = Array.from({ length: COLOURS }, (_, i) => `worker-${i + 1}`);

test('contrast as WCAG has it', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 6);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.478, 3);
  expect(contrast('#123456', '#123456')).toBe(1);
});

describe.each([
  ['light', light],
  ['dark', dark],
])('in the %s theme', (_, theme) => {
  test.each(['ink', 'ink-soft', 'flag', 'accent', 'wasted'])('--%s is readable text on paper', (name) => {
    expect(contrast(theme[name]!, theme['paper']!)).toBeGreaterThanOrEqual(4.5);
  });

  test('the words of the good band are readable on it', () => {
    expect(contrast(theme['band-ink']!, theme['band']!)).toBeGreaterThanOrEqual(4.5);
  });

  test.each([...workers, 'edge'])('--%s is a visible mark on paper', (name) => {
    expect(contrast(theme[name]!, theme['paper']!)).toBeGreaterThanOrEqual(3);
  });

  test('no two workers share a colour', () => {
    expect(new Set(workers.map((name) => theme[name])).size).toBe(COLOURS);
  });
});

test('64 workers have 64 pairs of colour and pattern, the first eight 8 of each', () => {
  const pairs = Array.from({ length: 64 }, (_, worker) => `${colourOf(worker)} ${patternOf(worker)}`);
  expect(new Set(pairs).size).toBe(64);
  expect(new Set(pairs.slice(0, 8).map((pair) => pair.split(' ')[1])).size).toBe(8);
});
