/** The lessons: their list, what stands around a step, and what is drawn of a prediction. */
import type { Predicted, PredictionUnit, StepId } from '../../contract/lessons.ts';
import type { Formats } from '../formats.ts';
import { machineOf } from '../machine.ts';
import { amountText } from './lesson-amounts.ts';
import { lessonWords } from './lesson-words.ts';

export const lessonTexts = (formats: Formats) => {
  const { count, date } = formats;
  const amount = amountText(formats);
  return {
    formats,
    words: lessonWords(formats),
    amount,
    title: 'Lessons',
    intro: 'Predict, then see it happen on this machine. A wrong prediction is the point: nothing is scored.',
    list: {
      label: 'The lessons',
      place: (at: number, of: number): string => `Lesson ${count(at)} of ${count(of)}`,
      begin: 'Begin',
      resume: (step: number): string => `Resume at step ${count(step)}`,
      again: 'Look at it again',
      progress: (cycles: number, of: number): string => `${count(cycles)} of ${count(of)} predictions made`,
      kept: 'Your predictions stay in this browser.',
      unkept: 'This browser keeps nothing: your predictions last as long as this page.',
      forget: 'Forget my predictions',
      sure: 'Press again to forget them',
      glossary: 'All terms',
      systems: 'Where you meet this: real systems',
    },
    nav: {
      all: 'All lessons',
      steps: 'Steps of this lesson',
      step: (at: number, of: number, name: string): string => `Step ${count(at)} of ${count(of)}: ${name}`,
      names: {
        begin: 'Begin',
        predict: 'Predict',
        see: 'See',
        why: 'Why',
        'predict-again': 'Predict again',
        'see-again': 'See again',
        next: 'What next',
      } satisfies Record<StepId, string>,
      back: 'Back',
      on: 'Next',
      lesson: (name: string): string => `Next lesson: ${name}`,
      check: 'Check the lecture on this machine',
    },
    predict: {
      name: 'Your prediction',
      left: (marks: number): string =>
        marks === 1 ? 'Place the mark: drag it, or use the arrow keys.' : `Marks to place: ${count(marks)}.`,
      ready: 'Lock it in, and it is run for real.',
      lock: 'Lock it in',
      locked: 'Locked in.',
      anew: 'Change the prediction',
      unplaced: 'not placed yet',
      first: 'First predict.',
      toPredict: 'To the prediction',
    },
    see: {
      run: 'Run it here',
      stop: 'Stop',
      going: 'Measuring on this machine.',
      waiting: 'Not run yet.',
      toRun: 'To the run',
      other: 'Another prediction is being measured.',
      here: 'MEASURED',
      hereTitle: 'Measured on this machine',
      recorded: 'RECORDED',
      recordedTitle: 'Measured on another machine',
      hereNote: (time: string): string => `On this machine, ${date(time)}.`,
      recordedNote: (userAgent: string, cores: number | null, time: string): string => {
        const { browser, system } = machineOf(userAgent);
        const machine = [browser, ...(system === null ? [] : [system])].join(', ');
        return `This machine can’t show it reliably now, so this was recorded on another one: ${machine}${cores === null ? '' : `, ${count(cores)} cores`}, ${date(time)}.`;
      },
      doubts: (names: readonly string[]): string => `Doubts about this machine’s own run: ${names.join(' ')}`,
      again: 'Measure again here',
      say: 'Why is that so? One sentence of your own. Nobody judges it.',
      said: 'Your sentence',
    },
    thing: {
      you: 'you',
      seen: 'measured',
      recorded: 'recorded',
      gap: (value: number, unit: PredictionUnit): string => `gap: ${amount(value, unit)}`,
      empty: 'When it is measured, the valley stands here.',
      beyond: (value: string): string => `${value}, beyond this axis`,
      axis: {
        stop: 'iterations after the flag',
        stops: 'iterations after the flag',
        slowdown: 'time, as a multiple of the search without checks',
        rungs: 'time of one check',
        best: 'check interval k',
        'best-dear': 'check interval k',
        shared: 'time, as a multiple of two counters far apart',
        packed: 'time, as a multiple of two counters far apart',
        duplicates: 'rounds with two results',
        'duplicates-rechecked': 'rounds with two results',
      } satisfies Record<Predicted, string>,
      rows: {
        stop: () => 'other worker',
        stops: (row: number) => count(row + 1),
        slowdown: () => 'check every time',
        rungs: (row: number) => ['atomic read', 'lock, free', 'lock, wanted'][row] ?? '',
        best: () => 'best k',
        'best-dear': () => 'best k',
        shared: () => 'one shared word',
        packed: () => 'neighbours',
        duplicates: () => 'two results',
        'duplicates-rechecked': () => 'two results',
      } satisfies Record<Predicted, (row: number) => string>,
      beside: {
        slowdown: 'no check',
        shared: 'far apart',
        packed: 'far apart',
      } satisfies Partial<Record<Predicted, string>>,
      /** Of one of several. */
      mark: (row: string): string => `Your prediction: ${row}`,
    },
  };
};
