/** A sitting: all that is kept, as a file or as a report, and what was opened from such files. */
import type { Environment } from '../../contract/record.ts';
import type { Formats } from '../formats.ts';
import { machineTexts } from './machine.ts';
import { reportTexts } from './report.ts';

/** How many there are of each. */
export interface SittingCounts {
  readonly runs: number;
  readonly sweeps: number;
  readonly exits: number;
  readonly cards: number;
  readonly predictions: number;
  readonly claims: number;
  readonly ladders: number;
  readonly weights: number;
  readonly writings: number;
}

export const sittingTexts = (formats: Formats) => {
  const { and, date, plural } = formats;
  const predicted = (predictions: number): string => plural(predictions, 'prediction', 'predictions');
  const contents = ({
    runs = 0,
    sweeps = 0,
    exits = 0,
    cards = 0,
    predictions = 0,
    claims = 0,
    ladders = 0,
    weights = 0,
    writings = 0,
  }: Partial<SittingCounts>): string => {
    const parts = [
      ...(runs > 0 ? [plural(runs, 'run', 'runs')] : []),
      ...(sweeps > 0 ? [plural(sweeps, 'sweep', 'sweeps')] : []),
      ...(exits > 0 ? [plural(exits, 'measurement of exits', 'measurements of exits')] : []),
      ...(cards > 0 ? [plural(cards, 'machine card', 'machine cards')] : []),
      ...(predictions > 0 ? [predicted(predictions)] : []),
      ...(claims > 0 ? [plural(claims, 'lecture check', 'lecture checks')] : []),
      ...(ladders > 0 ? [plural(ladders, 'ladder', 'ladders')] : []),
      ...(weights > 0 ? [plural(weights, 'measurement of weights', 'measurements of weights')] : []),
      ...(writings > 0 ? [plural(writings, 'measurement of writing', 'measurements of writing')] : []),
    ];
    return parts.length === 0 ? 'nothing' : and(parts);
  };
  return {
    title: 'This sitting',
    /** What the browser keeps, and where. */
    kept: (counts: SittingCounts) => `Kept in this browser, for this address alone: ${contents(counts)}.`,
    report: 'Report to hand in',
    reportNote: 'One file with settings, pictures, tables and predictions. It opens in any browser, without network.',
    save: 'Save everything as JSON',
    saveNote: 'Every figure as it was measured. It can be opened here on another machine.',
    /** Of those from elsewhere: so many are not in the file that was saved. */
    noRoom: (sittings: number) =>
      `The file has no room for ${plural(sittings, 'sitting that was', 'sittings that were')} recorded elsewhere. Keep the files they came from.`,
    open: 'Open a saved sitting …',
    file: 'File of a sitting',
    nothing: 'There is nothing in that file.',
    otherKind: 'The file is JSON, but not a sitting saved by Early Exit.',
    /** `parts` are called as in the file. */
    leftOut: (parts: readonly string[]) =>
      `A newer version of this page saved that file. What this one cannot read was left out: ${and(parts.slice(0, 5))}. The newer one opens all of it.`,
    elsewhere: 'Recorded elsewhere',
    /** Of a sitting that was opened. */
    from: (environment: Environment | null, saved: string) =>
      environment === null
        ? `Recorded elsewhere, saved ${date(saved)}`
        : `Recorded on ${machineTexts(formats)(environment)}, ${date(environment.time)}`,
    contents,
    predictions: predicted,
    claimsTable: { columns: { claim: 'Claim', verdict: 'Verdict', why: 'Why', figures: 'Figures' } },
    measured: (seconds: number, when: string) => `measured in ${formats.figure(seconds)} s, ${date(when)}`,
    check: (ns: string) => `a check costs ${ns}`,
    iteration: (ns: string) => `an iteration ${ns}`,
    words: reportTexts(formats),
  };
};
