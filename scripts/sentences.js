/** Finds text of two words or more in a source: what belongs into src/texts, unless no person ever reads it. */
import { Visitor, parseSync } from 'vite';

/** Two words with at most punctuation, figures put in (`{}`) and blanks between them. */
const TWO_WORDS = /\p{L}[\p{L}’'-]*[,;:.!?…)”“"]*(?:\s*\{\})*\s+[(“"„]?\p{L}[\p{L}’'-]+/u;

/** Attributes whose text is a list for the machine. */
const MACHINE_ATTRIBUTES = new Set(['className', 'd', 'viewBox', 'style', 'points', 'transform']);
/** Functions whose text is a selector or a query, not a sentence. */
const MACHINE_CALLS = new Set(['matchMedia', 'querySelector', 'querySelectorAll', 'closest', 'matches', 'useMedia']);

/**
 * @param {string} path of the source, which says its language
 * @param {string} text
 * @returns {string[]} each piece of text of two words or more, in order
 */
export function sentencesOf(path, text) {
  const { program } = parseSync(path, text);
  /** @type {string[]} */
  const found = [];
  /** Start and end of what nobody reads. @type {[number, number][]} */
  const exempt = [];
  /** @type {{ start: number, value: string }[]} */
  const pieces = [];
  /** @param {{ start: number, end: number } | null | undefined} node */
  const leaveOut = (node) => void (node && exempt.push([node.start, node.end]));
  /** @param {{ start: number }} node @param {string} value */
  const take = ({ start }, value) => void pieces.push({ start, value });
  new Visitor({
    ImportDeclaration: leaveOut,
    ImportExpression: leaveOut,
    ExportNamedDeclaration: ({ source }) => leaveOut(source),
    ExportAllDeclaration: leaveOut,
    // Types are not run.
    TSTypeAliasDeclaration: leaveOut,
    TSInterfaceDeclaration: leaveOut,
    // What a programmer did wrong is told to programmers.
    ThrowStatement({ argument }) {
      if (argument.type === 'NewExpression') leaveOut(argument);
    },
    CallExpression({ callee, arguments: given }) {
      const name =
        callee.type === 'Identifier'
          ? callee.name
          : callee.type === 'MemberExpression' && callee.property.type === 'Identifier'
            ? callee.property.name
            : '';
      if (MACHINE_CALLS.has(name)) given.forEach(leaveOut);
    },
    JSXAttribute(node) {
      if (node.name.type === 'JSXIdentifier' && MACHINE_ATTRIBUTES.has(node.name.name)) leaveOut(node);
    },
    Property({ key, value }) {
      if (key.type === 'Identifier' && (MACHINE_ATTRIBUTES.has(key.name) || key.name === 'font')) leaveOut(value);
    },
    Literal(node) {
      if (typeof node.value === 'string') take(node, node.value);
    },
    TemplateLiteral(node) {
      take(node, node.quasis.map(({ value }) => value.cooked ?? value.raw).join('{}'));
    },
    JSXText: (node) => take(node, node.value),
  }).visit(program);
  for (const { start, value } of pieces.toSorted((a, b) => a.start - b.start))
    if (TWO_WORDS.test(value) && !exempt.some(([from, to]) => start >= from && start < to)) found.push(value.trim());
  return found;
}
