/** One event of a trace explained in one sentence, for the line under the stage. */
import type { LeavingCost } from '../../replay/cost.ts';
import {
  eventFacts,
  momentFacts,
  stepFacts,
  type EventFacts,
  type Happening,
  type MomentFacts,
} from '../../replay/event-facts.ts';
import type { TraceEvent, TraceIndex } from '../../replay/events.ts';
import { isByMessage } from '../by-message.ts';
import { clockText } from '../clock-text.ts';
import { capital, type Formats } from '../formats.ts';
import { costTexts } from './story.ts';

export const explainTexts = (formats: Formats) => {
  const sentence = (facts: EventFacts, byMessage: boolean): string => {
    const how = facts.measured ? '' : ' (time interpolated between samples)';
    return `${capital(moment(facts.moment, byMessage, formats))}: worker ${facts.worker} ${(byMessage ? doesByMessage : does)(facts.what, formats)}${how}.`;
  };
  return {
    event: (index: TraceIndex, event: TraceEvent): string =>
      sentence(eventFacts(index, event), isByMessage(index.record)),
    /** A step of the replay: what says most, and how many more events the clock cannot tell apart from it. */
    step: (index: TraceIndex, event: TraceEvent): string => {
      const facts = stepFacts(index, event);
      if (facts.more === 0) return sentence(facts, isByMessage(index.record));
      return `${sentence(facts, isByMessage(index.record))} ${formats.plural(facts.more, 'more event', 'more events')} at the same reading of the clock.`;
    },
    /** "9 µs after the flag", or counted from the gate where no flag was raised. */
    moment: (index: TraceIndex, micros: number): string =>
      moment(momentFacts(index, micros), isByMessage(index.record), formats),
  };
};

/** Times of a run by message count from the message that starts it. */
function moment({ from, when, size }: MomentFacts, byMessage: boolean, formats: Formats): string {
  const point = byMessage && from === 'gate' ? 'start message' : from;
  return when === 'at' ? `at the ${point}` : `${clockText(formats, size)} ${when} the ${point}`;
}

function does(what: Happening, formats: Formats): string {
  const { count, plural } = formats;
  const iterations = (n: number): string => plural(n, 'iteration', 'iterations');
  const cost = (of: LeavingCost | null): string => (of === null ? '' : ` (${costTexts(formats).of(of)})`);
  switch (what.kind) {
    case 'start':
      return `passes the gate, ${clockText(formats, what.after)} after it opened`;
    case 'sample':
      return `has done ${iterations(what.done)}: a measured sample`;
    case 'check': {
      const sees = what.flag === 'seen' ? 'and sees the flag' : `and the flag is ${what.flag}`;
      const next = what.next === null ? '' : `; the next one follows ${iterations(what.next)} later`;
      return `looks at the flag for the ${ordinal(what.which, formats)} time, after ${iterations(what.done)}, ${sees}${next}`;
    }
    case 'lock':
      return `has met its target after ${iterations(what.done)} and asks for the lock`;
    case 'sent':
      return `has met its target after ${iterations(what.done)} and sends the page a message`;
    case 'raised':
      return 'raises the flag: the answer is known, and what the others do from here on is overshoot';
    case 'result':
      return `writes its result${what.number === null ? '' : ` ${count(what.number)}`} under the lock`;
    case 'seen':
      return `sees the flag at this check${cost(what.cost)}`;
    case 'exit':
      return `${leaves(what.outcome, cost(what.cost))}, having done ${iterations(what.done)}`;
  }
}

/** Where nobody looks at a flag, and the page takes messages. */
function doesByMessage(what: Happening, formats: Formats): string {
  const { count, plural } = formats;
  const iterations = (n: number): string => plural(n, 'iteration', 'iterations');
  switch (what.kind) {
    case 'start':
      return `begins, ${clockText(formats, what.after)} after the start message`;
    case 'check': {
      const hears = what.flag === 'seen' ? 'and hears of the find' : 'and hears nothing';
      const next = what.next === null ? '' : `; the next one follows ${iterations(what.next)} later`;
      return `yields to its event loop for the ${ordinal(what.which, formats)} time, after ${iterations(what.done)}, ${hears}${next}`;
    }
    case 'raised':
      return 'has found it, and the page takes its message: the answer is known, and what the others do from here on is overshoot';
    case 'result':
      return `has its result${what.number === null ? '' : ` ${count(what.number)}`} taken by the page, the only one that counts`;
    case 'seen':
      return `hears of the find at this yield${what.cost === null ? '' : ` (${costTexts(formats).of(what.cost)})`}`;
    case 'exit':
      if (what.outcome === 'late')
        return `leaves, another message had come first, having done ${iterations(what.done)}`;
      return does(what, formats);
    default:
      return does(what, formats);
  }
}

function leaves(outcome: (Happening & { readonly kind: 'exit' })['outcome'], cost: string): string {
  switch (outcome) {
    case 'found':
      return 'leaves, its search is over';
    case 'late':
      return 'leaves, since the flag was already up when it had the lock';
    case 'exited-early':
      return `leaves early${cost}`;
    case 'exhausted':
      return `leaves at the end of its range${cost}`;
    case 'stopped':
      return 'leaves, stopped by hand';
    case 'failed':
      return 'leaves, since another worker failed';
  }
}

function ordinal(n: number, { count }: Formats): string {
  const tail = n % 100 > 10 && n % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return `${count(n)}${tail}`;
}
