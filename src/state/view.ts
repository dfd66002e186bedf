/** The view: everything an address can name. Addresses are read into it and written from it, and nothing else. */
import { LECTURE_SCENES, type Beat, type LectureScene } from '../contract/lecture-scenes.ts';
import type { LessonId, StepId } from '../contract/lessons.ts';
import type { Iterations, Micros } from '../contract/record.ts';
import type { Settings } from '../contract/settings.ts';
import {
  DEFAULT_PRECISION,
  DEFAULT_SECONDS,
  PARTS,
  type Cost,
  type CROWDS,
  type ExitUnit,
  type Language,
  type Loop,
  type Mode,
  type Part,
  type RecordedName,
  type SCALES,
  type TabName,
  type Theme,
  type VALLEY_AXES,
  type VALLEY_TIMES,
} from '../contract/view.ts';
import { FIRST_LOOK } from './scenes.ts';

/** What a person chose for the charts. */
export interface ChartChoices {
  readonly loop: Loop;
  /** Half-width wanted, as a fraction of run time. */
  readonly precision: number;
  readonly seconds: number;
  readonly by: (typeof CROWDS)[number];
  readonly scale: (typeof SCALES)[number];
  /** Iterations the finder needs; null: as the settings say. */
  readonly foundAfter: Iterations | null;
  readonly cost: Cost;
  /** The interval whose exits are shown; null: the person's own, or the middle one. */
  readonly exitsAt: Iterations | null;
  readonly exitsIn: ExitUnit;
  readonly axes: (typeof VALLEY_AXES)[number];
  readonly time: (typeof VALLEY_TIMES)[number];
  /** Steps of an iteration whose valley stands beside the present one; null: none does. */
  readonly beside: number | null;
}

export interface View {
  readonly mode: Mode;
  /** The lesson that is open; null: the list of them. */
  readonly lesson: LessonId | null;
  readonly step: StepId;
  /** Of the lecture. */
  readonly scene: LectureScene;
  readonly beat: Beat;
  /** The lecturer's own choice and order; none: all of them. */
  readonly scenes: readonly LectureScene[];
  /** The lecture whose speaker's view this is; null: of none. */
  readonly channel: number | null;
  /** Stage, valley and Run alone, as in a frame of another page. */
  readonly embed: boolean;
  /** Complete and normalised: what the controls show. */
  readonly settings: Settings;
  /** The shipped run that is asked for; its settings come with it. */
  readonly trace: RecordedName | null;
  /** What is open under the picture, in the order of the list of parts. */
  readonly open: readonly Part[];
  readonly tab: TabName;
  /** The worker chosen on the stage; its line is lit in the code. There need not be so many. */
  readonly worker: number | null;
  readonly charts: ChartChoices;
  /** Null where the address leaves them to what was chosen before. */
  readonly theme: Theme | null;
  readonly auto: boolean | null;
  readonly lang: Language | null;
  /** The moment to show of the first run of these settings, in µs from the flag (from the gate where none was raised). */
  readonly moment: Micros | null;
}

/** What the bare address names. */
export const BARE_VIEW: View = {
  mode: 'lab',
  lesson: null,
  scene: LECTURE_SCENES[0],
  beat: 'question',
  scenes: [],
  channel: null,
  step: 'begin',
  embed: false,
  settings: FIRST_LOOK,
  trace: null,
  open: ['run'],
  tab: 'overhead',
  worker: null,
  charts: {
    loop: 'own',
    precision: DEFAULT_PRECISION,
    seconds: DEFAULT_SECONDS,
    by: 'together',
    scale: 'all',
    foundAfter: null,
    cost: 'each',
    exitsAt: null,
    exitsIn: 'iterations',
    axes: 'linear',
    time: 'elapsed',
    beside: null,
  },
  theme: null,
  auto: null,
  lang: null,
  moment: null,
};

/** The same parts with this one open or not. */
export function withPart(open: readonly Part[], part: Part, isOpen: boolean): readonly Part[] {
  return PARTS.filter((each) => (each === part ? isOpen : open.includes(each)));
}

/** What is open where the address does not say: who names a tab wants to see it. */
export function openWith(tab: TabName): readonly Part[] {
  return tab === BARE_VIEW.tab ? BARE_VIEW.open : withPart(BARE_VIEW.open, 'charts', true);
}
