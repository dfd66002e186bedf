/** The facts of a sweep in sentences. */
import type { Settings } from '../../contract/settings.ts';
import type { Misfit, SweepResult } from '../../measure/results.ts';
import { count, plural } from '../basics/format.ts';
import { doubtTexts } from '../../texts/en/doubts.ts';
import { finePercent, percentEstimate, unitEstimate } from './data/format-estimate.ts';
import { drawnPoints, inferredAt, isOnePercentReal, ownOverhead } from './data/sweep-facts.ts';
import { certificateWords, chartWords, overheadWords } from './words.ts';

export function realSentence(result: SweepResult): string {
  const { question, ...says } = overheadWords.real;
  return `${question} ${realAnswer(result, says)}`;
}

function realAnswer(result: SweepResult, says: Omit<typeof overheadWords.real, 'question'>): string {
  const answer = isOnePercentReal(result);
  switch (answer.kind) {
    case 'unknown':
      return says.unknown;
    case 'invalid':
      return says.invalid;
    case 'no':
      return says.no(finePercent(answer.noise));
    case 'wide':
      return says.wide(finePercent(answer.worst));
    case 'partly':
      return says.partly(
        `${count(answer.good)} of ${plural(answer.all, 'interval')}`,
        finePercent(answer.noise),
        finePercent(answer.worst),
      );
    case 'yes':
      return says.yes(finePercent(answer.noise), percentEstimate(result.certificate.control));
  }
}

export function ownSentence(result: SweepResult, settings: Settings): string {
  const { own } = overheadWords;
  const answer = ownOverhead(result, settings);
  const every = 'k' in answer ? intervalWords(answer.k, settings.unit) : '';
  switch (answer.kind) {
    case 'never':
      return own.never;
    case 'list':
      return own.list;
    case 'unknown':
      return own.unknown(every);
    case 'inferred':
      return own.inferred(every, percentEstimate(answer.estimate));
    case 'measured':
    case 'nothing': {
      const { overhead: value, low, high, pairs } = answer.point;
      return own[answer.kind](every, percentEstimate({ value, low, high }), plural(pairs, 'pair'));
    }
  }
}

/** "iteration", "10 iterations". */
export function intervalWords(k: number, unit: Settings['unit']): string {
  const one = unit === 'primes' ? 'prime' : 'iteration';
  return k === 1 ? one : `${count(k)} ${one}s`;
}

export function misfitSentence({ misfit, curve }: SweepResult): string | null {
  if (misfit.p === null) return null;
  if (!misfit.rejected) return overheadWords.fits(pValue(misfit.p));
  if (!curve?.often) return departure(misfit, overheadWords.misfitNote);
  const { often, nsPerCheck, misfit: rest } = curve;
  const [frequent, rare] = [unitEstimate(often.nsPerCheck, 'ns'), unitEstimate(nsPerCheck, 'ns')];
  const bent = overheadWords.bent(frequent, count(often.upTo), rare, count(often.from), pValue(misfit.p));
  return `${bent} ${rest.rejected ? departure(rest, overheadWords.bentStillOff) : overheadWords.bentFits(pValue(rest.p ?? 1))}`;
}

/** The farthest point below the curve's own that the curve does not pass through, by both their intervals; null: none. */
export function frequentSentence(result: SweepResult): string | null {
  const { curve } = result;
  if (curve === null) return null;
  const off = drawnPoints(result).flatMap((point) => {
    const at = inferredAt(result, point.interval);
    if (point.interval >= curve.from || at === null || (point.high >= at.low && point.low <= at.high)) return [];
    return [{ point, at, by: point.overhead - at.value }];
  });
  const farthest = off.toSorted((a, b) => Math.abs(b.by) - Math.abs(a.by))[0];
  if (!farthest) return null;
  const { interval, overhead: value, low, high } = farthest.point;
  const measured = percentEstimate({ value, low, high });
  const sentence = overheadWords.frequent(count(curve.from), count(interval), measured, finePercent(farthest.at.value));
  return farthest.by < 0 ? `${sentence} ${overheadWords.foreseen}` : sentence;
}

/** How far off the farthest point is, said in these words. */
function departure({ p, at, largest }: Misfit, say: typeof overheadWords.misfitNote): string {
  const k = typeof at === 'number' ? count(at) : chartWords.never;
  return say(k, signed(largest), pValue(p ?? 1));
}

/** "p = 0.412", "p < 0.001". */
export function pValue(p: number): string {
  return p < 0.001 ? 'p < 0.001' : `p = ${p.toFixed(3)}`;
}

export function signed(fraction: number): string {
  return `${fraction > 0 ? '+' : ''}${finePercent(fraction)}`;
}

export function checkCostSentence({ nsPerCheck, nsPerIteration, curve }: SweepResult): string | null {
  if (curve?.often) return overheadWords.iterationCost(unitEstimate(nsPerIteration, 'ns'));
  if (!Number.isFinite(nsPerCheck.value) || !Number.isFinite(nsPerIteration.value)) return null;
  const say = nsPerCheck.low <= 0 ? overheadWords.checkNothing : overheadWords.checkCost;
  return say(unitEstimate(nsPerCheck, 'ns'), unitEstimate(nsPerIteration, 'ns'));
}

/** Each part of the certificate in its words; the first one is its verdict. */
export interface CertificateParts {
  readonly state: 'valid' | 'invalid' | 'live';
  readonly headline: string;
  readonly figures: readonly { readonly name: string; readonly text: string; readonly meaning?: string }[];
  /** Empty when it is valid. */
  readonly reasons: string;
}

export function certificateParts({ certificate }: SweepResult, going: boolean): CertificateParts {
  const { aa, control, pairs, compilations, interruptions, voided, valid, reasons } = certificate;
  const words = certificateWords;
  const counts = [
    words.pairs(pairs),
    ...(voided > 0 ? [words.voided(voided)] : []),
    words.compilations(compilations),
    words.interruptions(finePercent(interruptions)),
  ];
  const state = valid ? 'valid' : going ? 'live' : 'invalid';
  return {
    state,
    headline: `${words.title}: ${words[state]}`,
    figures: [
      { name: words.aa, text: percentEstimate(aa), meaning: words.aaMeaning },
      { name: words.control, text: percentEstimate(control), meaning: words.controlMeaning },
      ...counts.map((text) => ({ name: '', text })),
    ],
    reasons: valid ? '' : reasons.map((reason) => doubtTexts()[reason].what).join(' '),
  };
}

/** The certificate as it stands under a picture. */
export function certificateLines(parts: CertificateParts): readonly string[] {
  const figures = parts.figures.map(({ name, text }) => (name === '' ? text : `${name} ${text}`));
  const line = `${[parts.headline, ...figures].join(' · ')}.`;
  return parts.reasons === '' ? [line] : [line, certificateWords.because(parts.reasons)];
}
