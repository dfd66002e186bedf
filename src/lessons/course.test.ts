/** The lessons on a lab with a script: what is predicted, measured, kept, and what takes the place of what can't be trusted. */
import { describe, expect, it } from 'vitest';
import type { Fault } from '../contract/faults.ts';
import type { LessonId, PredictingStep } from '../contract/lessons.ts';
import { settled } from '../state/testing/fake-engine.ts';
import { rungOf } from '../state/testing/fake-measuring.ts';
import { fakeLab, type FakeLab } from '../state/testing/fake-lab.ts';
import { FakeShelves } from '../state/testing/fake-shelves.ts';
import { courseOf, predictionAt, type Course } from './course.ts';
import { recordedOf } from './recorded-lessons.ts';

const at = (course: Course, lesson: LessonId, step: PredictingStep = 'predict') =>
  predictionAt(course.getState().progress, lesson, step);

async function predicting(
  lesson: LessonId,
  marks: readonly number[],
  options = {},
): Promise<FakeLab & { course: Course }> {
  const fake = await fakeLab(options);
  const course = courseOf(fake.lab);
  course.lockIn(lesson, 'predict', marks);
  return { ...fake, course };
}

describe('a prediction', () => {
  it('is locked in before anything is run', async () => {
    const { course, engine } = await predicting('late', [7500]);
    expect(at(course, 'late')).toMatchObject({
      value: 7500,
      unit: 'iterations',
      seen: null,
      measured: null,
      words: '',
    });
    expect(engine.calls).toEqual([]);
  });

  it('is seen on this machine, with the gap', async () => {
    const { course, engine } = await predicting('late', [7500]);
    void course.see('late', 'predict');
    await settled();
    expect(course.getState().seeing).toMatchObject({ lesson: 'late', step: 'predict' });
    await engine.finish(2000, { outcome: 'exited-early', overshootIterations: 2500 });
    expect(at(course, 'late')).toMatchObject({ measured: 2500, gap: 5000, seen: { source: 'here' } });
    expect(course.getState().seeing).toBeNull();
  });

  it('keeps the sentence that somebody says of it, and its place in the lesson', async () => {
    const { course, keeper, lab } = await predicting('late', [7500]);
    course.reach('late', 'see');
    course.say('late', 'predict', 'It has to look first.');
    expect(JSON.parse(keeper.texts.get('early-exit.lesson.late')!)).toMatchObject({
      version: 1,
      step: 'see',
      predictions: [{ words: 'It has to look first.' }],
    });
    expect(courseOf(lab)).toBe(course);
  });

  it('is there again in the next visit, and gone when it is forgotten', async () => {
    const { keeper } = await predicting('valley', [300]);
    const again = courseOf((await fakeLab({ kept: Object.fromEntries(keeper.texts) })).lab);
    expect(at(again, 'valley')).toMatchObject({ value: 300 });
    again.forget();
    expect(at(again, 'valley')).toBeUndefined();
  });

  it('gives way to a new one of the same step', async () => {
    const { course } = await predicting('late', [7500]);
    course.lockIn('late', 'predict-again', [1, 2]);
    course.lockIn('late', 'predict', [100]);
    expect(course.getState().progress.late.predictions.map(({ value }) => value)).toEqual([100, 1.5]);
  });

  it('says where the browser keeps nothing', async () => {
    const fake = await fakeLab();
    fake.keeper.room = 0;
    const course = courseOf(fake.lab);
    course.lockIn('late', 'predict', [5]);
    expect(course.getState().kept).toBe(false);
    expect(at(course, 'late')).toBeDefined();
  });
});

describe('what was kept and cannot be read', () => {
  const kept = (text: string) => fakeLab({ kept: { 'early-exit.lesson.late': text } });

  const DAMAGED = '{"version":1,';
  const lateText = (fake: FakeLab) => fake.keeper.texts.get('early-exit.lesson.late');

  it('is set aside as it is when it is damaged, and said; then the lesson is kept again', async () => {
    const fake = await kept(DAMAGED);
    const course = courseOf(fake.lab);
    // Until it lies elsewhere nothing takes its place.
    course.reach('late', 'predict');
    expect(lateText(fake)).toBe(DAMAGED);
    await settled();
    expect([...fake.shelves.aside.values()]).toMatchObject([{ from: 'lesson', newer: false, value: DAMAGED }]);
    expect(fake.state().asides).toMatchObject([{ value: DAMAGED }]);
    expect(fake.state().troubles).toEqual([{ what: 'kept', fault: { code: 'kept-aside', aside: 1, newer: 0 } }]);
    expect(course.getState()).toMatchObject({ kept: true, progress: { late: { step: 'predict' } } });
    expect(lateText(fake)).toContain('"step":"predict"');
  });

  it('each lies under a name of its own: the next one takes the place of none', async () => {
    const { shelves, keeper, lab } = await kept(DAMAGED);
    courseOf(lab);
    await settled();
    keeper.texts.set('early-exit.lesson.late', '[1]');
    const again = await fakeLab({ shelves, kept: Object.fromEntries(keeper.texts), seed: 2 });
    courseOf(again.lab);
    await settled();
    expect([...shelves.aside.values()].map(({ value }) => value)).toEqual([DAMAGED, '[1]']);
    expect(again.state().asides).toHaveLength(2);
  });

  it.each<Fault>([{ code: 'storage-closed' }, { code: 'storage-full' }])(
    'stays where it is where it cannot be laid elsewhere (%j), whatever is done, and can be saved',
    async (fault) => {
      const shelves = new FakeShelves();
      shelves.fault = fault;
      const fake = await fakeLab({ kept: { 'early-exit.lesson.late': DAMAGED }, shelves });
      const course = courseOf(fake.lab);
      await settled();
      course.lockIn('late', 'predict', [5]);
      expect(course.getState().kept).toBe(false);
      course.forget();
      await settled();
      expect(lateText(fake)).toBe(DAMAGED);
      expect(fake.state().asides).toMatchObject([{ value: DAMAGED }]);
    },
  );

  it('of an older page, which laid it beside the lesson, is set aside too', async () => {
    const fake = await fakeLab({ kept: { 'early-exit.lesson.price.unread': DAMAGED } });
    courseOf(fake.lab);
    await settled();
    expect([...fake.shelves.aside.values()]).toMatchObject([{ value: DAMAGED }]);
    expect(fake.keeper.texts.has('early-exit.lesson.price.unread')).toBe(false);
  });

  it('stays where it is when a newer version wrote it', async () => {
    const newer = '{"version":2,"lesson":"late"}';
    const { lab, keeper, state, shelves } = await kept(newer);
    const course = courseOf(lab);
    course.lockIn('late', 'predict', [5]);
    course.forget();
    expect(keeper.texts.get('early-exit.lesson.late')).toBe(newer);
    expect(course.getState().kept).toBe(false);
    await settled();
    expect(keeper.texts.get('early-exit.lesson.late')).toBe(newer);
    expect(state().asides).toMatchObject([{ from: 'lesson', newer: true, value: newer }]);
    expect(shelves.aside.size).toBe(0);
    // Another tab has changed something: it is said all the same.
    const other = await fakeLab({ shelves, seed: 3 });
    other.lab.commands.run();
    await settled();
    await other.engine.finish(1);
    expect(state().asides).toHaveLength(1);
  });
});

describe('a recorded one takes the place of what was measured', () => {
  const recorded = recordedOf('stop');

  it('where there is no engine', async () => {
    const start = async () => ({
      ok: false,
      refusal: { code: 'no-workers', fault: { code: 'worker-silent', seconds: 1 } },
    });
    const { course } = await predicting('late', [7500], { start });
    await course.see('late', 'predict');
    expect(at(course, 'late')?.seen).toEqual(recorded);
  });

  it('where nobody left early', async () => {
    const { course, engine } = await predicting('late', [7500]);
    void course.see('late', 'predict');
    await settled();
    await engine.finish(2000, { outcome: 'exhausted' });
    expect(at(course, 'late')?.seen).toEqual(recorded);
  });

  it('where what was measured tells nothing: a rung as uncertain as it is large', async () => {
    const fake = await fakeLab();
    const course = courseOf(fake.lab);
    const of = (flag: 'atomic' | 'lock', workers: number, ns: number, spread: number) =>
      rungOf({ flag, workers, ns: { value: ns, low: ns - spread, high: ns + spread } }, ns);
    const seeing = async (spread: number) => {
      fake.measuring.rungs = [of('atomic', 1, 2, 0.1), of('lock', 1, 10, spread), of('lock', 2, 40, 1)];
      course.lockIn('price', 'predict-again', [1, 10, 100]);
      const seen = course.see('price', 'predict-again');
      await settled();
      await fake.measuring.finish({ kind: 'budget' });
      await seen;
      return at(course, 'price', 'predict-again')?.seen;
    };
    expect(await seeing(1)).toMatchObject({ source: 'here', marks: [2, 10, 40] });
    expect(await seeing(8)).toMatchObject({ source: 'recorded' });
  });

  it('where the call fails', async () => {
    const { course, engine } = await predicting('second-look', [10]);
    engine.script({ ok: false, stopped: false, fault: { code: 'worker-silent', seconds: 5 } });
    await course.see('second-look', 'predict');
    expect(at(course, 'second-look')?.seen?.source).toBe('recorded');
  });

  it('until it is measured once more and can be trusted; stopped, it stays', async () => {
    const { course, engine } = await predicting('late', [7500]);
    void course.see('late', 'predict');
    await settled();
    await engine.finish(2000, { outcome: 'exhausted' });
    const again = course.seeAgain('late', 'predict');
    await settled();
    course.stop();
    await again;
    expect(at(course, 'late')).toMatchObject({ seen: recorded, measured: recorded.marks[0] });
    void course.seeAgain('late', 'predict');
    await settled();
    await engine.finish(2000, { outcome: 'exited-early', overshootIterations: 2500 });
    expect(at(course, 'late')).toMatchObject({ measured: 2500, seen: { source: 'here' } });
  });

  it('but not where somebody stopped it: then it can be run once more', async () => {
    const { course, engine } = await predicting('late', [7500]);
    const seeing = course.see('late', 'predict');
    await settled();
    course.stop();
    await seeing;
    expect(at(course, 'late')?.seen).toBeNull();
    expect(engine.calls).toContain('stop');
  });
});

describe('what each lesson measures', () => {
  it('repeats: as many exits as were sketched', async () => {
    const fake = await fakeLab();
    const course = courseOf(fake.lab);
    const exits = Array.from({ length: 10 }, (_, round) => ({ worker: 1, iterations: 100 * round, micros: 5, round }));
    fake.engine.script({ exits });
    course.lockIn(
      'late',
      'predict-again',
      Array.from({ length: 10 }, () => 500),
    );
    await course.see('late', 'predict-again');
    expect(fake.engine.calls).toEqual(['exits 10 5']);
    expect(at(course, 'late', 'predict-again')).toMatchObject({ value: 500, measured: 450, gap: 50 });
  });

  it('the slowdown: a sweep at k = 1', async () => {
    const { course, measuring } = await predicting('price', [2]);
    const seeing = course.see('price', 'predict');
    await settled();
    await measuring.finish({ kind: 'budget' });
    await seeing;
    expect(measuring.calls[0]).toMatch(/^sweep 1 seed/);
    expect(at(course, 'price')).toMatchObject({ measured: 1.5, gap: 0.5, seen: { low: 1.4, high: 1.6 } });
  });

  it('the valley: its floor and the costs it is drawn from', async () => {
    const { course, measuring } = await predicting('valley', [10]);
    const seeing = course.see('valley', 'predict');
    await settled();
    await measuring.finish({ kind: 'budget' });
    await seeing;
    const { seen, measured } = at(course, 'valley')!;
    expect(seen?.costs?.check.ratio).toBeCloseTo(4);
    expect(seen!.low!).toBeLessThanOrEqual(measured!);
    expect(seen!.high!).toBeGreaterThanOrEqual(measured!);
  });

  it('the counters: neighbouring sweeps of both kinds, told as they go on', async () => {
    const { course, measuring } = await predicting('sharing', [3]);
    const seeing = course.see('sharing', 'predict');
    const shares: (number | null | undefined)[] = [];
    for (let sweep = 0; sweep < 6; sweep++) {
      await settled();
      shares.push(course.getState().seeing?.share);
      await measuring.finish({ kind: 'budget' });
    }
    await seeing;
    expect(shares).toEqual([0, 1, 2, 3, 4, 5].map((part) => part / 6));
    expect(measuring.calls.filter((call) => call.startsWith('sweep'))).toHaveLength(6);
    // The scripted sweeps have one worker: that tells nothing of sharing.
    expect(at(course, 'sharing')?.seen).toMatchObject({ source: 'recorded', doubts: ['oversubscribed'] });
  });

  it('the race: so many of a thousand rounds', async () => {
    const { course, engine } = await predicting('second-look', [10]);
    engine.script({ rounds: 1000, duplicates: 370 });
    await course.see('second-look', 'predict');
    expect(at(course, 'second-look')).toMatchObject({ measured: 370, gap: -360, seen: { source: 'here' } });
  });
});
