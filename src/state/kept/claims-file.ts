/** The lecture's claims, checked, that lay in a file: every field is looked at. */
import { CLAIMS, VERDICTS } from '../../contract/claims.ts';
import { FIGURE_NAMES, FIGURE_SOURCES, FIGURE_UNITS, WHYS } from '../../contract/claim-words.ts';
import { countReader, dateReader, exactly } from '../../contract/file-readers.ts';
import { fieldsOf, listOf, oneOf, whole, type Reader } from '../../contract/readers.ts';
import { environmentReader, settingsReader } from '../../contract/record-file.ts';
import { DOUBTS } from '../../contract/record.ts';
import type { CheckedClaim, ClaimFigure, ClaimsEnd, ClaimsResult } from '../../measure/claims/claim-results.ts';
import { faultReader } from './card-file.ts';
import { endOfInterval, figureReader, shaped } from './figure-readers.ts';

const claimFigure: Reader<ClaimFigure> = shaped({
  ...{ name: oneOf(FIGURE_NAMES), unit: oneOf(FIGURE_UNITS), source: oneOf(FIGURE_SOURCES), n: countReader },
  ...{ value: figureReader, low: endOfInterval, high: endOfInterval },
});

const claimFields: Reader<Omit<CheckedClaim, 'fault'>> = shaped({
  ...{ claim: whole(1, CLAIMS.length), name: oneOf(CLAIMS), verdict: oneOf(VERDICTS), why: oneOf(WHYS) },
  ...{ figures: listOf(claimFigure), doubts: listOf(oneOf(DOUBTS)), settings: settingsReader },
  ...{ seconds: figureReader, time: dateReader },
});

const checkedClaim: Reader<CheckedClaim> = (value, place) => {
  const { get, has } = fieldsOf(value, place);
  return { ...claimFields(value, place), ...(has('fault') && { fault: get('fault', faultReader) }) };
};

const end: Reader<ClaimsEnd> = (value, place) => {
  const { get } = fieldsOf(value, place);
  const kind = get('kind', oneOf(['done', 'stopped', 'failed']));
  return kind === 'failed' ? { kind, fault: get('fault', faultReader) } : { kind };
};

export const claimsReader: Reader<ClaimsResult> = shaped({
  ...{ version: exactly(1), environment: environmentReader },
  claims: listOf(checkedClaim, 0, CLAIMS.length),
  ...{ seconds: figureReader, end },
});
