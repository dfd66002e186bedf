/**
 * The shown source and its lit lines. The kernels carry three kinds of comment for this panel, which are not shown:
 *   `// @line test`          at the end of a line: what the worker does there (several words for several phases)
 *   `// @show` … `// @end`   on lines of their own: only what stands between is shown, where a file has any of these
 *   `// @show nested`        the same, but only for the part of that name (a guard)
 */

import { CODE_PHASES, type CodePhase } from '../../../replay/code-phase.ts';

export interface CodeLine {
  /** Number in the file, from 1; 0 for the gap between two parts. */
  readonly number: number;
  readonly text: string;
  readonly phases: readonly CodePhase[];
}

const LINE = /\s*\/\/\s*@line\b([^\n]*)$/;
const SHOW = /^\s*\/\/\s*@show\b\s*(\S*)\s*$/;
const END = /^\s*\/\/\s*@end\s*$/;
const GAP: CodeLine = { number: 0, text: '', phases: [] };

/** The lines to show of a source, without its markers and without the indentation they share. */
export function codeLines(source: string, part?: string): CodeLine[] {
  const all = source.replace(/\s+$/, '').split(/\r?\n/);
  const chosen = all.some((text) => SHOW.test(text))
    ? shownParts(all, part)
    : [all.map((text, i) => lineOf(text, i + 1))];
  const parts = chosen.map(dedent).filter((lines) => lines.length > 0);
  return parts.flatMap((lines, i) => (i === 0 ? lines : [GAP, ...lines]));
}

function shownParts(all: readonly string[], part: string | undefined): CodeLine[][] {
  const parts: CodeLine[][] = [];
  let open: CodeLine[] | null = null;
  all.forEach((text, i) => {
    const show = SHOW.exec(text);
    if (show !== null) {
      open = show[1] === '' || part === undefined || show[1] === part ? [] : null;
      if (open !== null) parts.push(open);
    } else if (END.test(text)) open = null;
    else open?.push(lineOf(text, i + 1));
  });
  return parts;
}

function lineOf(text: string, number: number): CodeLine {
  const marker = LINE.exec(text);
  if (marker === null) return { number, text, phases: [] };
  const words = marker[1]!.split(/[\s,]+/);
  return { number, text: text.slice(0, marker.index), phases: CODE_PHASES.filter((phase) => words.includes(phase)) };
}

function dedent(lines: readonly CodeLine[]): CodeLine[] {
  const indents = lines.filter((line) => line.text.trim() !== '').map((line) => line.text.search(/\S/));
  const shared = indents.length === 0 ? 0 : Math.min(...indents);
  return lines.map((line) => ({ ...line, text: line.text.slice(shared) }));
}
