/** What every chart has: its axis over k, the person's own k, its table, and ways to take it along. */
import type { Loop } from '../../contract/view.ts';
import type { Environment } from '../../contract/record.ts';
import type { Interval } from '../../contract/settings.ts';
import type { LOOP_FIELDS } from '../../state/loop.ts';
import type { IntervalUnit } from '../chart-facts.ts';
import type { Formats } from '../formats.ts';
import { everyTexts } from './every.ts';
import { machineTexts } from './machine.ts';

export const chartFrameTexts = (formats: Formats) => {
  const { count, date, plural } = formats;
  const machine = machineTexts(formats);
  const { every, name } = everyTexts(formats);
  const otherLoop: Readonly<Record<Loop, readonly string[]>> = {
    own: [],
    light: ['Measured on the light loop, numbers from 2 to 199, not on your ranges.'],
    heavy: [`Measured on the heavy loop, numbers from ${count(1_000_000_000)} on, not on your ranges.`],
  };
  return {
    interval: name,
    own: (interval: Interval) => `your k: ${name(interval)}`,
    handle: 'Your check interval k, on the chart',
    handleValue: (interval: Interval, unit: IntervalUnit) =>
      interval === 'never' ? 'never: no checks at all' : `every ${every(interval, unit)}`,
    how: 'How this was measured',
    pointAt: 'Point at the chart for the figures of a point.',
    pictureLabel: (title: string, sentences: readonly string[]) => `${title}. ${sentences.join(' ')}`,
    table: (rows: number) => `Table of ${plural(rows, 'row', 'rows')}`,
    copyTable: 'Copy table',
    copyCsv: 'Copy CSV',
    copyMethods: 'Copy methods',
    methodsNote: 'A paragraph on how this was measured, with its figures, to paste under the picture.',
    methodsCopied: 'How it was measured was copied.',
    saveCsv: 'Save CSV',
    /** A number in a cell, with all its digits, as a person types it. */
    pasted: (value: number) => String(value),
    saveSvg: 'Save SVG',
    savePng: 'Save PNG',
    rowsCopied: (rows: number) => `${plural(rows, 'row', 'rows')} copied.`,
    saved: (file: string) => `Saved as ${file}.`,
    exportFailed: 'The browser refused. The table has the same figures.',
    recordedOn: (environment: Environment) =>
      `Recorded elsewhere, on ${machine(environment)}, ${date(environment.time)}. Early Exit.`,
    madeOn: (environment: Environment) => `Measured on ${machine(environment)}, ${date(environment.time)}. Early Exit.`,
    /** Beside a chart, of this machine. */
    measuredOn: (time: string) => `Measured ${date(time)}.`,
    xTitle: (unit: IntervalUnit, narrow: boolean) =>
      narrow ? `Check interval k, ${unit}` : `Check interval k, ${unit} (log scale)`,
    /** Measured with another loop, or otherwise with other settings than those set up now; empty when with neither. */
    other: (loop: Loop, fields: readonly (typeof LOOP_FIELDS)[number][]) =>
      [
        ...otherLoop[loop],
        ...(fields.length === 0 ? [] : [`Measured with other settings than those set up now: ${fields.join(', ')}.`]),
      ].join(' '),
    listOfIntervals: 'Each worker has an interval of its own. A sweep, and the handle on the chart, need one for all.',
  };
};
