/** Exits as drawings of their own, one for each interval: the share of exits over how far they went, on the even spread of the model. */
import type { ExitLatencyPoint, ExitLatencyResult } from '../../../measure/results.ts';
import type { ChartTexts } from '../../../texts/catalogue.ts';
import { exitsAxis, exitSamples, shareUpTo } from '../../charts/data/exits-data.ts';
import { markup, type Markup } from './markup.ts';

const WIDTH = 240;
const HEIGHT = 170;
const ROOM = { left: 48, right: 26, top: 26, bottom: 24 };
const TICKS = 3;
const SHARES = [0, 0.5, 1] as const;

export function exitsFigure(
  { points }: ExitLatencyResult,
  { sitting: { words }, ...texts }: ChartTexts,
): Markup | null {
  const drawn = points.filter(({ rounds, iterations }) => rounds > 0 && iterations.ecdf.value.some(Number.isFinite));
  if (drawn.length === 0) return null;
  return markup`<div class="row">${drawn.map((point) => panel(point, texts))}</div>
    <p>${words.exitsChart}</p>`;
}

function panel(point: ExitLatencyPoint, { exits, figures }: Pick<ChartTexts, 'exits' | 'figures'>): Markup {
  const { interval: k, iterations } = point;
  const { ecdf, median, p95 } = iterations;
  const { domain, ticks } = exitsAxis(point, 'iterations', null, TICKS);
  const across = WIDTH - ROOM.left - ROOM.right;
  const down = HEIGHT - ROOM.top - ROOM.bottom;
  const x = (value: number): number => round(ROOM.left + (Math.min(value, domain[1]) / domain[1]) * across);
  const y = (share: number): number => round(ROOM.top + (1 - share) * down);
  // What a file from elsewhere says of a distribution need not be one.
  const known = ecdf.value.flatMap((value, i) => (isShare(value, ecdf.share[i]) ? [i] : []));
  const steps = { value: known.map((i) => ecdf.value[i]!), share: known.map((i) => ecdf.share[i]!) };
  const path = exitSamples(steps, null, domain[1]).map(({ x: at, measured }, i) =>
    i === 0 ? `M${x(at)} ${y(measured)}` : `H${x(at)}V${y(measured)}`,
  );
  const quantiles = [median, p95].filter((value) => Number.isFinite(value) && value <= domain[1]);
  const title = `k = ${exits.interval(k)}`;
  return markup`<svg class="panel" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${exits.title(k)}">
    <text x="${ROOM.left}" y="16">${title}</text>
    ${SHARES.map(
      (share) =>
        markup`<line class="rule" x1="${ROOM.left}" x2="${WIDTH - ROOM.right}" y1="${y(share)}" y2="${y(share)}" />
          <text x="${ROOM.left - 6}" y="${y(share) + 4}" text-anchor="end">${figures.percentTick(share)}</text>`,
    )}
    ${ticks.map((at) => markup`<text x="${x(at)}" y="${HEIGHT - 6}" text-anchor="middle">${figures.exact(at)}</text>`)}
    <line class="ramp" x1="${x(0)}" x2="${x(k)}" y1="${y(0)}" y2="${y(1)}" />
    <path d="${path.join('')}" />
    ${quantiles.map((value) => markup`<circle cx="${x(value)}" cy="${y(shareUpTo(steps, value))}" r="3.5" />`)}
  </svg>`;
}

const isShare = (value: number, share: number | undefined): boolean =>
  Number.isFinite(value) && value >= 0 && share !== undefined && share >= 0 && share <= 1;

const round = (value: number): number => Math.round(value * 10) / 10;
