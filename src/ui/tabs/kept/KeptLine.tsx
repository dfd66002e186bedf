/** A line of something that is kept: its label, what brings it back, and ways to name it and to delete it. */
import type { ReactNode } from 'react';
import type { Removable } from '../../../state/kept/archive.ts';
import { useTexts } from '../../basics/texts.ts';
import { useNaming } from '../../charts/kept/Naming.tsx';
import { ChooseBox } from './ChooseBox.tsx';
import { KeptLabel } from '../../basics/LabelText.tsx';
import { RemoveButton } from './RemoveButton.tsx';
import { translateOf } from '../../basics/translate-of.ts';

interface Props {
  readonly shelf: Exclude<Removable, 'sittings'>;
  readonly id: string;
  /** ISO 8601. */
  readonly time: string;
  /** What stands first: a way to bring it back, where there is one. */
  readonly head: ReactNode;
  readonly settings: string;
  readonly outcome: string;
  readonly took: string;
}

const isCompared = (shelf: Props['shelf']): boolean => shelf === 'runs' || shelf === 'sweeps';

export function KeptLine({ shelf, id, time, head, settings, outcome, took }: Props): ReactNode {
  const { kept: texts, formats } = useTexts('charts');
  const what = texts.of[shelf](formats.dateTime(time));
  const naming = useNaming(id, what);
  return (
    <li className="log-line kept-line">
      {isCompared(shelf) ? <ChooseBox id={id} what={what} /> : <span />}
      {head}
      <span className="log-settings">
        <KeptLabel id={id} />
        <span>{settings}</span>
      </span>
      <span className="soft">{outcome}</span>
      <span className="log-took" translate={translateOf(took)}>
        {took}
      </span>
      <span className="kept-tools">
        {naming.button}
        <RemoveButton {...{ shelf, id, what }} />
      </span>
      {naming.form}
    </li>
  );
}
