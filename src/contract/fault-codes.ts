/** What can go wrong: a closed list. Apart from its types, for the first load needs none of it. */

/** All codes, each with the names of its figures. The README says what they mean. */
export const FAULTS = {
  // A worker, or what it is made of.
  'worker-not-created': ['message'],
  'worker-script-missing': [],
  'worker-late': ['seconds'],
  'worker-silent': ['seconds'],
  'worker-threw': ['message'],
  'worker-message-unreadable': [],
  'worker-ended': [],
  'worker-terminated': [],
  'worker-stayed': [],
  'other-worker-failed': [],
  'kernels-missing': ['status'],
  'kernels-late': ['seconds'],
  'kernels-broken': ['message'],
  // A measurement that cannot be made, or broke.
  'no-flag-raised': [],
  alone: [],
  'interval-list': [],
  'ranges-empty': [],
  'message-flag': [],
  stopped: ['done', 'of'],
  unexpected: ['message'],
  // A file, or what the browser keeps.
  'file-too-large': [],
  'file-empty': [],
  'file-not-json': [],
  'file-other-kind': [],
  'file-version': ['version'],
  'file-field': ['problem'],
  'recorded-missing': ['status'],
  'recorded-unreachable': [],
  'kept-unreadable': ['message'],
  'log-unreadable': [],
  'log-entries-lost': ['lost', 'of'],
  'storage-closed': [],
  // No engine.
  insecure: [],
  'headers-missing': ['names'],
  framed: [],
  'never-isolates': [],
  'headers-unknown': [],
  'not-isolated': [],
  'no-shared-memory': [],
  'no-workers': ['fault'],
  'engine-late': ['seconds'],
  'no-engine': ['message'],
  // No WebAssembly, or a slow one.
  'no-wasm': [],
  'wasm-unshared': [],
  'wasm-slow': ['times'],
  // A call of the console.
  'still-starting': [],
  'not-yet': ['call'],
} as const;
