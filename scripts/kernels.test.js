import { describe, expect, it } from 'vitest';
import { refuseStaticData } from './kernels.js';

const HEADER = [0, 97, 115, 109, 1, 0, 0, 0];
/** @param {number} id @param {number[]} content */
const section = (id, content) => [id, content.length, ...content];
/** A section of 300 bytes, whose size takes two bytes: 300 = 2 × 128 + 44. */
const LONG = [10, 44 + 128, 2, ...Array.from({ length: 300 }, () => 11)];

describe('static data in the kernels', () => {
  it.each([
    ['nothing at all', []],
    ['code, though it contains the number of the data section', section(10, [11, 11])],
    ['a long section', LONG],
  ])('is not found in %s', (_, sections) => {
    expect(() => refuseStaticData(Uint8Array.from([...HEADER, ...sections]))).not.toThrow();
  });

  it.each([
    ['alone', section(11, [0])],
    ['behind a long section', [...LONG, ...section(11, [0])]],
  ])('is found %s', (_, sections) => {
    expect(() => refuseStaticData(Uint8Array.from([...HEADER, ...sections]))).toThrow(/static data/);
  });
});
