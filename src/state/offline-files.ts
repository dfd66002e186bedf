/** What the service worker knows of a build: written into it by scripts/offline-plugin.js. */
export interface BuildFacts {
  /** Of all files and of the headers: another build has another. */
  readonly version: string;
  /** Those that headers.config has for every file. */
  readonly headers: Readonly<Record<string, string>>;
  /** Paths from the folder of the lab, without maps; `index.html` is the page. */
  readonly files: readonly string[];
  /** The page's own first script: a page is of this build when it names it. */
  readonly entry: string;
}

/** The file that an address of the lab asks for, whatever its query; null for one that is not the lab's. */
export function fileAt(address: string, scope: string): string | null {
  const { origin, pathname } = new URL(address);
  const own = new URL(scope);
  if (origin !== own.origin || !pathname.startsWith(own.pathname)) return null;
  const path = decodeURI(pathname.slice(own.pathname.length));
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/** Where a file is asked for: a host may lead away from `index.html` to its folder. */
export const addressOf = (file: string, scope: string): string =>
  new URL(encodeURI(file.replace(/(^|\/)index\.html$/, '$1')), scope).href;

/** Whether the lab is made of such files, of this build or of another. */
export function isLabs(file: string, { files }: Pick<BuildFacts, 'files'>): boolean {
  const folder = /^[^/]*\//.exec(file)?.[0];
  return folder === undefined ? files.includes(file) : files.some((each) => each.startsWith(folder));
}

/** Names of the caches: one host may hold several labs, and each builds. */
export const cachePrefix = (scope: string): string => `early-exit:${new URL(scope).pathname}:`;

/** A lock that each page holds for as long as it lives, shared with others of its build; the entry as its file is named. */
export const buildLock = (scope: string, entry: string): string => `${cachePrefix(scope)}page:${entry}`;

/** A lock that each page holds while something goes on in it. */
export const busyLock = (scope: string): string => `${cachePrefix(scope)}busy`;
