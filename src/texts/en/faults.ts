/** What went wrong, in words: what happened and, where it helps, what to do. */
import type { Refusal } from '../../contract/abilities.ts';
import { faultOfReason, type Reason } from '../../contract/reasons.ts';
import { isOfCode, type Fault } from '../../contract/faults.ts';
import { shownValue } from '../../contract/problems.ts';
import { capital, type Formats } from '../formats.ts';
import { problemTexts } from './problems.ts';

const LOAD_ANEW =
  'Load the page anew. If that does not help, the server does not have all files of the lab whole: publish all of dist/ again.';

/** What a browser says of itself may end with a full stop. */
const unended = (text: string): string => text.replace(/\.$/, '');

function howWorkers(fault: Fault): string {
  if (isOfCode(fault)) return LOAD_ANEW;
  switch (fault.code) {
    case 'worker-script-missing':
      return 'Every file must come with the headers below, the scripts of workers too. Then load the page anew.';
    case 'worker-late':
    case 'worker-silent':
      return 'Close what else keeps this machine busy, then load the page anew.';
    default:
      return 'Load the page anew. If that does not help, take another browser.';
  }
}

export const faultTexts = (formats: Formats) => {
  const { short, and, count, plural } = formats;
  const problems = problemTexts(formats);
  /** What happened, to stand after a colon: no capital, no full stop. */
  const clause = (fault: Fault): string => {
    switch (fault.code) {
      case 'worker-not-created':
        return `the worker could not be created: ${fault.message}`;
      case 'worker-script-missing':
        return 'the worker script could not be loaded';
      case 'worker-late':
        return `the worker did not answer within ${short(fault.seconds)} s`;
      case 'worker-silent':
        return `the worker gave no sign of life for ${short(fault.seconds)} s`;
      case 'worker-threw':
        return `the worker threw: ${fault.message}`;
      case 'worker-message-unreadable':
        return 'a message of the worker could not be read';
      case 'worker-ended':
        return 'the worker ended';
      case 'worker-terminated':
        return 'the worker was terminated';
      case 'worker-stayed':
        return 'it did not leave in time and was terminated';
      case 'other-worker-failed':
        return 'it had to leave, since another worker failed';
      case 'kernels-missing':
        return `the WebAssembly kernels could not be loaded (status ${fault.status})`;
      case 'kernels-late':
        return `the WebAssembly kernels did not come within ${short(fault.seconds)} s`;
      case 'kernels-unreachable':
        return 'the server did not answer when asked for the WebAssembly kernels';
      case 'kernels-other-type':
        return `the server sent something else in place of the WebAssembly kernels (${fault.type})`;
      case 'kernels-broken':
        return `the WebAssembly kernels came damaged, or this browser cannot use them: ${fault.message}`;
      case 'code-missing':
        return `the server did not give ${fault.file}, a file of the lab (status ${fault.status})`;
      case 'code-unreachable':
        return `the server did not answer when asked for ${fault.file}, a file of the lab`;
      case 'code-late':
        return `${fault.file}, a file of the lab, stopped coming: nothing for ${short(fault.seconds)} s`;
      case 'code-other-type':
        return `the server sent something else in place of ${fault.file}, a file of the lab (${fault.type})`;
      case 'code-broken':
        return `a file of the lab came damaged, or this browser cannot run it: ${fault.message}`;
      case 'no-flag-raised':
        return 'in the task count nobody raises the flag, so nobody exits early';
      case 'alone':
        return 'with one worker nobody has to notice';
      case 'interval-list':
        return 'a sweep measures one interval at a time: set one interval for all workers instead of a list';
      case 'ranges-empty':
        return 'all ranges are empty: there is nothing to time';
      case 'message-flag':
        return 'with the flag sent as a message a check is no part of the loop: choose another flag';
      case 'stopped':
        return fault.done === 0
          ? 'stopped before anything was measured'
          : `stopped after ${count(fault.done)} of ${count(fault.of)}`;
      case 'unexpected':
        return `something unexpected happened: ${fault.message}`;
      case 'file-too-large':
        return 'the file is larger than any that this page saves';
      case 'file-unreadable':
        return `the browser could not read the file; it may have been moved or changed: ${fault.message}`;
      case 'file-empty':
        return 'the file is empty';
      case 'file-not-json':
        return 'the file is not JSON: it was cut short, changed, or is of another kind';
      case 'file-other-kind':
        return 'the file is JSON, but not a trace saved by Early Exit';
      case 'file-version':
        return `the file is of version ${shownValue(fault.version)}; this page reads version 1`;
      case 'file-field':
        return `in the file, ${problems.sentence(fault.problem).replace(/\.$/, '')}`;
      case 'recorded-missing':
        return `the server did not give it (status ${fault.status})`;
      case 'recorded-unreachable':
        return 'the server did not answer';
      case 'kept-unreadable':
        return `what was kept in this browser could not be read: ${fault.message}`;
      case 'kept-aside': {
        const those = fault.newer === 0 ? '' : `, ${count(fault.newer)} of them from a later version of this page`;
        return `${plural(fault.aside, 'thing', 'things')} kept in this browser could not be read${those}: set aside untouched, to be saved as a file in the tab “Log”`;
      }
      case 'storage-closed':
        return 'the browser keeps nothing for this page, its store is closed: what is not kept lasts until the page is left';
      case 'storage-full':
        return 'the browser has no more room for this page: the latest runs last until the page is left';
      case 'storage-blocked':
        return 'an older version of this page is open in another tab: close that tab, or load it anew, and all is kept again';
      case 'storage-outdated':
        return 'a later version of this page was opened in another tab: load this one anew, or its runs last only until it is left';
      case 'storage-newer':
        return 'a later version of this page has kept runs here that this one cannot read: load this page anew';
      case 'card-unkept':
        return 'the store of the browser is full, closed, or holds one that could not be read: the card lasts until the page is left';
      case 'no-wasm':
        return 'WebAssembly is switched off or missing in this browser';
      case 'wasm-unshared':
        return 'WebAssembly is there, but this browser does not share its memory with workers';
      case 'wasm-slow':
        return `WebAssembly takes ${count(fault.times)} times as long as JavaScript here`;
      case 'still-starting':
        return 'the engine is still starting';
      default:
        return refusedClause(fault);
    }
  };
  const refusedClause = (fault: Refusal): string => {
    const { missing, how } = refusal(fault);
    return `this cannot be done here. Missing: ${missing} ${how.replace(/\.$/, '')}`;
  };
  /** What is missing, and how to get it. */
  const refusal = (fault: Refusal): { readonly missing: string; readonly how: string } => {
    switch (fault.code) {
      case 'insecure':
        return {
          missing: 'A secure context: this page came over plain http.',
          how: 'Open it over https, or on localhost.',
        };
      case 'headers-missing':
        return {
          missing: `${fault.names.length === 1 ? 'A response header' : 'Two response headers'}: ${and(fault.names)}.`,
          how: 'The server must send the headers below with every file, each once and unquoted. In the project they stand in headers.config, which static hosts read as _headers.',
        };
      case 'forced-reload':
        return {
          missing:
            'Isolation: the page was loaded by force, past its service worker, which adds the headers that this server does not send.',
          how: 'Load it once more in the ordinary way.',
        };
      case 'framed':
        return {
          missing: 'Isolation: the page that shows this one in a frame does not allow it.',
          how: 'Open the lab in a tab of its own.',
        };
      case 'not-isolated':
        return {
          missing: 'Isolation: the headers are there, but the browser did not isolate the page.',
          how: 'Check that no header is sent twice, then load the page anew in a new tab. If that does not help, a setting or an extension keeps this browser from it: take another profile or another browser.',
        };
      case 'never-isolates':
        return {
          missing: 'Isolation: this browser knows none.',
          how: 'Take a current version of it, if there is one, or another browser: Chrome and Edge from 87, Firefox from 79, Safari from 15.2 on.',
        };
      case 'headers-unknown':
        return {
          missing: 'Isolation: the page has none, and the server does not answer when it is asked for its headers.',
          how: 'Load the page anew when the server answers.',
        };
      case 'no-shared-memory':
        return {
          missing: 'Shared memory: this page is isolated, but the browser has none to share with workers.',
          how: 'Open the lab in another browser: Chrome, Edge, Firefox and Safari have it. One built on WebKitGTK (GNOME Web) has it when it is started with JSC_useSharedArrayBuffer=1 in its environment.',
        };
      case 'no-workers':
        return {
          missing: `Workers that share memory with the page: ${unended(clause(fault.fault))}.`,
          how: howWorkers(fault.fault),
        };
      case 'engine-late':
        return {
          missing: `The engine: its code did not come within ${short(fault.seconds)} s.`,
          how: 'Load the page anew when the connection is better.',
        };
      case 'engine-unfetched':
        return { missing: `The engine: ${unended(clause(fault.fault))}.`, how: LOAD_ANEW };
      case 'no-engine':
        return { missing: 'A working engine.', how: `Load the page anew. It said: ${fault.message}` };
    }
  };
  /** The same as a sentence of its own. */
  const sentence = (fault: Fault): string => `${unended(capital(clause(fault)))}.`;
  /** Why a worker failed, to stand after a colon; undefined where nothing is said. What a record of before codes says stays as it is. */
  const reason = (given: Partial<Reason>): string | undefined => {
    const fault = faultOfReason(given);
    return fault === null ? given.reason?.replace(/\.$/, '') : clause(fault);
  };
  return { clause, sentence, refusal, reason };
};
