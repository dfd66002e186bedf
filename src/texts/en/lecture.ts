/** The lecture: short enough for the last row. */
import type { LectureScene } from '../../contract/lecture-scenes.ts';
import type { Environment } from '../../contract/record.ts';
import type { Interval } from '../../contract/settings.ts';
import type { ClassCheck, ClassCheckName, Rehearsed } from '../../lessons/before-class.ts';
import { HARDLY_EVER, type SceneAnswer, type SceneLook } from '../../lessons/scenes.ts';
import type { Level, Round } from '../../lessons/votes.ts';
import type { GoodBand } from '../../measure/expect.ts';
import type { Interleavings } from '../../replay/interleavings.ts';
import type { RacesResult } from '../../state/calls.ts';
import { roundInside, type Formats } from '../formats.ts';
import { machineOf } from '../machine.ts';
import { speakerTexts } from './speaker.ts';

export interface SceneFacts {
  readonly workers: number;
  readonly interval: Interval;
  /** As long as the search alone. */
  readonly times: number;
  readonly band: GoodBand | null;
  readonly besideBand: GoodBand | null;
  readonly orders: { readonly without: Interleavings; readonly with: Interleavings };
  readonly races: RacesResult | null;
}

export const lectureTexts = (formats: Formats) => {
  const { count, percent, plural, day, short } = formats;
  const good = (band: GoodBand | null): string => {
    if (band === null) return 'not known yet';
    const { low, high } = roundInside(band);
    return `${count(low)} to ${high === 'never' ? 'never' : count(high)}`;
  };
  const asLong = ({ times }: SceneFacts): string =>
    times < 1.1
      ? `${percent(Number(Math.max(0, times - 1).toFixed(2)))} longer than the search alone`
      : `${short(Number(times.toPrecision(2)))} times as long as the search alone`;
  const howOften = ({ interval }: SceneFacts): string => {
    if (interval === 'never') return 'No check';
    if (interval === 1) return 'A check every time';
    return interval < HARDLY_EVER ? `A check every ${count(interval)}` : 'Hardly a check';
  };
  const longer = (option: SceneAnswer): string =>
    option === 'hardly'
      ? 'hardly longer'
      : option === 'much'
        ? 'up to four times as long'
        : 'more than four times as long';
  const answers: Readonly<Record<LectureScene, (option: SceneAnswer) => string>> = {
    'one-finds': (option) =>
      option === 'at-once' ? 'at once' : option === 'next-check' ? 'at their next check' : 'at the end of their range',
    ticks: longer,
    hatching: longer,
    valley: (option) =>
      option === 'always'
        ? 'before every iteration'
        : option === 'between'
          ? 'somewhere between'
          : 'as rarely as can be',
    'cheap-and-dear': (option) =>
      option === 'oftener' ? 'check more often' : option === 'same' ? 'check as often' : 'check more rarely',
    'two-results': (option) => (option === 'one' ? 'always one' : 'sometimes two'),
  };
  const reveals: Readonly<Record<LectureScene, (facts: SceneFacts) => string>> = {
    'one-finds': () => 'They stop at their next check. Until then they work in vain.',
    ticks: (facts) => `${howOften(facts)}: ${asLong(facts)}.`,
    hatching: (facts) => `${howOften(facts)}: ${asLong(facts)}. What came after the find was done in vain.`,
    valley: ({ band }) =>
      band === null ? 'What a check costs is not known here yet.' : `Any k from ${good(band)} is as good as the best.`,
    'cheap-and-dear': ({ band, besideBand }) =>
      `Cheap iterations: every ${good(band)}. Dear ones: every ${good(besideBand)}.`,
    'two-results': ({ orders }) =>
      `${count(orders.without.duplicates)} of ${count(orders.without.all)} orders write two. Looking again under the lock: ${count(orders.with.duplicates)}.`,
  };
  return {
    formats,
    speaker: speakerTexts(formats),
    names: {
      'one-finds': 'One finds',
      ticks: 'Ticks pile up',
      hatching: 'Hatching grows',
      valley: 'The valley',
      'cheap-and-dear': 'Cheap and dear',
      'two-results': 'Two results',
    } satisfies Record<LectureScene, string>,
    questions: {
      'one-finds': 'Worker 0 finds what all look for. When do the others stop?',
      ticks: 'A check before each iteration: how much longer?',
      hatching: 'Hardly ever a check: how much longer?',
      valley: 'How often should a worker check?',
      'cheap-and-dear': 'Every iteration becomes much dearer. And the checks?',
      'two-results': 'Two find at the same moment. How many results are written?',
    } satisfies Record<LectureScene, string>,
    answers,
    reveals,
    /** Under the sentence, in all beats: what is set, and nothing of what comes of it. */
    setUp: ({ workers, interval }: SceneFacts, look: SceneLook): string => {
      const crew = plural(workers, 'worker', 'workers');
      if (look === 'board') return 'two workers · no second look under the lock';
      if (look === 'valley') return `${crew} · every check interval`;
      return interval === 'never' ? `${crew} · no check` : `${crew} · k = ${count(interval)}`;
    },
    vote: {
      title: 'What the hall says',
      right: 'it is this',
      rounds: { before: 'before talking', after: 'after talking' } satisfies Record<Round, string>,
      levels: { few: 'few', half: 'half', most: 'most' } satisfies Record<Level, string>,
      handsFor: (option: string) => `Hands for: ${option}`,
      number: (option: string) => `Number of hands for: ${option}`,
      counted: (round: Round, hands: number | Level): string =>
        `${round === 'before' ? 'Before' : 'After'}: ${typeof hands === 'number' ? plural(hands, 'hand', 'hands') : hands}`,
    },
    blackScreen: 'The screen is black. The next key brings the picture back.',
    board: {
      without: 'orders without the second look',
      with: 'with it',
      here: 'on this machine, without it',
      notYet: 'not run yet',
      orders: ({ all, duplicates }: Interleavings) => `${count(duplicates)} of ${count(all)} write two results`,
      races: ({ rounds, duplicates }: RacesResult) => `${count(duplicates)} of ${count(rounds)} rounds`,
    },
    recordedOn: (environment: Pick<Environment, 'userAgent' | 'cores' | 'time'> | null): string => {
      if (environment === null) return 'costs of another machine';
      const { browser, system } = machineOf(environment.userAgent);
      const machine = [browser, ...(system === null ? [] : [system]), day(environment.time)].join(', ');
      // How it was chosen: see bench/record-scenes.js.
      return `${machine}, among the quickest of 300`;
    },
    keys: {
      next: 'The next beat',
      back: 'The beat before',
      run: 'Run it here',
      black: 'A black screen, and back',
      more: 'A larger check interval k',
      less: 'A smaller check interval k',
      moreWorkers: 'One more worker',
      fewerWorkers: 'One worker less',
      sound: 'The lanes as tones, from the reveal on',
      speaker: 'Speaker’s view, in a window of its own',
      leave: 'Back to the lab',
    },
    foot: {
      place: (scene: number, scenes: number, beat: number): string =>
        `scene ${count(scene)} of ${count(scenes)} · ${['question', 'run', 'reveal'][beat]!}`,
      lostScreen: (place: string): string => `${place} · the next key fills the screen again`,
      back: 'Back',
      next: 'Next',
      run: 'Run it here',
      fullScreen: 'Full screen',
      speaker: 'Speaker’s view',
      leave: 'Lab',
    },
    choice: {
      button: 'Scenes',
      title: 'Scenes of this lecture',
      note: 'The address keeps them: one link is the whole lecture.',
      earlier: (name: string) => `Earlier: ${name}`,
      later: (name: string) => `Later: ${name}`,
      close: 'Close',
    },
    print: {
      button: 'Print all scenes',
      place: (place: number, of: number): string => `Early Exit · scene ${count(place)} of ${count(of)}`,
      hands: 'Answers',
      fold: 'Fold here: the answer is below.',
      answer: 'The answer',
    },
    before: {
      button: 'Before class',
      title: 'Before class',
      close: 'Close',
      looking: 'Looking at this machine for three seconds …',
      states: { good: 'good', poor: 'mind', unknown: 'can’t tell' } satisfies Record<ClassCheck['state'], string>,
      says: {
        isolated: ({ state }) =>
          state === 'poor'
            ? 'Not isolated: without the headers runs go by message, and clocks are coarse.'
            : state === 'good'
              ? 'Isolated: workers share memory.'
              : 'The engine has not started yet.',
        cores: ({ value, state }) =>
          value === null
            ? 'This browser reports no number of cores.'
            : `${plural(value, 'core', 'cores')} reported${state === 'poor' ? ': workers will take turns.' : '.'}`,
        clock: ({ value }) =>
          value === null ? 'The clock is not known yet.' : `The clock moves in steps of ${formats.time(value)}.`,
        drift: ({ value, state }) =>
          value === null
            ? 'The clocks were not compared.'
            : state === 'poor'
              ? `In three seconds the page’s clock went ${formats.time(Math.abs(value) * 1000)} away from the machine’s: it was set, or the machine slept.`
              : 'The page’s clock goes with the machine’s.',
        frames: ({ value, state }) =>
          value === null
            ? 'No frame was drawn: is this window in sight?'
            : state === 'poor'
              ? `The screen once stood still for ${formats.time(value * 1000)}: something else is busy.`
              : 'The screen moves smoothly.',
        power: ({ state }) =>
          state === 'unknown'
            ? 'This browser does not tell whether the machine runs on its battery.'
            : state === 'good'
              ? 'Plugged in.'
              : 'On battery: the processor may be slowed down. Plug it in.',
        screen: ({ state }) =>
          state === 'good' ? 'The whole screen can be used.' : 'This browser does not give the whole screen here.',
        awake: ({ state }) =>
          state === 'good'
            ? 'The screen can be kept on.'
            : 'This browser cannot keep the screen on: set that in the system.',
        offline: ({ state }) =>
          state === 'good'
            ? 'All of it is kept: it works without network.'
            : 'Not kept for a time without network yet: load the page once more.',
      } as Readonly<Record<ClassCheckName, (check: ClassCheck) => string>>,
      rehearse: 'Rehearse',
      rule: 'Three runs of each scene with lanes. Live: the others leave early, or the middle run takes a tenth longer than that of the first scene.',
      rehearsing: 'Running …',
      found: {
        live: 'live: its effect shows on this machine',
        recorded: 'recorded: its effect does not show here; the recorded run stays',
        'not-yet': 'not rehearsed yet',
      } satisfies Record<Rehearsed | 'not-yet', string>,
      shows: {
        valley: 'shows costs: recorded ones until Enter measures here',
        board: 'shows counts: Enter counts here',
      },
    },
    qr: {
      button: 'QR',
      name: 'This scene as a code for phones',
      own: 'This address leads to your own machine: no phone in the hall can reach it.',
    },
  };
};
