/**
 * What the build puts before each `import()`: the files of a part are fetched first, with patience, and only what came is
 * imported. A module that failed once has failed for the life of the page in Firefox, and with it all that import it.
 */
import { FaultError, messageOf } from './contract/faults.ts';
import { fetchFile, isScript } from './engine/page/fetched.ts';

/** By address: what is there, or on its way. */
const files = new Map<string, Promise<void>>();

/** What fails is forgotten: who asks next tries again. */
async function fetchOnce(address: string): Promise<void> {
  try {
    await fetchFile(address, isScript);
  } catch (error) {
    files.delete(address);
    throw error;
  }
}

function bring(address: string): Promise<void> {
  const coming = files.get(address) ?? fetchOnce(address);
  files.set(address, coming);
  return coming;
}

/**
 * `names`: all that the module needs, itself among them, as seen from the importer; not given where it stands in a file that is
 * there. Rejects with a FaultError.
 */
export async function importFetched<Module>(
  load: () => Promise<Module>,
  names: readonly string[] | undefined,
  importer: string,
): Promise<Module> {
  // What the page itself came with is there, its style sheet among it.
  for (const { src, href } of document.querySelectorAll<HTMLLinkElement & HTMLScriptElement>('link,script'))
    files.set(src ?? href, Promise.resolve());
  await Promise.all((names ?? []).map((name) => bring(new URL(name, importer).href)));
  try {
    return await load();
  } catch (error) {
    throw new FaultError({ code: 'code-broken', message: messageOf(error) });
  }
}
