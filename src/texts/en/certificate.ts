/** The certificate under a chart: whether to trust it. */
import type { Estimate } from '../../measure/results.ts';
import type { ChartFigures } from '../chart-figures.ts';
import type { Formats } from '../formats.ts';

export const certificateTexts = ({ count, plural }: Formats, { finePercent, percentEstimate }: ChartFigures) => ({
  verdict: {
    valid: 'Certificate: valid',
    invalid: 'Certificate: not valid',
    /** The sweep goes on. */
    live: 'Certificate: in progress',
  },
  aa: 'A/A',
  aaMeaning: 'the loop compared with itself: the truth is 0',
  control: 'control',
  controlMeaning: 'known extra work: the truth is 2 %',
  estimate: (estimate: Estimate) => percentEstimate(estimate),
  pairs: (pairs: number) => plural(pairs, 'pair', 'pairs'),
  voided: (pairs: number) => `${count(pairs)} void`,
  compilations: (compilations: number) => plural(compilations, 'compilation', 'compilations'),
  /** A share, 0 … 1. */
  interruptions: (share: number) => `${finePercent(share)} interrupted`,
  because: (reasons: readonly string[]) => `Not valid: ${reasons.join(' ')}`,
});
