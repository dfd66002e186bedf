/** The lecture check: its claims and verdicts. What each code says is written in src/texts/. */

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
