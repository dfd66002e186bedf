/** A canvas context that writes down what is done to it, and a brush over it with colours that are their own names. */
import type { RunTexts } from '../../../texts/catalogue.ts';
import { RUN_IN_ENGLISH } from '../../../texts/testing/run-texts.ts';
import type { Brush, CanvasContext, StageTheme } from '../paint/brush.ts';

export interface LoggedCall {
  readonly name: string;
  readonly args: readonly unknown[];
  /** The fill's and the line's colour at the time of the call. */
  readonly fill: unknown;
  readonly stroke: unknown;
  readonly align: unknown;
  readonly alpha: unknown;
  /** Dashes were on. */
  readonly dashed: boolean;
}

export interface Logged {
  readonly brush: Brush;
  readonly calls: LoggedCall[];
  /** All texts written, in order. */
  texts(): string[];
  named(name: string): LoggedCall[];
}

const THEME: StageTheme = {
  ink: 'ink',
  inkSoft: 'ink-soft',
  paper: 'paper',
  wash: 'wash',
  rule: 'rule',
  edge: 'edge',
  accent: 'accent',
  flag: 'flag',
  wasted: 'wasted',
  band: 'band',
  bandInk: 'band-ink',
  left: 'left',
  workers: ['w1', 'w2', 'w3', 'w4', 'w5', 'w6', 'w7', 'w8'],
  family: 'sans',
  px: 16,
};

/** Every letter is 7 pixels wide. */
export const LETTER = 7;

export function loggingBrush(texts: RunTexts = RUN_IN_ENGLISH): Logged {
  const calls: LoggedCall[] = [];
  const state: Record<string, unknown> = { fillStyle: '', strokeStyle: '', textAlign: 'left', globalAlpha: 1 };
  let dashed = false;
  const ctx = new Proxy(state, {
    get(target, name) {
      if (typeof name !== 'string' || name in target) return Reflect.get(target, name);
      return (...args: unknown[]) => {
        if (name === 'setLineDash') dashed = (args[0] as unknown[]).length > 0;
        calls.push({
          name,
          args,
          fill: state['fillStyle'],
          stroke: state['strokeStyle'],
          align: state['textAlign'],
          alpha: state['globalAlpha'],
          dashed,
        });
        return name === 'measureText' ? { width: String(args[0]).length * LETTER } : undefined;
      };
    },
    // As Firefox keeps it: to 32 bits, and what is out of range is not taken.
    set(target, name, value: number) {
      if (name !== 'globalAlpha') return Reflect.set(target, name, value);
      return !(value >= 0 && value <= 1) || Reflect.set(target, name, Math.fround(value));
    },
  }) as unknown as CanvasContext;
  const tiles = { fill: (pattern: string, colour: string) => `${pattern} ${colour}` };
  const brush: Brush = { ctx, theme: THEME, tiles, texts, still: null };
  return {
    brush,
    calls,
    texts: () => calls.filter((call) => call.name === 'fillText').map((call) => String(call.args[0])),
    named: (name) => calls.filter((call) => call.name === name),
  };
}
