/** The lecture as everything agrees on it: closed lists that addresses name. */

/** In the order in which they are shown where the lecturer chose none. */
export const LECTURE_SCENES = ['one-finds', 'ticks', 'hatching', 'valley', 'cheap-and-dear', 'two-results'] as const;
export type LectureScene = (typeof LECTURE_SCENES)[number];

/** Of every scene: the hall votes, the run is seen, what it means is said. */
export const BEATS = ['question', 'run', 'reveal'] as const;
export type Beat = (typeof BEATS)[number];
