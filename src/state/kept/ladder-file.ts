/** The ladder as it was measured, that lay in a file: every field is looked at. */
import { NO_BEST } from '../../contract/console.ts';
import { countReader, exactly, orNull } from '../../contract/file-readers.ts';
import { fieldsOf, listOf, oneOf, whole, type Reader } from '../../contract/readers.ts';
import { environmentReader, settingsReader } from '../../contract/record-file.ts';
import { DOUBTS } from '../../contract/record.ts';
import { FLAGS, KERNELS } from '../../contract/settings.ts';
import type { IntervalCost, LadderResult, LadderRung } from '../../measure/ladder-results.ts';
import type { Law } from '../../measure/law.ts';
import { endReader } from './card-file.ts';
import { endOfInterval, estimateReader, figureReader, intervalReader, shaped } from './figure-readers.ts';
import { bestReader } from './result-file.ts';

const cost: Reader<IntervalCost> = shaped({
  ...{ interval: intervalReader, pairs: countReader, value: figureReader, low: endOfInterval, high: endOfInterval },
});

const law: Reader<Law> = (value, place) => {
  const { get, has } = fieldsOf(value, place);
  const ratio = get('ratio', figureReader);
  return has('knots')
    ? { ratio, knots: get('knots', listOf(shaped({ k: figureReader, ratio: figureReader }))) }
    : { ratio };
};

const rungFields: Reader<Omit<LadderRung, 'why' | 'noBest'>> = shaped({
  ...{ flag: oneOf(FLAGS), kernel: oneOf(KERNELS), workers: whole(1), ns: orNull(estimateReader) },
  ...{ below: orNull(figureReader), rare: orNull(estimateReader), costs: listOf(cost), law: orNull(law) },
  ...{ best: orNull(bestReader), pairs: countReader, compilations: countReader },
  ...{ nsPerIteration: estimateReader, aa: estimateReader, doubts: listOf(oneOf(DOUBTS)) },
});

export const rungReader: Reader<LadderRung> = (value, place) => {
  const { get, has } = fieldsOf(value, place);
  return {
    ...rungFields(value, place),
    ...(has('why') && { why: get('why', oneOf(['flag-unseen', 'nothing-measured'])) }),
    ...(has('noBest') && { noBest: get('noBest', oneOf(NO_BEST)) }),
  };
};

export const ladderReader: Reader<LadderResult> = shaped({
  ...{ version: exactly(1), settings: settingsReader, environment: environmentReader, workers: whole(1) },
  ...{ work: figureReader, iterations: listOf(shaped({ kernel: oneOf(KERNELS), ns: estimateReader })) },
  ...{ foundAfter: orNull(figureReader), rungs: listOf(rungReader), doubts: listOf(oneOf(DOUBTS)) },
  ...{ seconds: figureReader, end: endReader, seed: figureReader },
});
