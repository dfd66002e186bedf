/** What was seen on another machine, for those that cannot show it: recorded by bench/record-lessons.js. */
import { seenReader } from '../contract/lesson-file.ts';
import type { Predicted, Seen } from '../contract/lessons.ts';
import recorded from './recorded-lessons.json' with { type: 'json' };

export function recordedOf(what: Predicted): Seen {
  return seenReader((recorded as Readonly<Record<Predicted, unknown>>)[what], [what]);
}
