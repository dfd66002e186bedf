/** What stands in and around the charts. */
import { createChartFigures } from '../chart-figures.ts';
import type { Formats } from '../formats.ts';
import { claimTexts } from './claims.ts';
import { cardTexts } from './card.ts';
import { certificateTexts } from './certificate.ts';
import { chartFrameTexts } from './chart.ts';
import { exitsTexts } from './exits.ts';
import { keptTexts } from './kept.ts';
import { ladderTexts } from './ladder.ts';
import { methodsTexts } from './methods.ts';
import { overheadTexts } from './overhead.ts';
import { sittingTexts } from './sittings.ts';
import { sweepTexts } from './sweep.ts';
import { systemTexts } from './systems.ts';
import { totalTexts } from './total.ts';
import { weightsTexts } from './weights.ts';
import { writingTexts } from './writing.ts';

export const chartTexts = (formats: Formats) => {
  const figures = createChartFigures(formats, (low, high) => `${low} to ${high}`);
  return {
    formats,
    figures,
    chart: chartFrameTexts(formats),
    certificate: certificateTexts(formats, figures),
    overhead: overheadTexts(formats, figures),
    sweep: sweepTexts(formats, figures),
    total: totalTexts(formats, figures),
    systems: systemTexts(formats),
    exits: exitsTexts(formats, figures),
    card: cardTexts(formats, figures),
    ladder: ladderTexts(formats, figures),
    methods: methodsTexts(formats, figures),
    weights: weightsTexts(formats, figures),
    writing: writingTexts(formats, figures),
    claims: claimTexts(formats, figures),
    sitting: sittingTexts(formats),
    kept: keptTexts(formats),
  };
};
