/** The lecture check: its closed lists. What each code says is written in src/texts/. */

/** The nine claims, in the order of the lecture check: the first is number 1. */
export const CLAIMS = [
  'first-finder',
  'plain-read',
  'every-tenth',
  'slower',
  'weight',
  'cheap-guard',
  'second-look',
  'few-iterations',
  'queue-complete',
] as const;
export type ClaimName = (typeof CLAIMS)[number];

/** `holds-otherwise`: it does, but for another reason. `recorded`: it is about Python itself, and was looked at elsewhere. */
export const VERDICTS = ['holds', 'does-not-hold', 'holds-otherwise', 'recorded', 'cannot-tell'] as const;
export type ClaimVerdict = (typeof VERDICTS)[number];

/** Why a verdict is what it is: the first five of any claim, the others in the order of the claims. */
export type Why =
  | 'not-here'
  | 'failed'
  | 'not-trusted'
  | 'too-few'
  | 'no-recording'
  | 'as-printed'
  | 'never-as-printed'
  | 'seldom-as-printed'
  | 'lock-taken'
  | 'no-lock-taken'
  | 'every-kth'
  | 'bursts'
  | 'counts-disagree'
  | 'as-much'
  | 'as-much-but-flips'
  | 'flips'
  | 'less'
  | 'more'
  | 'faster'
  | 'too-wide'
  | 'like-weight'
  | 'unlike-weight'
  | 'does-not-fall'
  | 'no-cost'
  | 'cheaper'
  | 'dearer'
  | 'by-kernel'
  | 'never-with-look'
  | 'also-with-look'
  | 'none-without'
  | 'few'
  | 'one-interval'
  | 'many'
  | 'waits-for-reader'
  | 'no-wait';

/** What a figure is about. */
export type FigureName =
  | 'as-printed'
  | 'two-first'
  | 'other-first'
  | 'python-value'
  | 'python-raw'
  | 'python-lock'
  | 'atomic-wasm'
  | 'atomic-js'
  | 'lock-wasm'
  | 'lock-js'
  | 'reads'
  | 'reads-claimed'
  | 'stretch'
  | 'stretch-claimed'
  | 'slowdown'
  | 'flips'
  | 'slope'
  | 'lightest'
  | 'heaviest'
  | 'modulo-wasm'
  | 'modulo-js'
  | 'duplicates-without'
  | 'duplicates-with'
  | 'orders-without'
  | 'orders-with'
  | 'exits-every'
  | 'exits-every-late'
  | 'exits-rare'
  | 'exits-rare-late'
  | 'blocked-large'
  | 'blocked-small'
  | 'empty-after-join'
  | 'empty-after-put';

/** `share`: a fraction of `n` tries. */
export type FigureUnit = 'share' | 'ns' | 'count' | 'iterations' | 'fraction' | 'slope';

/** `counted`: exact, by reckoning. */
export type FigureSource = 'measured' | 'counted' | 'recorded';
