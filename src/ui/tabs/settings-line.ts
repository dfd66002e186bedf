/** Settings in short, for a line of the log: what differs from the plain case, nothing else. */
import { DEFAULT_SETTINGS, type Interval, type Settings } from '../../contract/settings.ts';
import { count, plural } from '../basics/format.ts';

function intervalText(interval: Interval): string {
  return interval === 'never' ? 'never' : count(interval);
}

/** "k 1,000", or "k 1, 10, never" for a list; long lists are cut after four. */
function intervals(settings: Settings): string {
  const { interval, unit } = settings;
  const list = typeof interval === 'object' ? interval : [interval];
  const shown = list.slice(0, 4).map(intervalText).join(', ');
  return `k ${shown}${list.length > 4 ? ' …' : ''}${unit === 'primes' ? ' primes' : ''}`;
}

function rangesText({ ranges }: Settings): string {
  const from = Math.min(...ranges.map((range) => range[0]));
  const to = Math.max(...ranges.map((range) => range[1]));
  return `${count(from)}–${count(to)}`;
}

function targetText({ task, target }: Settings): string | null {
  if (task === 'count') return 'count';
  return target === 'prime' ? 'first prime' : `planted ${target.worker} at ${Number((target.at * 100).toFixed(2))} %`;
}

/** "4 workers · 10,000,000–22,000,000 · k 1,000 · planted 1 at 50 %", then each field that is not the default. */
export function settingsLine(settings: Settings): string {
  const { guard, flag, kernel, recheck, unit } = settings;
  const parts = [
    plural(settings.ranges.length, 'worker'),
    rangesText(settings),
    intervals(settings),
    targetText(settings),
    flag === DEFAULT_SETTINGS.flag ? null : flag,
    guard === DEFAULT_SETTINGS.guard || unit === 'primes' ? null : guard,
    kernel === DEFAULT_SETTINGS.kernel ? null : kernel,
    recheck ? null : 'no second look',
  ];
  return parts.filter((part) => part !== null).join(' · ');
}
