/** Compiles the search loops from AssemblyScript to WebAssembly, unless what is there was compiled from the same. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { digestOf, ensureMade } from './build-record.js';
import { makeLoops } from './javascript-loops.js';
import { CACHE, inRoot } from './paths.js';

const FOLDER = inRoot('src', 'engine', 'kernels');
const ENTRY = join(FOLDER, 'assembly', 'index.ts');
/** The AssemblyScript imports constants that the page's TypeScript imports too. */
const SOURCES = [join(FOLDER, 'assembly'), join(FOLDER, 'frame.ts'), inRoot('scripts', 'kernels.js')];
/** Generated and ignored by git. */
const KERNELS_WASM = join(FOLDER, 'search.wasm');

const KERNELS = {
  record: join(CACHE, 'kernels.json'),
  sources: () => digestOf(SOURCES),
  made: () => digestOf([KERNELS_WASM]),
};

/** The memory comes from the page, which shares it with all workers; 65,536 pages of 64 KiB are the most there can be. */
const OPTIONS = [
  ...['-O3', '--noAssert', '--runtime', 'stub', '--enable', 'threads'],
  ...['--importMemory', '--sharedMemory', '--noExportMemory', '--initialMemory', '1', '--maximumMemory', '65536'],
  ...['--use', 'abort='],
];

/** @returns {Promise<boolean>} whether it had to compile; false too while there are no sources */
export async function compileKernels() {
  return existsSync(ENTRY) && ensureMade(KERNELS, compile);
}

async function compile() {
  // Compiled aside and moved into place, so that nobody who compiles at the same time reads half a file.
  const folder = await mkdtemp(join(FOLDER, '.search-'));
  try {
    const target = join(folder, 'search.wasm');
    await runCompiler(target);
    refuseStaticData(await readFile(target));
    await rename(target, KERNELS_WASM);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @param {string} target */
async function runCompiler(target) {
  const compiler = inRoot('node_modules', 'assemblyscript', 'bin', 'asc.js');
  try {
    await promisify(execFile)(process.execPath, [compiler, ENTRY, '--outFile', target, ...OPTIONS], { cwd: inRoot() });
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
    throw new Error(`The kernels do not compile.\n${said}`, { cause: error });
  }
}

const DATA_SECTION = 11;

/**
 * Every worker makes its own instance over the one shared memory, and each would write static data into it again,
 * while others run.
 * @param {Uint8Array} bytes
 */
export function refuseStaticData(bytes) {
  for (let at = 8; at < bytes.length;) {
    const section = bytes[at];
    const [size, start] = readSize(bytes, at + 1);
    if (section === DATA_SECTION)
      throw new Error(
        'The kernels hold static data (a text or a constant array): it would be written over the shared block.',
      );
    at = start + size;
  }
}

/** @param {Uint8Array} bytes @param {number} at @returns {[size: number, next: number]} an unsigned LEB128 number */
function readSize(bytes, at) {
  let size = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++] ?? 0;
    size |= (byte & 127) << shift;
    if (byte < 128) return [size, at];
  }
}

/**
 * Makes and compiles the kernels before a build or a server begins, and again when one of their sources changes.
 * @returns {import('vite').Plugin}
 */
export function kernelsPlugin() {
  return {
    name: 'early-exit:kernels',
    async buildStart() {
      await makeLoops();
      await compileKernels();
    },
    async handleHotUpdate({ file, server }) {
      if (!file.startsWith(FOLDER.replaceAll('\\', '/'))) return;
      await makeLoops();
      if (await compileKernels()) server.hot.send({ type: 'full-reload' });
    },
  };
}
