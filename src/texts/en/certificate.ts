/** The certificate under a chart: whether to trust it. */
import type { Formats } from '../formats.ts';

export const certificateTexts = ({ count, plural }: Formats) => ({
  title: 'Certificate',
  valid: 'valid',
  invalid: 'not valid',
  live: 'in progress',
  aa: 'A/A',
  aaMeaning: 'the loop compared with itself: the truth is 0',
  control: 'control',
  controlMeaning: 'known extra work: the truth is 2 %',
  pairs: (pairs: number) => plural(pairs, 'pair', 'pairs'),
  voided: (pairs: number) => `${count(pairs)} void`,
  compilations: (compilations: number) => plural(compilations, 'compilation', 'compilations'),
  interruptions: (share: string) => `${share} interrupted`,
  because: (reasons: string) => `Not valid: ${reasons}`,
});
