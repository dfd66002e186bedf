/**
 * Chooses the lines of a text that hold for one case: the JavaScript loops are made from their template this way, and
 * the code panel leaves out of the AssemblyScript loop what belongs to other guards. The markers:
 *   `// @only nested|countdown plain`   at the end of a line: it is there only where every word holds, of words joined
 *                                       by `|` one
 *   the same on a line of its own       for all lines up to the next such line, or to `// @all`
 * JavaScript, since scripts run it before anything is compiled.
 */
const ONLY = /\s*\/\/ @only ([\w| ]+)$/;
const ALL = /^\s*\/\/ @all$/;

/** @typedef {{ readonly at: number, readonly text: string }} Chosen `at`: place among the given lines */

/**
 * @param {readonly string[]} lines
 * @param {readonly string[]} words what holds
 * @returns {Chosen[]} without the markers
 */
export function chosenLines(lines, words) {
  /** @type {Chosen[]} */
  const chosen = [];
  let isOpen = true;
  for (const [at, line] of lines.entries()) {
    const marker = ONLY.exec(line);
    const isFor = marker === null || holds(marker[1] ?? '', words);
    const text = line.slice(0, marker?.index);
    if (ALL.test(line)) isOpen = true;
    else if (marker !== null && text === '') isOpen = isFor;
    else if (isOpen && isFor) chosen.push({ at, text });
  }
  return chosen.length < lines.length ? indented(chosen) : chosen;
}

/** @param {string} condition @param {readonly string[]} words */
function holds(condition, words) {
  return condition.split(' ').every((either) => either.split('|').some((word) => words.includes(word)));
}

/**
 * What stood in a block that was left out moves out with it: every bracket left open at the end of a line means two
 * spaces more, from the indentation of the first line on. Text whose lines are broken elsewhere is not foreseen.
 * @param {readonly Chosen[]} lines
 * @returns {Chosen[]}
 */
function indented(lines) {
  let indent = Math.max(0, lines[0]?.text.search(/\S/) ?? 0);
  return lines.map(({ at, text }) => {
    const bare = text.trim();
    if (/^[})]/.test(bare)) indent -= 2;
    const spaces = ' '.repeat(bare === '' ? 0 : indent + Number(bare.startsWith('*')));
    if (/[{(]\s*(\/\/.*)?$/.test(bare)) indent += 2;
    return { at, text: spaces + bare };
  });
}
