/** What stands in and around the charts, in German. */
import type { ChartTexts } from '../catalogue.ts';
import { createChartFigures } from '../chart-figures.ts';
import type { Formats } from '../formats.ts';
import { cardGerman } from './card.ts';
import { certificateGerman } from './certificate.ts';
import { chartFrameGerman } from './chart.ts';
import { claimsGerman } from './claims.ts';
import { exitsGerman } from './exits.ts';
import { keptGerman } from './kept.ts';
import { ladderGerman } from './ladder.ts';
import { methodsGerman } from './methods.ts';
import { overheadGerman } from './overhead.ts';
import { sittingGerman } from './sittings.ts';
import { sweepGerman } from './sweep.ts';
import { systemGerman } from './systems.ts';
import { totalGerman } from './total.ts';
import { weightsGerman } from './weights.ts';
import { writingGerman } from './writing.ts';

export const chartGerman = (formats: Formats): ChartTexts => {
  const figures = createChartFigures(formats, (low, high) => `${low} bis ${high}`);
  return {
    formats,
    figures,
    chart: chartFrameGerman(formats),
    certificate: certificateGerman(formats, figures),
    overhead: overheadGerman(formats, figures),
    sweep: sweepGerman(formats, figures),
    total: totalGerman(formats, figures),
    systems: systemGerman(formats),
    exits: exitsGerman(formats, figures),
    card: cardGerman(formats, figures),
    ladder: ladderGerman(formats, figures),
    methods: methodsGerman(formats, figures),
    weights: weightsGerman(formats, figures),
    writing: writingGerman(formats, figures),
    claims: claimsGerman(formats, figures),
    sitting: sittingGerman(formats),
    kept: keptGerman(formats),
  };
};
