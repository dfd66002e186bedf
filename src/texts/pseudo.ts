/** A catalogue of which every text can be told from what stands outside of it: for the proof that nothing does. */

/** The volume with each of its texts in ⟦…⟧, those that its functions give among them. Formats stay what they are. */
export function bracketed<Volume>(volume: Volume): Volume {
  return wrap(volume) as Volume;
}

function wrap(value: unknown): unknown {
  if (typeof value === 'string') return value === '' ? '' : `⟦${value}⟧`;
  if (typeof value === 'function')
    return (...given: unknown[]) => wrap((value as (...args: unknown[]) => unknown)(...given));
  if (Array.isArray(value)) return value.map(wrap);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]: [string, unknown]) => [name, name === 'formats' ? inner : wrap(inner)]),
  );
}
