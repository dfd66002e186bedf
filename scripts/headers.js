/**
 * The one reader of headers.config, which is written in the `_headers` syntax of static hosts: a line with a path
 * pattern, below it indented lines `Name: value`; `#` begins a comment. `*` in a pattern stands for any characters.
 */
import { readFileSync } from 'node:fs';
import { inRoot } from './paths.js';

/** @typedef {Readonly<Record<string, string>>} HeaderMap */
/** @typedef {{ pattern: string, headers: Record<string, string> }} HeaderRule */

/** @returns {string} the text of headers.config, unchanged: what the build publishes as `_headers` */
export const headersText = () => readFileSync(inRoot('headers.config'), 'utf8');

/**
 * @param {string} text
 * @returns {HeaderRule[]} in the order they were written
 * @throws {SyntaxError} with the line, when a line is neither pattern nor header or a header is there twice
 */
export function parseHeaders(text) {
  /** @type {HeaderRule[]} */
  const rules = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (/^\s*(#|$)/.test(line)) continue;
    if (/^\S/.test(line)) rules.push({ pattern: readPattern(line.trim(), index + 1), headers: {} });
    else addHeader(rules.at(-1), line.trim(), index + 1);
  }
  return rules;
}

/** @param {string} pattern @param {number} line */
function readPattern(pattern, line) {
  if (!/^\/[^\s:]*$/.test(pattern)) throw new SyntaxError(`headers.config, line ${line}: "${pattern}" is no path`);
  return pattern;
}

/** @param {HeaderRule | undefined} rule @param {string} text @param {number} line */
function addHeader(rule, text, line) {
  const [, name, value] = /^([\w-]+):\s*(.+)$/.exec(text) ?? [];
  if (!rule || !name || !value) throw new SyntaxError(`headers.config, line ${line}: "${text}" is no header of a path`);
  // A header sent twice ends isolation without a word, so it never gets that far.
  const twice = Object.keys(rule.headers).some((other) => other.toLowerCase() === name.toLowerCase());
  if (twice) throw new SyntaxError(`headers.config, line ${line}: ${name} is there twice`);
  rule.headers[name] = value;
}

/**
 * @param {readonly HeaderRule[]} rules
 * @param {string} path of the address, beginning with `/`, without query
 * @returns {HeaderMap} of all rules that match; a later rule wins
 */
export function headersFor(rules, path) {
  const matching = rules.filter(({ pattern }) => patternMatches(pattern, path));
  return Object.assign({}, ...matching.map(({ headers }) => headers));
}

/** @param {string} pattern @param {string} path */
function patternMatches(pattern, path) {
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(path);
}
