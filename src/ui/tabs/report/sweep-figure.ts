/** A sweep as a drawing of its own: overhead against k on a log axis, each point with its interval. */
import type { SweepPoint, SweepResult } from '../../../measure/results.ts';
import type { ChartTexts } from '../../../texts/catalogue.ts';
import { markup, type Markup } from './markup.ts';

const WIDTH = 640;
const HEIGHT = 280;
const ROOM = { left: 70, right: 20, top: 14, bottom: 46 };

export function sweepFigure({ points }: SweepResult, { sitting: { words }, figures }: ChartTexts): Markup | null {
  const drawn = points.filter(({ interval, overhead }) => interval !== 'never' && Number.isFinite(overhead));
  if (drawn.length === 0) return null;
  const x = logScale(drawn);
  const [low, high] = [Math.min(0, ...ends(drawn, 'low')), Math.max(0.01, ...ends(drawn, 'high'))];
  const y = (value: number): number => ROOM.top + ((high - value) / (high - low)) * (HEIGHT - ROOM.top - ROOM.bottom);
  const base = HEIGHT - ROOM.bottom;
  const steps = ticks(low, high);
  return markup`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${words.sweepChart}">
    ${steps.map(
      (value) =>
        markup`<line
            class="rule"
            x1="${ROOM.left}"
            x2="${WIDTH - ROOM.right}"
            y1="${round(y(value))}"
            y2="${round(y(value))}"
          />
          <text x="${ROOM.left - 8}" y="${round(y(value) + 4)}" text-anchor="end">${figures.percentTick(value)}</text>`,
    )}
    ${powers(drawn).map(
      (k) =>
        markup`<text x="${round(x(k))}" y="${base + 18}" text-anchor="middle">${figures.intervalTick(k, false)}</text>`,
    )}
    ${drawn.map(({ interval, overhead, low: from, high: to }) => {
      const at = round(x(Number(interval)));
      return markup`<line
          class="interval"
          x1="${at}"
          x2="${at}"
          y1="${round(y(within(from, low, low, high)))}"
          y2="${round(y(within(to, high, low, high)))}"
        />
        <circle cx="${at}" cy="${round(y(overhead))}" r="3.5" />`;
    })}
    <text x="${(ROOM.left + WIDTH) / 2}" y="${HEIGHT - 8}" text-anchor="middle">${words.sweepAxes.x}</text>
    <text x="14" y="${HEIGHT / 2}" text-anchor="middle" transform="rotate(-90 14 ${HEIGHT / 2})">
      ${words.sweepAxes.y}
    </text>
  </svg>`;
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** An end that is not known lies at the edge of what is seen. */
const within = (value: number, unknown: number, low: number, high: number): number =>
  Math.min(high, Math.max(low, Number.isNaN(value) ? unknown : value));

function ends(points: readonly SweepPoint[], end: 'low' | 'high'): readonly number[] {
  return points.flatMap((point) => [point.overhead, ...(Number.isFinite(point[end]) ? [point[end]] : [])]);
}

const intervals = (points: readonly SweepPoint[]): readonly number[] => points.map(({ interval }) => Number(interval));

function logScale(points: readonly SweepPoint[]): (k: number) => number {
  const logs = intervals(points).map(Math.log10);
  const [least, most] = [Math.min(...logs), Math.max(...logs)];
  const across = WIDTH - ROOM.left - ROOM.right - 20;
  return (k) => ROOM.left + 10 + (most === least ? 0.5 : (Math.log10(k) - least) / (most - least)) * across;
}

/** Powers of ten that are seen; within a decade the ends. */
function powers(points: readonly SweepPoint[]): readonly number[] {
  const [least, most] = [Math.min(...intervals(points)), Math.max(...intervals(points))];
  const seen = Array.from({ length: 10 }, (_, i) => 10 ** i).filter((k) => k >= least && k <= most);
  return seen.length > 1 ? seen : [...new Set([least, ...seen, most])];
}

/** Four to eight round values. */
function ticks(low: number, high: number): readonly number[] {
  const decade = 10 ** Math.floor(Math.log10((high - low) / 4));
  const step = decade * ([1, 2, 5].find((each) => (high - low) / (each * decade) <= 8) ?? 10);
  const first = Math.ceil(low / step);
  return Array.from({ length: Math.floor(high / step) - first + 1 }, (_, i) => (first + i) * step);
}
