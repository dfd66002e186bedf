/** What is behind each part of the page. */
import type { Part } from '../../contract/view.ts';

export const partTitles = (): Readonly<Record<Part, string>> => ({
  setup: 'Ranges, what raises the flag, and everything else',
  run: 'This run in slow motion, and what each worker did',
  charts: 'Overhead, exit latency, total cost, this machine, and the log',
  code: 'What each worker is running',
});
