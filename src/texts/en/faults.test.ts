import { describe, expect, it } from 'vitest';
import { FAULTS } from '../../contract/fault-codes.ts';
import { type Fault } from '../../contract/faults.ts';
import { createFormats } from '../formats.ts';
import { faultGerman } from '../de/faults.ts';
import { faultTexts } from './faults.ts';

const english = faultTexts(createFormats('en'));
const german = faultGerman(createFormats('de'));

it.each<[Fault, string, string]>([
  [
    { code: 'worker-silent', seconds: 0.4 },
    'The worker gave no sign of life for 0.4 s.',
    'Der Worker gab 0,4 s lang kein Lebenszeichen.',
  ],
  [
    { code: 'worker-not-created', message: 'no such script' },
    'The worker could not be created: no such script.',
    'Der Worker ließ sich nicht anlegen: no such script.',
  ],
  [
    { code: 'kept-aside', aside: 3, newer: 1 },
    '3 things kept in this browser could not be read, 1 of them from a later version of this page: set aside untouched, to be saved as a file in the tab “Log”.',
    'Von dem, was dieser Browser aufbewahrt, ließen sich 3 nicht lesen, davon 1 aus einer späteren Fassung dieser Seite: unverändert beiseitegelegt, im Reiter „Läufe“ als Datei zu sichern.',
  ],
  [{ code: 'stopped', done: 42, of: 100_000 }, 'Stopped after 42 of 100,000.', 'Gestoppt nach 42 von 100.000.'],
  [
    { code: 'stopped', done: 0, of: 1000 },
    'Stopped before anything was measured.',
    'Gestoppt, bevor etwas gemessen war.',
  ],
  [
    { code: 'no-workers', fault: { code: 'worker-threw', message: 'It is gone.' } },
    'This cannot be done here. Missing: Workers that share memory with the page: the worker threw: It is gone. Load the page anew. If that does not help, take another browser.',
    'Das geht hier nicht. Es fehlt: Worker, die mit der Seite Speicher teilen: Im Worker trat ein Fehler auf: It is gone. Die Seite neu laden. Hilft das nicht, einen anderen Browser nehmen.',
  ],
  [
    { code: 'headers-missing', names: ['A', 'B'] },
    'This cannot be done here. Missing: Two response headers: A and B. The server must send the headers below with every file, each once and unquoted. In the project they stand in headers.config, which static hosts read as _headers.',
    'Das geht hier nicht. Es fehlt: Zwei Kopfzeilen der Antwort: A und B. Der Server muss die Kopfzeilen unten mit jeder Datei senden, jede einmal und ohne Anführungszeichen. Im Projekt stehen sie in headers.config; Anbieter statischer Seiten lesen sie als _headers.',
  ],
  [
    { code: 'no-workers', fault: { code: 'code-missing', file: 'worker-1.js', status: 404 } },
    'This cannot be done here. Missing: Workers that share memory with the page: the server did not give worker-1.js, a file of the lab (status 404). Load the page anew. If that does not help, the server does not have all files of the lab whole: publish all of dist/ again.',
    'Das geht hier nicht. Es fehlt: Worker, die mit der Seite Speicher teilen: Der Server gab worker-1.js nicht her, eine Datei des Labors (Status 404). Die Seite neu laden. Hilft das nicht, hat der Server nicht alle Dateien des Labors ganz: dist/ noch einmal vollständig veröffentlichen.',
  ],
  [
    { code: 'kernels-other-type', type: 'text/html' },
    'The server sent something else in place of the WebAssembly kernels (text/html).',
    'Der Server sandte an Stelle der Rechenkerne in WebAssembly etwas anderes (text/html).',
  ],
  [
    { code: 'file-field', problem: { field: 'record.workers[0].checks', value: -1, allowed: { code: 'micros' } } },
    'In the file, record.workers[0].checks = -1 — allowed: a time in µs, from 0 on and below 2^53.',
    'In der Datei: record.workers[0].checks = -1 – zulässig: eine Zeit in µs ab 0 und unter 2^53.',
  ],
  [
    { code: 'file-field', problem: { field: 'record', value: undefined, allowed: { code: 'text' } } },
    'In the file, record is missing.',
    'In der Datei: record fehlt.',
  ],
])('%j in both languages', (fault, inEnglish, inGerman) => {
  expect([english.sentence(fault), german.sentence(fault)]).toEqual([inEnglish, inGerman]);
});

/** Every fault with made-up figures. */
const FIGURES = {
  message: 'boom.',
  seconds: 3,
  status: 404,
  type: 'text/html',
  file: 'x.js',
  times: 12,
  version: 2,
  problem: { field: 'record.micros', value: -1, allowed: { code: 'micros' } },
  done: 42,
  of: 2,
  aside: 2,
  newer: 1,
  names: ['A'],
  call: 'ladder',
  fault: { code: 'worker-ended' },
} as const;
const all = Object.entries(FAULTS).map(
  ([code, names]) => ({ code, ...Object.fromEntries(names.map((name) => [name, FIGURES[name]])) }) as Fault,
);

describe('every fault', () => {
  it.each(all.filter(({ code }) => code !== 'never-isolates'))('$code sends nobody for a newer version', (fault) => {
    expect(english.sentence(fault)).not.toMatch(/current|newer/);
    expect(german.sentence(fault)).not.toMatch(/aktuell|neuere/);
  });

  it.each(all)('$code has a sentence with its figures in it, in both languages', (fault) => {
    for (const said of [english.sentence(fault), german.sentence(fault)]) {
      expect(said).toMatch(/^(\p{Lu}|\d|lab\.).*\.$/u);
      expect(said).not.toMatch(/undefined|\[object|\.\./);
      if ('message' in fault) expect(said).toContain('boom');
      if ('status' in fault) expect(said).toContain('404');
    }
  });
});

describe('the reason in a record', () => {
  it.each([
    [{ reason: 'worker-silent', figures: { seconds: 3 } }, 'the worker gave no sign of life for 3 s'],
    [{ reason: 'worker-ended' }, 'the worker ended'],
    [{ reason: 'the worker was abducted.' }, 'the worker was abducted'],
    [{ reason: 'worker-silent' }, 'worker-silent'],
    [{ reason: 'toString' }, 'toString'],
    [{}, undefined],
  ])('%j', (record, said) => {
    expect(english.reason(record)).toBe(said);
  });
});
