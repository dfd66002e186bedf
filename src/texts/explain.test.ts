import { describe, expect, test } from 'vitest';
import { madeUpTrace } from '../contract/testing/made-up-trace.ts';
import { checkEvent, indexTrace } from '../replay/events.ts';
import { explainGerman } from './de/explain.ts';
import { explainTexts } from './en/explain.ts';
import { createFormats } from './formats.ts';

const en = explainTexts(createFormats('en'));
const de = explainGerman(createFormats('de'));

describe('an event in a sentence', () => {
  const index = indexTrace(madeUpTrace({ clockStepMicros: 0, samples: 50 }));
  const event = (kind: string, worker: number) =>
    index.notable.find((one) => one.kind === kind && one.worker === worker)!;

  test('raising', () => {
    expect(en.event(index, event('raised', 1))).toBe(
      'At the flag: worker 1 raises the flag: the answer is known, and what the others do from here on is overshoot.',
    );
    expect(de.event(index, event('raised', 1))).toBe(
      'Bei der Flagge: Worker 1 hisst die Flagge: Die Antwort ist bekannt, und was die anderen von hier an tun, ist Überschuss.',
    );
  });

  test('an interpolated check says so, and when the next one comes', () => {
    const check = checkEvent(index.workers[0]!, 2);
    const english = en.event(index, check);
    expect(english).toContain(
      'worker 0 looks at the flag for the 3rd time, after 2,000 iterations, and the flag is down; the next one follows 1,000 iterations later',
    );
    expect(english).toContain('(time interpolated between samples)');
    expect(de.event(index, check)).toMatch(
      / vor der Flagge: Worker 0 prüft die Flagge zum 3\. Mal, nach 2\.000 Iterationen, und sie ist unten; die nächste Prüfung folgt 1\.000 Iterationen später \(Zeit zwischen Messpunkten interpoliert\)\.$/,
    );
  });

  test.each([
    [1, '1st'],
    [2, '2nd'],
    [11, '11th'],
    [13, '13th'],
    [101, '101st'],
    [112, '112th'],
  ])('check %d is the %s', (which, ordinal) => {
    const often = indexTrace(madeUpTrace({ settings: { interval: 100 } }));
    expect(en.event(often, checkEvent(often.workers[0]!, which - 1))).toContain(`for the ${ordinal} time`);
  });

  test('leaving says what it cost', () => {
    expect(en.event(index, event('exit', 0))).toMatch(
      /worker 0 leaves early \(about \+\d+ iterations, .*\), having done [\d,]+ iterations\.$/,
    );
    expect(de.event(index, event('exit', 0))).toMatch(
      /Worker 0 geht früh \(etwa \+\d+ Iterationen, .*\), nach [\d.]+ Iterationen\.$/,
    );
  });

  test('every kind of event is said in German', () => {
    expect(de.event(index, event('start', 0))).toMatch(/: Worker 0 läuft los, .* nach dem Startzeichen\.$/);
    expect(de.event(index, event('lock', 1))).toMatch(
      /: Worker 1 hat nach 1\.500\.001 Iterationen sein Ziel erreicht und will die Sperre\.$/,
    );
    expect(de.event(index, event('result', 1))).toMatch(
      /: Worker 1 schreibt unter der Sperre sein Ergebnis 14\.500\.000\.$/,
    );
    expect(de.event(index, event('seen', 0))).toMatch(/: Worker 0 sieht die Flagge bei dieser Prüfung \(etwa \+\d+/);
    expect(de.event(index, event('exit', 1))).toMatch(/: Worker 1 geht, seine Suche ist beendet, nach 1\.500\.001/);
  });

  test('events at one reading of the clock: the one that says most, and how many more', () => {
    const coarse = indexTrace(madeUpTrace({ clockStepMicros: 50 }));
    const lock = coarse.notable.find((one) => one.kind === 'lock')!;
    expect(en.step(coarse, lock)).toMatch(
      /^At the flag: worker 1 raises the flag.* 3 more events at the same reading of the clock\.$/,
    );
    expect(de.step(coarse, lock)).toMatch(
      /^Bei der Flagge: Worker 1 hisst die Flagge.* Noch 3 Ereignisse beim selben Stand der Uhr\.$/,
    );
  });

  test('moments count from the flag, or from the gate where there is none', () => {
    const before = index.flagMicros! - 2500;
    expect([en.moment(index, before), de.moment(index, before)]).toEqual([
      '2.50 ms before the flag',
      '2,50 ms vor der Flagge',
    ]);
    const nobody = indexTrace(madeUpTrace({ settings: { task: 'count' } }));
    expect([en.moment(nobody, 2500), de.moment(nobody, 2500)]).toEqual([
      '2.50 ms after the gate',
      '2,50 ms nach dem Start',
    ]);
    expect([en.moment(nobody, 0), de.moment(nobody, 0)]).toEqual(['at the gate', 'beim Start']);
  });
});
