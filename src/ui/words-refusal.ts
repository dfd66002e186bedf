/** Why the engine cannot start: what is missing, and how to get it. Fetched only then. */
import type { Refusal } from '../state/types.ts';

export const refusalWords = {
  insecure: {
    missing: 'A secure context: this page came over plain http.',
    how: 'Open it over https, or on localhost.',
  },
  headers: (names: readonly string[]): Refusal => ({
    missing: `${names.length === 1 ? 'A response header' : 'Two response headers'}: ${names.join(' and ')}.`,
    how: 'The server must send the headers below with every file, each once and unquoted. In the project they stand in headers.config, which static hosts read as _headers.',
  }),
  framed: {
    missing: 'Isolation: the page that shows this one in a frame does not allow it.',
    how: 'Open the lab in a tab of its own.',
  },
  notIsolated: {
    missing: 'Isolation: the headers are there, but the browser did not isolate the page.',
    how: 'Check that no header is sent twice, then load the page anew in a new tab. Old browsers cannot isolate pages: take a current one.',
  },
  noSharedMemory: {
    missing: 'Shared memory for WebAssembly.',
    how: 'Take a current version of Chrome, Edge, Firefox or Safari.',
  },
  noWorkers: (reason: string): Refusal => ({
    missing: `Workers that share memory with the page: ${reason}.`,
    how: 'Every file must come with the headers below, the scripts of workers too. Then load the page anew.',
  }),
} as const;
