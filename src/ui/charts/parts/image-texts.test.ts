import { describe, expect, it } from 'vitest';
import { layoutImage } from './image-texts.ts';

const TEXTS = { title: 'Overhead', notes: ['A sentence.'], foot: ['A/A 0 %', 'Chromium 156 on Linux'] };

describe('a picture of a chart', () => {
  it('has title and notes above the chart, the foot below it', () => {
    const { lines, chartTop, height } = layoutImage(TEXTS, 600, 300);
    expect(lines.map(({ kind }) => kind)).toEqual(['title', 'note', 'foot', 'foot']);
    expect(lines[1]!.y).toBeLessThan(chartTop);
    expect(lines[2]!.y).toBeGreaterThan(chartTop + 300);
    expect(lines[3]!.y).toBeLessThan(height);
  });

  it('breaks lines that are too long for it and grows', () => {
    const long = { ...TEXTS, notes: ['word '.repeat(60).trim()] };
    const wide = layoutImage(long, 1200, 300);
    const slim = layoutImage(long, 300, 300);
    // 14 px letters of 0.55: 38 on a line of 300 px, 7 words of 4 letters; 60 words take 9 lines.
    expect(slim.lines.filter(({ kind }) => kind === 'note')).toHaveLength(9);
    expect(slim.height).toBeGreaterThan(wide.height);
  });

  it('keeps every line below the one before', () => {
    const { lines } = layoutImage({ ...TEXTS, notes: ['word '.repeat(60)] }, 300, 300);
    const heights = lines.map(({ y }) => y);
    expect(heights).toEqual([...new Set(heights)].toSorted((a, b) => a - b));
  });
});
