/** The lecture check: the closed lists of what it says about a claim; apart from the claims, for only files are read by them. */

/** Why a verdict is what it is: the first five of any claim, the others in the order of the claims. */
export const WHYS = [
  'not-here',
  'failed',
  'not-trusted',
  'too-few',
  'no-recording',
  'as-printed',
  'never-as-printed',
  'seldom-as-printed',
  'lock-taken',
  'no-lock-taken',
  'every-kth',
  'bursts',
  'counts-disagree',
  'as-much',
  'as-much-but-flips',
  'flips',
  'less',
  'more',
  'faster',
  'too-wide',
  'like-weight',
  'unlike-weight',
  'does-not-fall',
  'no-cost',
  'cheaper',
  'dearer',
  'by-kernel',
  'never-with-look',
  'also-with-look',
  'none-without',
  'few',
  'one-interval',
  'many',
  'waits-for-reader',
  'no-wait',
] as const;
export type Why = (typeof WHYS)[number];

/** What a figure is about. */
export const FIGURE_NAMES = [
  'as-printed',
  'two-first',
  'other-first',
  'python-value',
  'python-raw',
  'python-lock',
  'atomic-wasm',
  'atomic-js',
  'lock-wasm',
  'lock-js',
  'reads',
  'reads-claimed',
  'stretch',
  'stretch-claimed',
  'slowdown',
  'flips',
  'slope',
  'lightest',
  'heaviest',
  'modulo-wasm',
  'modulo-js',
  'duplicates-without',
  'duplicates-with',
  'orders-without',
  'orders-with',
  'exits-every',
  'exits-every-late',
  'exits-rare',
  'exits-rare-late',
  'blocked-large',
  'blocked-small',
  'empty-after-join',
  'empty-after-put',
] as const;
export type FigureName = (typeof FIGURE_NAMES)[number];

/** `share`: a fraction of `n` tries. */
export const FIGURE_UNITS = ['share', 'ns', 'count', 'iterations', 'fraction', 'slope'] as const;
export type FigureUnit = (typeof FIGURE_UNITS)[number];

/** `counted`: exact, by reckoning. */
export const FIGURE_SOURCES = ['measured', 'counted', 'recorded'] as const;
export type FigureSource = (typeof FIGURE_SOURCES)[number];
