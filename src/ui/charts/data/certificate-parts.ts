/** Each part of a certificate in its words, for the line under a chart and for the foot of its picture. */
import type { ExitLatencyPoint, ExitLatencyResult, SweepResult } from '../../../measure/results.ts';
import type { ChartTexts, RunTexts } from '../../../texts/catalogue.ts';

export interface CertificateParts {
  readonly state: 'valid' | 'invalid' | 'live';
  /** Its verdict. */
  readonly headline: string;
  readonly figures: readonly { readonly name: string; readonly text: string; readonly meaning?: string }[];
  /** Why it is not valid, in a sentence; empty when it is. */
  readonly reasons: string;
}

const unnamed = (texts: readonly string[]): CertificateParts['figures'] => texts.map((text) => ({ name: '', text }));

/** `going`: the sweep is not at its end. */
export function certificateParts(
  { certificate }: SweepResult,
  going: boolean,
  texts: ChartTexts['certificate'],
  doubts: RunTexts['doubts'],
): CertificateParts {
  const { aa, control, pairs, compilations, interruptions, voided, valid, reasons } = certificate;
  const state = valid ? 'valid' : going ? 'live' : 'invalid';
  return {
    state,
    headline: texts.verdict[state],
    figures: [
      { name: texts.aa, text: texts.estimate(aa), meaning: texts.aaMeaning },
      { name: texts.control, text: texts.estimate(control), meaning: texts.controlMeaning },
      ...unnamed([
        texts.pairs(pairs),
        ...(voided > 0 ? [texts.voided(voided)] : []),
        texts.compilations(compilations),
        texts.interruptions(interruptions),
      ]),
    ],
    reasons: valid || reasons.length === 0 ? '' : texts.because(reasons.map((reason) => doubts[reason].what)),
  };
}

/** What exits at one interval rest on: they have no certificate, but are shown in the same way. */
export function exitsParts(
  { iterations, rounds, interrupted, belowClock }: ExitLatencyPoint,
  { seconds, doubts }: ExitLatencyResult,
  texts: ChartTexts['exits'],
): CertificateParts {
  return {
    state: doubts.length === 0 ? 'valid' : 'live',
    headline: texts.basis,
    figures: unnamed([
      texts.exits(iterations.n),
      texts.rounds(rounds),
      texts.interrupted(interrupted),
      texts.belowClock(belowClock),
      texts.seconds(seconds),
    ]),
    reasons: '',
  };
}

/** The certificate as it stands under a picture. */
export function certificateLines({ headline, figures, reasons }: CertificateParts): readonly string[] {
  const said = figures.map(({ name, text }) => (name === '' ? text : `${name} ${text}`));
  const line = `${[headline, ...said].join(' · ')}.`;
  return reasons === '' ? [line] : [line, reasons];
}
