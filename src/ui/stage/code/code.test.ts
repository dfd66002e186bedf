import { describe, expect, test } from 'vitest';
import assemblySource from '../../../engine/kernels/assembly/search.ts?raw';
import orderedStepsSource from '../../../engine/kernels/javascript/generated/ordered-steps.ts?raw';
import orderedSource from '../../../engine/kernels/javascript/generated/ordered.ts?raw';
import plainStepsSource from '../../../engine/kernels/javascript/generated/plain-steps.ts?raw';
import plainWideSource from '../../../engine/kernels/javascript/generated/plain-wide.ts?raw';
import plainSource from '../../../engine/kernels/javascript/generated/plain.ts?raw';
import pythonSource from '../../../engine/kernels/python/search.py?raw';
import { madeUpTrace } from '../../../contract/testing/made-up-trace.ts';
import { indexTrace } from '../../../replay/events.ts';
import { codeLines } from './code-lines.ts';
import { codePhaseAt, litPhase } from '../../../replay/code-phase.ts';
import { tokensOf } from './code-tokens.ts';

const SOURCE = `import x from 'y';
// @show
  while (n < to) {
    if (flag()) return; // @line check leave
    test(n); // @line test
  }
// @end
function other() {}
// @show modulo moduloPrimes
  if (i % k === 0) check(); // @line check
// @end
`;

const GENERIC = `while (i < end) {
  if (guard == NESTED) due = i == counter; // @line check // @only nested
  if (guard == COUNTDOWN || guard == OTHER) due = counter == 0; // @line check // @only countdown|other
  do { // @only nested
    test(n);
  } while (guard == NESTED && i < until); // @only nested
}`;

describe('the shown lines', () => {
  test('markers are stripped and say what is lit', () => {
    expect(codeLines('a();  // @line test\nb();', 'nested')).toEqual([
      { number: 1, text: 'a();', phases: ['test'] },
      { number: 2, text: 'b();', phases: [] },
    ]);
  });

  test('only parts are shown where a file marks them, with their numbers and without shared indentation', () => {
    expect(codeLines(SOURCE, 'nested').map(({ number, text, phases }) => [number, text, phases.join(' ')])).toEqual([
      [3, 'while (n < to) {', ''],
      [4, '  if (flag()) return;', 'check leave'],
      [5, '  test(n);', 'test'],
      [6, '}', ''],
    ]);
    expect(codeLines(SOURCE, 'modulo').map((line) => line.number)).toEqual([3, 4, 5, 6, 0, 10]);
    expect(codeLines(SOURCE, 'moduloPrimes').map((line) => line.number)).toEqual([3, 4, 5, 6, 0, 10]);
  });

  test.each([
    [
      'nested',
      [
        '1 while (i < end) {',
        '2   due = i == counter; check',
        '4   do {',
        '5     test(n);',
        '6   } while (i < until);',
        '7 }',
      ],
    ],
    ['countdown', ['1 while (i < end) {', '3   due = counter == 0; check', '5   test(n);', '7 }']],
  ])('of a loop for all guards, the lines of one, as if written alone: %s', (guard, shown) => {
    const lines = codeLines(GENERIC, guard).map(({ number, text, phases }) => [number, text, ...phases].join(' '));
    expect(lines).toEqual(shown);
  });

  test('unknown words and other comments stay what they are', () => {
    expect(codeLines('a(); // @line dance', 'nested')).toEqual([{ number: 1, text: 'a();', phases: [] }]);
    expect(codeLines('a(); // the line', 'nested')[0]!.text).toBe('a(); // the line');
  });

  test('an empty file has one empty line', () => {
    expect(codeLines('', 'nested')).toEqual([{ number: 1, text: '', phases: [] }]);
  });
});

describe('tokens', () => {
  test.each([
    ['const n: i32 = 0x1f; // why', ['keyword:const', 'plain:n', 'type:i32', 'number:0x1f', 'comment:// why']],
    ["load<i32>('a\\'b')", ['call:load', 'type:i32', "text:'a\\'b'"]],
    [' * a line of a docstring with if', ['comment: * a line of a docstring with if']],
    ['return;', ['keyword:return']],
  ])('%s', (line, words) => {
    const tokens = tokensOf(line);
    expect(tokens.map((token) => token.text).join('')).toBe(line);
    const told = tokens.filter((token) => token.kind !== 'plain' || /\w/.test(token.text));
    expect(
      told.map(
        (token) => `${token.kind}:${token.kind === 'plain' ? token.text.trim().replace(/\W/g, '') : token.text}`,
      ),
    ).toEqual(words);
  });
});

describe('the kernels that run', () => {
  const sources = { assemblySource, orderedSource, plainSource, plainWideSource };
  const shown = Object.entries(sources).flatMap(([name, source]) =>
    ['nested', 'countdown', 'modulo', 'moduloPrimes'].map((guard) => [name, guard, codeLines(source, guard)] as const),
  );

  test.each(shown)('%s, %s: a line with code for every phase', (_, _guard, lines) => {
    const lit = lines.filter(({ text }) => text.trim() !== '').flatMap(({ phases }) => phases);
    expect(new Set(lit)).toEqual(new Set(['check', 'leave', 'test', 'lock', 'publish', 'end']));
    expect(lines.filter(({ text, phases }) => text.trim() === '' && phases.length > 0)).toEqual([]);
  });

  test.each(shown)('%s, %s: the loop only', (_, _guard, lines) => {
    expect(lines[0]!.text).toMatch(/^(search: )?while /);
    expect(lines.at(-1)!.text).toMatch(/^return leave/);
  });

  const steps = Object.entries({ assemblySource, orderedStepsSource, plainStepsSource }).flatMap(([name, source]) =>
    ['nested', 'countdown', 'modulo'].map((guard) => [name, guard, codeLines(source, guard, 'steps')] as const),
  );

  test.each(steps)('%s, %s with steps: the loop only, in which nothing is tested or met', (_, _guard, lines) => {
    expect(lines[0]!.text).toMatch(/^while /);
    expect(lines.at(-1)!.text).toMatch(/^return leave/);
    const lit = lines.filter(({ text }) => text.trim() !== '').flatMap(({ phases }) => phases);
    expect(new Set(lit)).toEqual(new Set(['check', 'leave', 'test', 'end']));
    expect(lines.map(({ text }) => text).filter((text) => /tested|prime\b|PRIME|work|@/.test(text))).toEqual([]);
  });

  test('the one AssemblyScript loop asks for no guard; each asks its own question', () => {
    const of = (guard: string) => codeLines(assemblySource, guard).map(({ text }) => text.trim());
    const guards = ['nested', 'countdown', 'modulo', 'moduloPrimes'];
    expect(guards.flatMap(of).filter((text) => /guard|work|@/.test(text))).toEqual([]);
    const due = guards.map((guard) => of(guard).filter((text) => text.startsWith('due = ')));
    expect(due).toEqual([
      ['due = i == counter;'],
      ['due = counter == 0;'],
      ['due = counter % interval == 0;'],
      ['due = counter % interval == 0;'],
    ]);
    expect(guards.map((guard) => of(guard).includes('do {'))).toEqual([true, false, false, false]);
  });
});

describe('the program in Python', () => {
  test.each(['nested', 'countdown', 'modulo', 'moduloPrimes'])(
    '%s: the loop only, with a line for every phase',
    (guard) => {
      const lines = codeLines(pythonSource, guard);
      expect(lines.map(({ text }) => text).filter((text) => /^(for|def) /.test(text))).toHaveLength(1);
      expect(lines.at(-1)!.text).toBe('return');
      expect(new Set(lines.flatMap(({ phases }) => phases))).toEqual(
        new Set(['check', 'leave', 'test', 'lock', 'publish', 'end']),
      );
      expect(lines.filter(({ text }) => text.includes('@'))).toEqual([]);
    },
  );

  test('has words of its own', () => {
    const kinds = tokensOf('for number in range(3):  # all', 'python').filter(({ kind }) => kind !== 'plain');
    expect(kinds).toEqual([
      { kind: 'keyword', text: 'for' },
      { kind: 'keyword', text: 'in' },
      { kind: 'call', text: 'range' },
      { kind: 'number', text: '3' },
      { kind: 'comment', text: '# all' },
    ]);
  });
});

describe('what a worker is at', () => {
  const index = indexTrace(madeUpTrace({ nsPerIteration: 1000 }));
  const finder = index.workers[1]!;
  const other = index.workers[0]!;
  const { lockMicros, raisedMicros, resultMicros } = finder.trace;

  test.each([
    ['before the gate', finder, -1, ['wait']],
    ['on the lock', finder, lockMicros! + 0.01, ['lock']],
    ['raising', finder, raisedMicros! + 0.01, ['publish']],
    ['done with its result', finder, resultMicros! + 0.01, ['publish']],
    ['gone', finder, finder.endMicros! + 1, []],
    ['seeing the flag', other, other.trace.seenMicros! + 0.001, ['leave']],
  ])('%s', (_, worker, micros, phases) => {
    expect(codePhaseAt(worker, micros, 0)).toEqual(phases);
  });

  test('who raised the flag and left within one step of the clock is seen to raise it at that moment', () => {
    const raisedMicros = finder.endMicros!;
    const atOnce = { ...finder, trace: { ...finder.trace, raisedMicros } };
    expect(codePhaseAt(atOnce, raisedMicros, 0)).toEqual(['publish']);
    expect(codePhaseAt(atOnce, raisedMicros + 0.5, 0)).toEqual([]);
  });

  test('at the end of a range nobody cut short, the last line', () => {
    const exhausted = { ...other, trace: { ...other.trace, seenMicros: null } };
    expect(codePhaseAt(exhausted, other.endMicros! + 0.5, 1)).toEqual(['end']);
  });

  test('a planted target is met at the end of the loop, not where a prime is', () => {
    expect((['test', 'lock', 'publish', 'leave'] as const).map((phase) => litPhase(phase, true))).toEqual([
      'test',
      'end',
      'end',
      'leave',
    ]);
    expect(litPhase('publish', false)).toBe('publish');
  });

  test('a check is lit for a part of its iteration, or for a blink of the replay', () => {
    const pace =
      (other.trace.sampleMicros[1]! - other.trace.sampleMicros[0]!) /
      (other.trace.sampleIterations[1]! - other.trace.sampleIterations[0]!);
    const check = other.startMicros! + 1000 * pace;
    expect(codePhaseAt(other, check + 0.2 * pace, 0)).toEqual(['check']);
    expect(codePhaseAt(other, check + 0.6 * pace, 0)).toEqual(['test']);
    expect(codePhaseAt(other, check + 50 * pace, 100 * pace)).toEqual(['check']);
    expect(codePhaseAt(other, check + 200 * pace, 100 * pace)).toEqual(['test']);
  });

  test('checks faster than the eye are lit together with the tests', () => {
    expect(codePhaseAt(other, other.startMicros! + 5000, 1e6)).toEqual(['test', 'check']);
  });
});
