/** How something in a sitting from elsewhere is named where what is kept here has an id. */
import type { KeptSitting } from './archive.ts';
import type { Label, Labels } from './label.ts';
import type { Labelled } from './sitting.ts';

/** What stands for an id of its own. */
export function keyInSitting(sitting: string, of: Labelled, at: number): string {
  return `${sitting} ${of} ${at}`;
}

export const isKey = (id: string): boolean => id.includes(' ');

/** Of something from elsewhere: the sitting it came in. */
export function ownerOfKey(key: string): string {
  return key.split(' ')[0]!;
}

interface Named {
  readonly labels: Labels;
  readonly sittings: readonly KeptSitting[];
}

/** What this browser calls it, or else the file it came in; undefined where neither does. By its id or its key. */
export function labelOfKey({ labels, sittings }: Named, key: string): Pick<Label, 'name' | 'tags'> | undefined {
  const own = labels.get(key);
  if (own !== undefined) return own;
  const [owner, of, at] = key.split(' ');
  const label = sittings.find(({ id }) => id === owner)?.sitting.labels;
  return label?.find((placed) => placed.of === of && String(placed.at) === at);
}
