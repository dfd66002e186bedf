import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fakeSitting } from '../testing/sitting.ts';
import { openSitting, openSittingFile, saveSitting } from './sitting-file.ts';

const sitting = fakeSitting();
const text = saveSitting(sitting);

describe('a sitting as a file', () => {
  it('opens again with every figure equal, those without end and unknown ones too', () => {
    const opened = openSitting(text);
    expect(opened.ok).toBe(true);
    if (!opened.ok) return;
    // A measured certificate has more than one needs.
    expect(sitting).toMatchObject(opened.sitting);
    expect(openSitting(saveSitting(opened.sitting))).toEqual(opened);
    expect(opened.sitting.sweeps[0]!.points.map(({ low, high }) => [low, high])).toEqual(
      sitting.sweeps[0]!.points.map(() => [Number.NaN, Infinity]),
    );
  });

  it.each([
    ['', 'file-empty'],
    ['{', 'file-not-json'],
    ['[]', 'file-other-kind'],
    ['{"kind": "early-exit-trace", "version": 1}', 'file-other-kind'],
    ['{"kind": "early-exit-sitting", "version": 2}', 'file-version'],
    ['{"kind": "early-exit-sitting", "version": 1}', 'file-field'],
    [text.replace('"iterations":', '"iteration":'), 'file-field'],
    [text.replace('"kind":"early-exit-sitting"', '"kind":"early-exit-sitting","more":1'), 'file-field'],
  ])('%s is refused: %s', (bad, code) => expect(openSitting(bad)).toMatchObject({ ok: false, fault: { code } }));

  it('says where the first mistake is', () =>
    expect(openSitting(saveSitting(fakeSitting({ runs: [{ ...sitting.runs[0]!, micros: -1 }] })))).toMatchObject({
      fault: { code: 'file-field', problem: { field: 'runs[0].micros', value: -1 } },
    }));

  it('cut or changed anywhere it never throws, and what opens is whole', () => {
    let seen = 0;
    fc.assert(
      fc.property(fc.nat({ max: text.length }), fc.string({ maxLength: 3 }), fc.nat({ max: 3 }), (at, put, take) => {
        const opened = openSitting(text.slice(0, at) + put + text.slice(at + take));
        seen += 1;
        if (opened.ok) expect(openSitting(saveSitting(opened.sitting))).toEqual(opened);
      }),
      { numRuns: 300 },
    );
    expect(seen).toBe(300);
  });

  it('that is larger than any is not read at all, and one that cannot be read says so', async () => {
    const reads = (): never => {
      throw new Error('gone');
    };
    const large = Object.defineProperties(new Blob(), { text: { value: reads }, size: { value: 2 ** 40 } });
    expect(await openSittingFile(large)).toEqual({ ok: false, fault: { code: 'file-too-large' } });
    const lost = Object.assign(new Blob(), { text: async () => reads() });
    expect(await openSittingFile(lost)).toEqual({ ok: false, fault: { code: 'file-unreadable', message: 'gone' } });
  });
});
