/** Why a verdict on a claim is what it is: one sentence each. */
import type { Why } from '../../contract/claim-words.ts';

export const whyTexts = (): Readonly<Record<Why, string>> => ({
  'not-here': 'This browser shares no memory with this page, so that it cannot be measured here.',
  failed: 'The measurement failed.',
  'not-trusted': 'These figures cannot be trusted: the doubts, or the step of the clock, are in the way.',
  'too-few': 'Too little was measured to say.',
  'too-wide': 'The interval is too wide to decide: give it a quieter machine.',
  'no-recording': 'There is no recording of it.',
  'as-printed': 'Most runs give just that line.',
  'never-as-printed':
    'No run gave that line: the numbers of worker 0 end before 100,003, and its own first prime is 2. Who comes first depends on who starts first.',
  'seldom-as-printed': 'Only a few runs give that line.',
  'lock-taken': 'It does not hold there: such a look costs more than a raw one by a whole lock, taken and given back.',
  'no-lock-taken': 'It holds there: such a look costs no lock more than a raw one.',
  'every-kth': 'Each tenth iteration looked, and no stretch was longer.',
  bursts:
    'The counter counts primes found. While it stands at a multiple of ten every iteration looks, and in between none does.',
  'counts-disagree': 'What the run counted is not what an independent count gives.',
  'as-much': 'So it is here, in nearly every pair of runs.',
  'as-much-but-flips': 'On average it is, but one pair of runs often says the opposite: one pair proves nothing.',
  flips: 'The mean is not known well enough to decide, and one pair of runs often says the opposite.',
  less: 'The difference is smaller here, and one pair of runs can show either sign.',
  more: 'The difference is larger here.',
  faster: 'The frequent one is even faster here.',
  'like-weight': 'Overhead falls as one over the weight: the price of a check, spread over more work.',
  'unlike-weight': 'It falls, but not as one over the weight: here a check does not cost the same in every loop.',
  'does-not-fall': 'Overhead does not fall as iterations become heavier.',
  'no-cost': 'A check costs too little here to be told from nothing.',
  cheaper: 'The remainder costs less than the read it saves.',
  dearer: 'The remainder costs more than the read it saves: in compiled code the read is the cheap one.',
  'by-kernel':
    'It depends on the compiler: in one of the kernels the remainder costs less than the read, in the other more.',
  'never-with-look': 'Without it two results do happen; with it none did, and no order of the statements leads there.',
  'also-with-look': 'Two results came about in spite of it.',
  'none-without': 'Nobody wrote two results even without it: here the workers never met.',
  few: 'They are out within ten iterations, however rare the checks are.',
  'one-interval':
    'A few iterations only where each one checks. Otherwise the next check decides: up to a whole interval, half of one on average.',
  many: 'It takes them more than ten iterations, even where each one checks.',
  'waits-for-reader':
    'It holds there for small items only: a process that has put a large one does not end before somebody reads, so that a join waits forever.',
  'no-wait': 'It holds there, for small items and for large ones.',
});
