/** One event of a trace explained in one sentence, in German. */
import type { LeavingCost } from '../../replay/cost.ts';
import {
  eventFacts,
  momentFacts,
  stepFacts,
  type EventFacts,
  type Happening,
  type MomentFacts,
} from '../../replay/event-facts.ts';
import type { RunTexts } from '../catalogue.ts';
import { isByMessage } from '../by-message.ts';
import { clockText } from '../clock-text.ts';
import { capital, type Formats } from '../formats.ts';
import { costGerman } from './story.ts';

export const explainGerman = (formats: Formats): RunTexts['explain'] => {
  const sentence = (facts: EventFacts, byMessage: boolean): string => {
    const how = facts.measured ? '' : ' (Zeit zwischen Messpunkten interpoliert)';
    return `${capital(moment(facts.moment, formats))}: Worker ${facts.worker} ${(byMessage ? doesByMessage : does)(facts.what, formats)}${how}.`;
  };
  return {
    event: (index, event) => sentence(eventFacts(index, event), isByMessage(index.record)),
    step: (index, event) => {
      const facts = stepFacts(index, event);
      if (facts.more === 0) return sentence(facts, isByMessage(index.record));
      return `${sentence(facts, isByMessage(index.record))} Noch ${formats.plural(facts.more, 'Ereignis', 'Ereignisse')} beim selben Stand der Uhr.`;
    },
    moment: (index, micros) => moment(momentFacts(index, micros), formats),
  };
};

function moment({ from, when, size }: MomentFacts, formats: Formats): string {
  if (when === 'at') return from === 'flag' ? 'bei der Flagge' : 'beim Start';
  return `${clockText(formats, size)} ${when === 'before' ? 'vor' : 'nach'} ${from === 'flag' ? 'der Flagge' : 'dem Start'}`;
}

/** How the flag stands at a check. */
const STANDS = { seen: 'und sieht sie', up: 'und sie ist oben', down: 'und sie ist unten' } as const;

function does(what: Happening, formats: Formats): string {
  const { count, plural } = formats;
  const iterations = (n: number): string => plural(n, 'Iteration', 'Iterationen');
  const cost = (of: LeavingCost | null): string => (of === null ? '' : ` (${costGerman(formats).of(of)})`);
  switch (what.kind) {
    case 'start':
      return `läuft los, ${clockText(formats, what.after)} nach dem Startzeichen`;
    case 'sample':
      return `hat ${iterations(what.done)} hinter sich: ein gemessener Punkt`;
    case 'check': {
      const next = what.next === null ? '' : `; die nächste Prüfung folgt ${iterations(what.next)} später`;
      return `prüft die Flagge zum ${count(what.which)}. Mal, nach ${iterations(what.done)}, ${STANDS[what.flag]}${next}`;
    }
    case 'lock':
      return `hat nach ${iterations(what.done)} sein Ziel erreicht und will die Sperre`;
    case 'sent':
      return `hat nach ${iterations(what.done)} sein Ziel erreicht und schickt der Seite eine Nachricht`;
    case 'raised':
      return 'hisst die Flagge: Die Antwort ist bekannt, und was die anderen von hier an tun, ist Überschuss';
    case 'result':
      return `schreibt unter der Sperre sein Ergebnis${what.number === null ? '' : ` ${count(what.number)}`}`;
    case 'seen':
      return `sieht die Flagge bei dieser Prüfung${cost(what.cost)}`;
    case 'exit':
      return `${leaves(what.outcome, cost(what.cost))}, nach ${iterations(what.done)}`;
  }
}

function doesByMessage(what: Happening, formats: Formats): string {
  const { count, plural } = formats;
  const iterations = (n: number): string => plural(n, 'Iteration', 'Iterationen');
  switch (what.kind) {
    case 'check': {
      const hears = what.flag === 'seen' ? 'und hört vom Fund' : 'und hört nichts';
      const next = what.next === null ? '' : `; das nächste Mal folgt ${iterations(what.next)} später`;
      return `gibt zum ${count(what.which)}. Mal an seine Ereignisschleife ab, nach ${iterations(what.done)}, ${hears}${next}`;
    }
    case 'raised':
      return 'hat es gefunden, und die Seite nimmt seine Nachricht: Die Antwort ist bekannt, und was die anderen von hier an tun, ist Überschuss';
    case 'result':
      return `hat ein Ergebnis${what.number === null ? '' : `, ${count(what.number)},`} das die Seite nimmt, das einzige, das zählt`;
    case 'seen':
      return `hört bei diesem Abgeben vom Fund${what.cost === null ? '' : ` (${costGerman(formats).of(what.cost)})`}`;
    case 'exit':
      if (what.outcome === 'late') return `geht, eine andere Nachricht war früher da, nach ${iterations(what.done)}`;
      return does(what, formats);
    default:
      return does(what, formats);
  }
}

function leaves(outcome: (Happening & { readonly kind: 'exit' })['outcome'], cost: string): string {
  switch (outcome) {
    case 'found':
      return 'geht, seine Suche ist beendet';
    case 'late':
      return 'geht, denn die Flagge war schon oben, als er die Sperre hatte';
    case 'exited-early':
      return `geht früh${cost}`;
    case 'exhausted':
      return `geht am Ende seines Bereichs${cost}`;
    case 'stopped':
      return 'geht, von Hand gestoppt';
    case 'failed':
      return 'geht, weil ein anderer Worker ausfiel';
  }
}
