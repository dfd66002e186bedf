/** The person's own k on a chart: a line in the picture, and a handle over it for pointer and keys. */
import { useRef, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import { intervalOf, type Interval } from '../../contract/settings.ts';
import { intervalAt, nextInterval, positionOf } from '../controls/log-slider.ts';
import { useCommands, useSettings } from '../basics/lab-context.ts';
import { Swipe } from '../basics/swipes.ts';
import { useTexts } from '../basics/texts.ts';
import { logX, type Frame } from './parts/frame.ts';
import { useScales } from './parts/marks.tsx';
import { roughWidth } from './data/rows.ts';
import { K_DOMAIN } from './data/ticks.ts';

/** px beyond the right edge where `never` stands, which no log axis holds. */
const NEVER_AT = 14;
const NEVER_FROM = 7;
const POSITIONS = positionOf(K_DOMAIN[1]);
/** Keys for a factor of ten, as on the other sliders. */
const DECADE = 10;

function placeOf(interval: Interval, frame: Frame): number {
  return interval === 'never' ? frame.width - frame.right + NEVER_AT : logX(interval, K_DOMAIN, frame);
}

/** In the picture. One line for each interval in use. */
export function OwnLine({ frame }: { readonly frame: Frame }): ReactNode {
  const settings = useSettings();
  const scales = useScales();
  if (!scales) return null;
  const intervals = [...new Set(settings.ranges.map((_, worker) => intervalOf(settings, worker)))];
  const { area } = scales;
  return (
    <g className="own-line">
      {intervals.map((interval) => {
        const x = placeOf(interval, frame);
        return <line key={interval} x1={x} x2={x} y1={area.y - 4} y2={area.y + area.height} />;
      })}
      {intervals.length === 1 && <OwnLabel interval={intervals[0]!} frame={frame} />}
    </g>
  );
}

function OwnLabel({ interval, frame }: { readonly interval: Interval; readonly frame: Frame }): ReactNode {
  const text = useTexts('charts').chart.own(interval);
  const half = roughWidth(text, frame.rem * 0.8125) / 2;
  const x = Math.max(frame.left + half - frame.rem, Math.min(frame.width - half - 2, placeOf(interval, frame)));
  return (
    <text className="own-label" x={x} y={frame.top - frame.rem * 2.15} textAnchor="middle">
      {text}
    </text>
  );
}

/** Over the picture. Absent where each worker has an interval of its own: those are set in the controls. */
export function OwnHandle({ frame }: { readonly frame: Frame }): ReactNode {
  const { chart } = useTexts('charts');
  const { interval, unit } = useSettings();
  const { dragSettings, settleSettings } = useCommands();
  const swipe = useRef<Swipe | null>(null);
  const handle = useRef<HTMLDivElement>(null);
  if (typeof interval === 'object') return null;

  const move = (event: PointerEvent): void => {
    if (swipe.current?.isMeant(event) !== true) return;
    const box = handle.current?.parentElement?.getBoundingClientRect();
    if (!box) return;
    const along = event.clientX - box.left - frame.left;
    const width = frame.width - frame.left - frame.right;
    dragSettings({ interval: along > width + NEVER_FROM ? 'never' : intervalAt((along / width) * POSITIONS) });
  };
  const start = (event: PointerEvent): void => {
    swipe.current = new Swipe(event);
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const end = (): void => {
    if (swipe.current?.meant) settleSettings();
    swipe.current = null;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = byKey(event.key, interval);
    if (next === null) return;
    event.preventDefault();
    dragSettings({ interval: next });
  };
  const onKeyUp = (event: KeyboardEvent): void => {
    if (byKey(event.key, interval) !== null) settleSettings(true);
  };
  return (
    <div
      ref={handle}
      role="slider"
      tabIndex={0}
      className="own-handle"
      aria-label={chart.handle}
      aria-valuemin={0}
      aria-valuemax={positionOf('never')}
      aria-valuenow={positionOf(interval)}
      aria-valuetext={chart.handleValue(interval, unit)}
      style={{ left: placeOf(interval, frame), top: frame.top - frame.rem * 2, bottom: frame.bottom }}
      onPointerDown={start}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={end}
      onKeyDown={onKeyDown}
      onKeyUp={onKeyUp}
    />
  );
}

/** What a key makes of an interval; null for keys that do nothing here. */
function byKey(key: string, interval: Interval): Interval | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return nextInterval(interval, 1);
    case 'ArrowLeft':
    case 'ArrowDown':
      return nextInterval(interval, -1);
    case 'PageUp':
      return interval === 'never' || interval * DECADE > K_DOMAIN[1] ? 'never' : interval * DECADE;
    case 'PageDown':
      return interval === 'never' ? K_DOMAIN[1] : Math.max(1, Math.round(interval / DECADE));
    case 'Home':
      return 1;
    case 'End':
      return 'never';
    default:
      return null;
  }
}
