/** The speaker's view of the lecture: what stands on the screen that the hall does not see. */
import type { LectureScene } from '../../contract/lecture-scenes.ts';
import type { LectureTold, RemotePress } from '../../lessons/speaker-messages.ts';
import type { Formats } from '../formats.ts';
import { stopwatch } from '../clock-text.ts';

const presses = {
  back: 'Back',
  next: 'Next',
  run: 'Run it here',
  black: 'Black',
  more: 'Larger k',
  less: 'Smaller k',
  moreWorkers: 'One worker more',
  fewerWorkers: 'One worker fewer',
} satisfies Record<RemotePress, string>;
const quoted = (pressed: readonly RemotePress[]): string => pressed.map((press) => `“${presses[press]}”`).join(', ');

export const speakerTexts = ({ time, dateTime }: Formats) => ({
  title: 'Speaker’s view',
  looking: 'Looking for the lecture …',
  lost: 'The lecture’s window does not answer. When it is open again, this goes on by itself.',
  waits: (pressed: readonly RemotePress[]) => `Waits until the lecture’s window listens again: ${quoted(pressed)}.`,
  notDone: (pressed: readonly RemotePress[]) =>
    `Not done: ${quoted(pressed)}. The lecture’s window did not answer in time; press again when it is there.`,
  noChannel: 'No lecture belongs to this window. Open the lecture, and press “Speaker’s view” in it.',
  advice:
    'Put this window where the hall does not see it. Full screen is given back by the first key in the lecture’s own.',
  toLecture: 'Open the lecture',
  black: 'The hall’s screen is black. The next key brings the picture back.',
  now: 'Now',
  next: 'Next',
  end: 'This was the last one.',
  nextRun: 'The picture is drawn, without a word on what it means.',
  /** Then comes the sentence that will stand there. */
  nextReveal: 'The answer:',
  nextScene: (name: string) => `Scene “${name}”:`,
  expected: 'Expected answer',
  wrong: 'The usual wrong one',
  unknownAnswer: 'The picture does not know: a figure is missing.',
  hall: 'The hall',
  answer: 'Answer',
  noHands: 'Nothing counted yet. Hands are counted in the lecture’s window.',
  figures: 'Figures',
  reveal: 'As it will be told',
  costsFrom: {
    recorded: 'with costs recorded on another machine',
    mixed: 'with costs measured here in part',
    measured: 'with costs measured here',
  } satisfies Record<LectureTold['costsFrom'], string>,
  lastRun: 'Last run here',
  took: (micros: number) => `${time(micros)} until the last one had left`,
  notRun: 'none with these settings',
  clock: 'Time of day',
  elapsed: 'The lecture has lasted',
  /** ms since 1970. */
  timeOfDay: (now: number) => dateTime(new Date(now).toISOString(), new Date(now)),
  since: stopwatch,
  restart: 'Start again at 0:00',
  presses,
  keys: 'The keys of the lecture work here too.',
  notes: {
    'one-finds': {
      expected:
        'Nobody is interrupted. The flag is only a word in memory: whoever does not look does not know. What lies between the flag and the next check is done in vain.',
      wrong: 'At once, as if the finder could stop the others. Ask how worker 1 would get to know of it.',
    },
    ticks: {
      expected:
        'Every iteration pays for a check, and a check by the lock takes longer than the test of a small number. Nobody is late, and yet it takes longer.',
      wrong: 'Hardly longer: a check is one line of code. But that line runs as often as the work itself.',
    },
    hatching: {
      expected:
        'Checks now cost nothing. But k is larger than what is left of every range: the others search theirs to the end, long after the find.',
      wrong: 'Hardly longer, since nearly no time goes into checks. That counts only one of the two costs.',
    },
    valley: {
      expected:
        'Both walls are steep, and the floor between them is broad: any k on it is as good as another. Near is good enough.',
      wrong:
        'As often as can be, to be safe, or one best k that has to be found exactly. Both costs are there, and the floor is flat.',
    },
    'cheap-and-dear': {
      expected:
        'A check costs the same as before, so its share of a dear iteration is small. Being late by k dear iterations is dear. What stays is about the time between two checks.',
      wrong:
        'As often as before, as if the best k belonged to the program and not to the price of an iteration; or more rarely, to save time.',
    },
    'two-results': {
      expected:
        'Both met a prime before either had taken the lock. The lock lets in one after the other, but the second does not look again whether there is a result. The second look is what prevents it. On real threads it depends on how soon after each other they look: orders are not equally likely.',
      wrong: 'Always one, since the lock lets only one in at a time. One at a time is not only one.',
    },
  } satisfies Record<LectureScene, { readonly expected: string; readonly wrong: string }>,
});
