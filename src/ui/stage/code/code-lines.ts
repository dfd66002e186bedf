/**
 * The shown source and its lit lines. The kernels carry comments for this panel, which are not shown:
 *   `// @line test`          at the end of a line: what the worker does there (several words for several phases)
 *   `// @only nested`        at the end of a line: shown only for this guard, without the loop's question for it
 *   `// @only steps`         the same of what an iteration does: `tests` or `steps`
 *   `// @show` … `// @end`   on lines of their own: only what stands between is shown, where a file has any of these
 *   `// @show nested`        the same, but only for the part of that name (a guard; several names for several)
 * In Python they begin with `#`.
 */
import { chosenLines } from '../../../engine/kernels/chosen-lines.js';
import { CODE_PHASES, type CodePhase } from '../../../replay/code-phase.ts';

export interface CodeLine {
  /** Number in the file, from 1; 0 for the gap between two parts. */
  readonly number: number;
  readonly text: string;
  readonly phases: readonly CodePhase[];
}

/** How the loop counts its iterations in a word. */
export type CodeCounts = 'bare' | 'shared' | 'ordinary';

const LINE = /\s*(?:\/\/|#)\s*@line\b([^\n]*)$/;
const SHOW = /^\s*(?:\/\/|#)\s*@show\b(.*)$/;
const END = /^\s*(?:\/\/|#)\s*@end\s*$/;
/** What a compiler answers while it compiles, and the reader too once a guard is chosen, and what an iteration does. */
const QUESTION = /if \((?:guard|work|counts)\b[^()]*\) |guard == \w+ && /;
const GAP: CodeLine = { number: 0, text: '', phases: [] };

/** The lines to show of a source for one guard and one kind of work, without markers and the indentation they share. */
export function codeLines(
  source: string,
  part: string,
  work: 'tests' | 'steps' = 'tests',
  counts: CodeCounts = 'bare',
): CodeLine[] {
  const all = chosenLines(source.replace(/\s+$/, '').split(/\r?\n/), [part, work, counts]).map(({ at, text }) =>
    lineOf(text, at + 1),
  );
  const chosen = all.some(({ text }) => SHOW.test(text)) ? shownParts(all, part) : [all];
  const parts = chosen.map(dedent).filter((lines) => lines.length > 0);
  return parts.flatMap((lines, i) => (i === 0 ? lines : [GAP, ...lines]));
}

function shownParts(all: readonly CodeLine[], part: string): CodeLine[][] {
  const parts: CodeLine[][] = [];
  let open: CodeLine[] | null = null;
  for (const line of all) {
    const show = SHOW.exec(line.text);
    if (show !== null) {
      const names = show[1]!.trim();
      open = names === '' || names.split(/\s+/).includes(part) ? [] : null;
      if (open !== null) parts.push(open);
    } else if (END.test(line.text)) open = null;
    else open?.push(line);
  }
  return parts;
}

function lineOf(text: string, number: number): CodeLine {
  const marker = LINE.exec(text);
  const shown = text.slice(0, marker?.index).replace(QUESTION, '');
  const words = marker?.[1]!.split(/[\s,]+/) ?? [];
  return { number, text: shown, phases: CODE_PHASES.filter((phase) => words.includes(phase)) };
}

function dedent(lines: readonly CodeLine[]): CodeLine[] {
  const indents = lines.filter((line) => line.text.trim() !== '').map((line) => line.text.search(/\S/));
  const shared = indents.length === 0 ? 0 : Math.min(...indents);
  return lines.map((line) => ({ ...line, text: line.text.slice(shared) }));
}
