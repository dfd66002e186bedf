/** Powers of ten as mathematics writes them, in every language: 10, 10³, 10¹². */

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** `value`: a power of ten, 10 at least. */
export function powerText(value: number): string {
  const power = String(Math.round(Math.log10(value)));
  return power === '1' ? '10' : `10${power.replaceAll(/\d/g, (digit) => RAISED[Number(digit)]!)}`;
}
