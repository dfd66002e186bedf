/** What a user agent tells of a machine, as far as it is worth saying. */

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

const MOST_LETTERS = 40;

export interface MachineName {
  /** With its version: "Firefox 153"; of an unknown one, what it says of itself. */
  readonly browser: string;
  /** Null where it is not told. */
  readonly system: string | null;
}

export function machineOf(userAgent: string): MachineName {
  const browser = BROWSERS.flatMap(([pattern, name]) => {
    const match = pattern.exec(userAgent);
    return match ? [`${name} ${match[1]}`] : [];
  })[0];
  const system = SYSTEMS.find(([pattern]) => pattern.test(userAgent))?.[1] ?? null;
  return { browser: browser ?? userAgent.slice(0, MOST_LETTERS), system };
}
