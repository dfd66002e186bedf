/** What was measured, and the card of the machine, as they are kept: each a line. */
import type { ReactNode } from 'react';
import type { Environment } from '../../../contract/record.ts';
import type { Settings } from '../../../contract/settings.ts';
import type { CalibrationCard } from '../../../measure/results.ts';
import type { KeptResult } from '../../../state/kept/archive.ts';
import type { ResultShelf } from '../../../state/kept/shelves.ts';
import { useLab, useLabState } from '../../basics/lab-context.ts';
import { SureButton } from '../../basics/SureButton.tsx';
import { useTexts } from '../../basics/texts.ts';
import type { KeptThings } from '../../charts/kept/kept-things.ts';
import { KeptLine } from './KeptLine.tsx';
import { settingsText, useFound } from '../../charts/kept/found.ts';
import { useOutcomes } from '../../charts/kept/outcomes.ts';

interface Measured {
  readonly settings?: Settings;
  readonly environment: Environment;
  readonly seconds: number;
}

interface ListProps<T> {
  readonly shelf: ResultShelf | 'cards';
  readonly things: readonly KeptResult<T>[];
  readonly outcome: (result: T) => string;
}

function List<T extends Measured>({ shelf, things, outcome }: ListProps<T>): ReactNode {
  const { kept: texts, formats } = useTexts('charts');
  const { log } = useTexts('run');
  const labels = useLabState((state) => state.labels);
  const { archive } = useLab();
  const isShown = useFound();
  if (things.length === 0) return null;
  const ids = things.map(({ id }) => id);
  return (
    <section aria-labelledby={`kept-${shelf}`}>
      <h2 id={`kept-${shelf}`} className="section-name">
        {texts.titles[shelf]}
      </h2>
      {shelf !== 'cards' && (
        <div className="panel-head">
          <p className="field-note">{texts.note[shelf](things.length)}</p>
          <span className="panel-tools">
            <SureButton
              label={texts.clear}
              sure={texts.clearSure}
              onSure={() => void archive((keeping) => keeping.remove(shelf, ids))}
            />
          </span>
        </div>
      )}
      <ol className="log">
        {things.map(({ id, result }) => {
          const settings = settingsText(result, log.line.settings);
          if (!isShown(labels.get(id), settings)) return null;
          const { time } = result.environment;
          return (
            <KeptLine
              key={id}
              {...{ shelf, id, time, settings }}
              head={<span>{formats.dateTime(time)}</span>}
              outcome={outcome(result)}
              took={formats.time(result.seconds * 1e6)}
            />
          );
        })}
      </ol>
    </section>
  );
}

export function ResultLists({ things }: { readonly things: KeptThings }): ReactNode {
  const { kept: texts } = useTexts('charts');
  const outcomes = useOutcomes();
  const cardText = (card: CalibrationCard): string => texts.figures(card.figures.length);
  return (
    <>
      <List shelf="sweeps" things={things.sweeps} outcome={outcomes.sweeps} />
      <List shelf="exits" things={things.exits} outcome={outcomes.exits} />
      <List shelf="ladders" things={things.ladders} outcome={outcomes.ladders} />
      <List shelf="weights" things={things.weights} outcome={outcomes.weights} />
      <List shelf="writings" things={things.writings} outcome={outcomes.writings} />
      <List shelf="claims" things={things.claims} outcome={outcomes.claims} />
      <List shelf="cards" things={things.cards} outcome={cardText} />
    </>
  );
}
