/** One of a few, as radio buttons that look like words in a row. */
import { useId, type ReactNode } from 'react';
import { translateOf } from '../../basics/translate-of.ts';

interface Props<Option extends string> {
  readonly name: string;
  readonly options: readonly Option[];
  readonly words: Readonly<Record<Option, string>>;
  readonly value: Option;
  readonly onChoose: (option: Option) => void;
}

export function Segments<Option extends string>({ name, options, words, value, onChoose }: Props<Option>): ReactNode {
  const group = useId();
  return (
    <fieldset className="chart-segments">
      <legend className="visually-hidden">{name}</legend>
      <span aria-hidden="true" className="soft">
        {name}
      </span>
      {options.map((option) => (
        <label key={option} className="chart-segment">
          <input type="radio" name={group} checked={option === value} onChange={() => onChoose(option)} />
          <span translate={translateOf(words[option])}>{words[option]}</span>
        </label>
      ))}
    </fieldset>
  );
}
