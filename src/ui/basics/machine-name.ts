/** A browser and its system in a few words, for the foot of a picture: "Chromium 156 on Linux, 2 cores reported". */
import type { Environment } from '../../contract/record.ts';
import { plural } from './format.ts';

/** The order matters: Edge and Opera name Chrome, Chrome names Safari. */
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/Firefox\/(\d+)/, 'Firefox'],
  [/Edg(?:A|iOS)?\/(\d+)/, 'Edge'],
  [/OPR\/(\d+)/, 'Opera'],
  [/(?:Headless)?Chrom(?:e|ium)\/(\d+)/, 'Chromium'],
  [/Version\/(\d+)[\d.]* (?:Mobile\/\S+ )?Safari/, 'Safari'],
  [/Node\.js\/(\d+)/, 'Node.js'],
];

const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'macOS'],
  [/CrOS/, 'ChromeOS'],
  [/Linux|X11/, 'Linux'],
];

export function machineName({ userAgent, cores }: Environment): string {
  const browser = BROWSERS.flatMap(([pattern, name]) => {
    const match = pattern.exec(userAgent);
    return match ? [`${name} ${match[1]}`] : [];
  })[0];
  const system = SYSTEMS.find(([pattern]) => pattern.test(userAgent))?.[1];
  const where = system === undefined ? '' : ` on ${system}`;
  return `${browser ?? userAgent.slice(0, 40)}${where}, ${plural(cores, 'core')} reported`;
}

const DATE = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** Local date and time of an ISO date, with its year: pictures are kept. What is no date stays as it is. */
export function imageDate(iso: string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : DATE.format(date);
}
