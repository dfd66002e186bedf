/**
 * Finds what is used: which modules are in reach, which exports are imported, which packages are needed. knip was tried (6.44): it
 * takes 25 times as long, has to be told each entry and what is generated, and does not hold that an export is there for more than
 * its own test.
 */

/** @typedef {import('./graph.js').Module} Module */

/**
 * @param {readonly Module[]} modules
 * @param {readonly string[]} entries paths
 * @returns {Module[]} the entries and all they import, directly or through others
 */
export function reachable(modules, entries) {
  const byPath = new Map(modules.map((module) => [module.path, module]));
  const reached = new Set(entries.filter((path) => byPath.has(path)));
  for (const path of reached) {
    for (const { from, local } of byPath.get(path)?.imports ?? []) if (local && byPath.has(from)) reached.add(from);
  }
  return modules.filter(({ path }) => reached.has(path));
}

/**
 * @param {readonly { readonly path: string, readonly imports: readonly { readonly from: string }[] }[]} modules
 * @returns {string[][]} groups of modules that reach each other by imports (strongly connected, R. Tarjan 1972)
 */
export function circles(modules) {
  const byPath = new Map(modules.map((module) => [module.path, module]));
  /** @type {Map<string, { order: number, low: number, open: boolean }>} */
  const seen = new Map();
  /** @type {string[]} */
  const stack = [];
  /** @type {string[][]} */
  const found = [];
  /** @param {string} path */
  const visit = (path) => {
    const mine = { order: seen.size, low: seen.size, open: true };
    seen.set(path, mine);
    stack.push(path);
    for (const { from } of byPath.get(path)?.imports ?? []) {
      if (!byPath.has(from)) continue;
      const other = seen.get(from) ?? visit(from);
      if (other.open) mine.low = Math.min(mine.low, other.low);
    }
    if (mine.low === mine.order) {
      const group = stack.splice(stack.indexOf(path));
      for (const member of group) {
        const node = seen.get(member);
        if (node) node.open = false;
      }
      if (group.length > 1) found.push(group.toSorted());
    }
    return mine;
  };
  for (const { path } of modules) if (!seen.has(path)) visit(path);
  return found;
}

/**
 * An export counts as used when another module imports it, or when its own module uses it and either it is a type
 * (a part of the module's other types) or its own test imports it (to test a part by itself).
 * @param {readonly Module[]} modules
 * @returns {string[]} `path#name` of each export that is not used
 */
export function unusedExports(modules) {
  const byOthers = new Set(
    modules.flatMap(({ path, imports }) => uses(imports.filter(({ from }) => !isOwnTest(path, from)))),
  );
  const byAnyone = new Set(modules.flatMap(({ imports }) => uses(imports)));
  return modules.flatMap(({ path, exports }) =>
    exports
      .filter(({ name, isType, usedInside }) => {
        const key = `${path}#${name}`;
        const whole = `${path}#*`;
        const used = byOthers.has(key) || byOthers.has(whole) || (usedInside && (isType || byAnyone.has(key)));
        return name !== '*' && !used;
      })
      .map(({ name }) => `${path}#${name}`),
  );
}

/** @param {readonly import('./graph.js').Import[]} imports @returns {string[]} `path#name` of each name they take */
function uses(imports) {
  return imports.flatMap(({ from, local, names }) => (local ? names.map((name) => `${from}#${name}`) : []));
}

/** Tests, and what only tests use: the folders `testing/`. @param {string} path */
export const isTest = (path) => /\.(test|spec)\.\w+$|\/testing\//.test(path);

/** `run.test.ts` and `run-faults.test.ts` beside `run.ts` are its own tests. @param {string} path @param {string} tested */
function isOwnTest(path, tested) {
  return isTest(path) && path.startsWith(tested.replace(/\.\w+$/, ''));
}

/**
 * @param {readonly Module[]} modules
 * @returns {string[]} names of the packages they import, those of Node left out
 */
export function importedPackages(modules) {
  const names = modules.flatMap(({ imports }) => imports.filter(({ local }) => !local).map(({ from }) => from));
  return [...new Set(names)].filter((name) => !name.startsWith('node:')).toSorted();
}
