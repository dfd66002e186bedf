/** Reads which module takes which names from which, for the tests that hold the shape of the project. */
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { Visitor, parseSync } from 'vite';
import { ROOT, inRoot } from './paths.js';

/**
 * @typedef {object} Import
 * @property {string} from a path from the top of the project (`src/main.tsx`) or the name of a package (`react`)
 * @property {boolean} local whether it is a path
 * @property {readonly string[]} names what is taken; `*` for everything, empty when the module is only run
 *
 * @typedef {object} Export
 * @property {string} name
 * @property {boolean} isType
 * @property {boolean} usedInside whether its own module uses it too
 *
 * @typedef {{ path: string, imports: Import[], exports: Export[] }} Module
 */

/** Folders that hold no source, and AssemblyScript, which is another language with its own compiler. */
const LEFT_OUT = new Set(['node_modules', 'dist', '.git', 'test-results', 'assembly']);

/** @param {string} [folder] @returns {string[]} all files below it, as paths from the top of the project with `/` */
export function listFiles(folder = ROOT) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (LEFT_OUT.has(entry.name)) return [];
    return entry.isDirectory() ? listFiles(path) : [toProjectPath(path)];
  });
}

/** @param {string} path */
const toProjectPath = (path) => relative(ROOT, path).replaceAll('\\', '/');

/** @type {Module[] | undefined} */
let modules;

/** @returns {Module[]} every module of the project, tests included; read once, by whoever asks first */
export const readModules = () => (modules ??= parseAll());

function parseAll() {
  const isSource = (/** @type {string} */ path) => /\.(ts|tsx|js|mjs)$/.test(path) && !path.endsWith('.d.ts');
  const sources = listFiles().filter((path) => isSource(path) && !path.startsWith('public/'));
  return sources.map((path) => parseModule(path, readFileSync(inRoot(path), 'utf8')));
}

/** @param {string} path from the top of the project @param {string} text @returns {Module} @throws {SyntaxError} */
export function parseModule(path, text) {
  const { module, program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new SyntaxError(`${path}: ${errors[0]?.message}`);
  const seen = lookInside(program);
  const reExported = module.staticExports.flatMap(({ entries }) =>
    entries.filter(({ moduleRequest }) => moduleRequest !== null),
  );
  const imports = [
    ...module.staticImports.map(({ moduleRequest, entries }) =>
      resolve(
        path,
        moduleRequest.value,
        entries.map(({ importName }) => nameOf(importName)),
      ),
    ),
    ...reExported.map(({ moduleRequest, importName }) =>
      resolve(path, moduleRequest?.value ?? '', [nameOf(importName)]),
    ),
    ...seen.wholes.map((specifier) => resolve(path, specifier, ['*'])),
  ];
  const exports = module.staticExports.flatMap(({ entries }) =>
    entries.map(({ exportName, isType }) => {
      const name = nameOf(exportName);
      return { name, isType, usedInside: (seen.identifiers.get(name) ?? 0) > 1 };
    }),
  );
  return { path, imports, exports };
}

/** @param {{ kind: string, name?: string | null }} named */
function nameOf({ kind, name }) {
  if (kind === 'Name') return name ?? '*';
  return kind === 'Default' ? 'default' : '*';
}

/**
 * @param {import('vite').ESTree.Program} program
 * @returns {{ wholes: string[], identifiers: Map<string, number> }} `wholes`: modules taken as a whole, by `import()`,
 *   by `new URL(…, import.meta.url)` or in a type; `identifiers`: how often each name stands there
 */
function lookInside(program) {
  /** @type {string[]} */
  const wholes = [];
  /** @type {Map<string, number>} */
  const identifiers = new Map();
  /** @param {{ type: string, value?: unknown } | undefined} node */
  const take = (node) => {
    if (node?.type === 'Literal' && typeof node.value === 'string') wholes.push(node.value);
  };
  /** @param {string} name @param {number} more */
  const count = (name, more) => void identifiers.set(name, (identifiers.get(name) ?? 0) + more);
  new Visitor({
    ImportExpression: ({ source }) => take(source),
    TSImportType: ({ source }) => take(source),
    NewExpression({ callee, arguments: [first, second] }) {
      const besideModule = second?.type === 'MemberExpression' && second.object.type === 'MetaProperty';
      if (callee.type === 'Identifier' && callee.name === 'URL' && besideModule) take(first);
    },
    Identifier: ({ name }) => count(name, 1),
    // A property that happens to have the same name is not the thing itself.
    MemberExpression({ property, computed }) {
      if (!computed && property.type === 'Identifier') count(property.name, -1);
    },
    Property({ key, computed, shorthand }) {
      if (!computed && !shorthand && key.type === 'Identifier') count(key.name, -1);
    },
  }).visit(program);
  return { wholes, identifiers };
}

/** @param {string} importer @param {string} specifier @param {string[]} names @returns {Import} */
function resolve(importer, specifier, names) {
  const [bare = ''] = specifier.split('?');
  if (bare.startsWith('.')) return { from: join(dirname(importer), bare).replaceAll('\\', '/'), local: true, names };
  if (bare.startsWith('/')) return { from: bare.slice(1), local: true, names };
  const parts = bare.split('/');
  return { from: bare.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? bare), local: false, names };
}
