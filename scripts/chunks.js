/**
 * How the build is cut: what is imported later stands in a file of its own, and what such files share stands in few, by when it is
 * wanted. With a file for each set of sharers the page asked for over a hundred, which took it longer than what is in them.
 */
import { inRoot } from './paths.js';

/** What the page comes with, and what the first screen of the lab brings at once; with all that these import. */
const ENTRY = 'src/main.tsx';
const FIRST = [
  'src/engine/page/browser-engine.ts',
  'src/ui/controls/WorkersStepper.tsx',
  'src/ui/picture/TradeOffPicture.tsx',
];

/** The words that are wanted first, of which there is one language. */
const FIRST_WORDS = ['src/texts/en/first.ts', 'src/texts/de/first.ts'];

/**
 * The file of what is shared, by its folder: folders that follow each other where imports go one way (src/README.md, src/ui/README.md)
 * share a file, so that files import one way too. In a circle of files one runs before what it needs.
 */
const FOLDERS = /** @type {const} */ ([
  [/src[\\/]ui[\\/](page|lecture|lessons)[\\/]/, 'shared-pages'],
  [/src[\\/]ui[\\/](tabs|result|picture|stage)[\\/]/, 'shared-parts'],
  [/src[\\/]ui[\\/]charts[\\/]/, 'shared-charts'],
  [/src[\\/]ui[\\/]/, 'shared-basics'],
  [/src[\\/]texts[\\/]de[\\/]/, 'shared-words-de'],
  [/src[\\/]texts[\\/]/, 'shared-words'],
  [/src[\\/](lessons|state)[\\/]/, 'shared-state'],
  [/src[\\/](measure|replay)[\\/]/, 'shared-measuring'],
  // What is said where there is no engine must not need it.
  [/src[\\/]engine[\\/]/, 'shared-engine'],
  [/src[\\/]contract[\\/]/, 'shared-contract'],
]);

/** What runs, with the package that it alone needs. */
const OF_ENGINE = /src[\\/]engine[\\/]|node_modules[\\/]comlink[\\/]/;

/** The largest package, and the last that is wanted: what needs it stands apart. */
const RECHARTS = /node_modules[\\/]recharts[\\/]/;

/** @typedef {{ getModuleInfo(id: string): Pick<import('vite').Rolldown.ModuleInfo, 'importedIds' | 'importers' | 'dynamicImporters'> | null }} Graph */

/** @type {import('vite').Rolldown.CodeSplittingGroup[]} */
export const CHUNKS = [
  // The engine's own thread and the first script have it too.
  {
    name: 'base',
    test: /src[\\/](contract[\\/](settings|settings-parse|faults|cores|plain|lessons)|engine[\\/]page[\\/]fetched|state[\\/](same|scenes|view))\.ts$/,
    priority: 2,
  },
  // In two pieces, for each file more is a few hundred bytes of names: without the engine the page can still say what is missing.
  {
    name: (id, graph) => (isFirst(id, graph) ? (OF_ENGINE.test(id) ? 'browser-engine' : 'shared-first') : null),
    debugName: 'first',
    test: /src[\\/].*\.(tsx?|wasm)|node_modules[\\/]comlink[\\/]/,
    priority: 1,
    includeDependenciesRecursively: false,
  },
  {
    name: chunkOf,
    debugName: 'shared',
    test: /src[\\/].*\.(tsx?|json)$/,
    minShareCount: 2,
    includeDependenciesRecursively: false,
  },
];

/** Part of what the lab brings at once, and not of the page itself. @param {string} id @param {Graph} graph */
function isFirst(id, graph) {
  const { alone, first } = reachedIn(graph);
  return first.has(id) && !alone.has(id);
}

/** The file that something shared goes to; null: it comes with the page, or has a file of its own. @param {string} id @param {Graph} graph */
function chunkOf(id, graph) {
  if (reachedIn(graph).alone.has(id) || isOfItsOwn(id, graph)) return null;
  if ([...closure(graph, [id])].some((each) => RECHARTS.test(each))) return 'shared-plots';
  return FOLDERS.find(([folder]) => folder.test(id))?.[1] ?? null;
}

/** Imported later by somebody, and not at once by what is shared: that would be in a circle with it. @param {string} id @param {Graph} graph */
function isOfItsOwn(id, graph) {
  const by = (/** @type {string} */ one) => {
    const { importers = [], dynamicImporters = [] } = graph.getModuleInfo(one) ?? {};
    return { importers, dynamicImporters };
  };
  const isShared = (/** @type {string} */ one) => by(one).importers.length + by(one).dynamicImporters.length > 1;
  return by(id).dynamicImporters.length > 0 && !by(id).importers.some(isShared);
}

/** @type {WeakMap<Graph, Readonly<Record<'alone' | 'first', ReadonlySet<string>>>>} */
const reached = new WeakMap();

/** @param {Graph} graph */
function reachedIn(graph) {
  const from = (/** @type {readonly string[]} */ paths) => closure(graph, paths.map(known(graph)));
  const found = reached.get(graph) ?? {
    alone: from([ENTRY, ...FIRST_WORDS]),
    first: from(FIRST),
  };
  reached.set(graph, found);
  return found;
}

/** Who renames one of those named here has to name it anew. @param {Graph} graph */
const known = (graph) => (/** @type {string} */ path) => {
  const id = inRoot(path);
  if (graph.getModuleInfo(id) === null) throw new Error(`scripts/chunks.js names ${path}, which is not there`);
  return id;
};

/** All that is imported at once, directly or through others. @param {Graph} graph @param {readonly string[]} ids */
function closure(graph, ids) {
  const found = new Set(ids);
  for (const id of found) for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) found.add(imported);
  return found;
}
