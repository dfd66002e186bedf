/** What the lecture's window and that of the speaker's view tell each other, and how it is read: nothing that comes is trusted. Pure. */
import { BEATS, LECTURE_SCENES } from '../contract/lecture-scenes.ts';
import {
  attempt,
  either,
  listOf,
  NotAllowed,
  objectOf,
  oneOf,
  refuse,
  truthReader,
  whole,
  type Reader,
} from '../contract/readers.ts';
import { MAX_INTERVAL, MAX_WORKERS } from '../contract/settings.ts';
import { SCENE_ANSWERS } from './scenes.ts';
import { isHands, VOTE_ROUNDS, type Votes } from './votes.ts';

/** Keys of the lecture that the other window may press too. */
export const REMOTE_PRESSES = ['back', 'next', 'run', 'black', 'less', 'more', 'fewerWorkers', 'moreWorkers'] as const;
export type RemotePress = (typeof REMOTE_PRESSES)[number];

const perhaps = <T>(reader: Reader<T>): Reader<T | null> =>
  either<null, T>(
    (value, place) => (value === null ? null : refuse(value, place, { code: 'object', fields: [] })),
    reader,
  );

/** From 0 on; what is shared by nothing may be without end. */
const amount: Reader<number> = (value, place) =>
  typeof value === 'number' && value >= 0 ? value + 0 : refuse(value, place, { code: 'number' });

const interval = either(oneOf(['never']), whole(1, MAX_INTERVAL));
const expected = objectOf({ checking: amount, wasted: amount });
const band = objectOf({ best: amount, low: amount, high: either(oneOf(['never']), amount), least: expected });
const races = objectOf({ rounds: whole(0), duplicates: whole(0) });

const votes: Reader<Votes> = (value, place) => {
  const keys = VOTE_ROUNDS.flatMap((round) => SCENE_ANSWERS.map((answer) => `${round} ${answer}` as const));
  const entries = Object.entries(objectLike(value) ?? refuse(value, place, { code: 'object', fields: keys }));
  return Object.fromEntries(entries.filter(([key, hands]) => (keys as string[]).includes(key) && isHands(hands)));
};

const objectLike = (value: unknown): object | null => (typeof value === 'object' ? value : null);

/** Where the lecture stands, what is seen of it, and what was counted. */
const told = objectOf({
  kind: oneOf(['told']),
  /** When its time began, in ms since 1970. */
  opened: whole(0),
  scenes: listOf(oneOf(LECTURE_SCENES), 1, LECTURE_SCENES.length),
  scene: oneOf(LECTURE_SCENES),
  beat: oneOf(BEATS),
  black: truthReader,
  workers: whole(1, MAX_WORKERS),
  interval,
  /** As long as the search alone, by the picture, and where what is known of costs comes from. */
  times: amount,
  band: perhaps(band),
  besideBand: perhaps(band),
  costsFrom: oneOf(['recorded', 'mixed', 'measured']),
  /** Of the last run with these settings on this machine, in µs; null where there was none. */
  micros: perhaps(amount),
  races: perhaps(races),
  /** What the picture answers; null where it does not know. */
  answer: perhaps(oneOf(SCENE_ANSWERS)),
  votes,
});
export type LectureTold = ReturnType<typeof told>;

/**
 * `opened`: a lecture has just taken this channel; `taken`: another one had it before. `hello`: a speaker's view asks where the
 * lecture stands; `restart`: it lets its time begin again.
 */
const sign = objectOf({ kind: oneOf(['opened', 'taken', 'hello', 'restart']) });
/** A press has a number of its own: the lecture says by it which it has `heard`. */
const pressed = objectOf({ kind: oneOf(['press']), press: oneOf(REMOTE_PRESSES), id: whole(1) });
const heard = objectOf({ kind: oneOf(['heard']), id: whole(1) });

const message = either(sign, either(either(pressed, heard), told));
export type SpeakerMessage = ReturnType<typeof message>;

/** Null for what is no such message. */
export function readMessage(value: unknown): SpeakerMessage | null {
  const read = attempt(() => message(value, []));
  return read instanceof NotAllowed ? null : read;
}
