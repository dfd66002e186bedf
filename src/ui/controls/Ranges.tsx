import { useState, type ReactNode } from 'react';
import { MAX_NUMBER, type Range } from '../../contract/settings.ts';
import { count } from '../basics/format.ts';
import { words } from '../words.ts';
import { CommitField } from './CommitField.tsx';
import { maxLength, rangesOf, shapeOf, type RangesForm, type RangesShape } from './ranges-form.ts';
import { useChange, useSettings } from './useSettings.ts';
import { parseWhole } from './whole-number.ts';

const FORMS: readonly RangesForm[] = ['adjacent', 'same', 'hand'];

function ShapeFields({ shape, workers }: { readonly shape: RangesShape; readonly workers: number }): ReactNode {
  const { set } = useChange();
  const longest = maxLength(shape, workers);
  const apply = (part: Partial<RangesShape>): void => {
    const next = { ...shape, ...part };
    const length = Math.min(next.length, maxLength(next, workers));
    set({ ranges: rangesOf({ ...next, length }, workers) });
  };
  return (
    <div className="pair">
      <div className="field">
        <span className="field-note">{words.ranges.start}</span>
        <CommitField
          label={words.ranges.startName}
          value={shape.start}
          format={count}
          parse={parseWhole}
          allowed={words.ranges.allowed}
          onCommit={(start) => apply({ start })}
        />
      </div>
      <div className="field">
        <span className="field-note">{words.ranges.length}</span>
        <CommitField
          label={words.ranges.lengthName}
          value={shape.length}
          format={count}
          parse={(text) => {
            const length = parseWhole(text);
            return length !== null && length <= longest ? length : null;
          }}
          allowed={words.ranges.allowedLength(longest)}
          onCommit={(length) => apply({ length })}
        />
      </div>
    </div>
  );
}

function HandRow({
  worker,
  range,
  onRange,
}: {
  readonly worker: number;
  readonly range: Range;
  readonly onRange: (range: Range) => void;
}): ReactNode {
  const [from, to] = range;
  const parseFrom = (text: string): number | null => {
    const value = parseWhole(text);
    return value !== null && value <= to ? value : null;
  };
  const parseTo = (text: string): number | null => {
    const value = parseWhole(text);
    return value !== null && value >= from ? value : null;
  };
  const wrong = `${words.ranges.allowed} ${words.ranges.reversed}`;
  return (
    <li className="hand-row">
      <span className="worker-name" data-worker={worker % 8}>
        {worker}
      </span>
      <CommitField
        label={words.ranges.from(worker)}
        value={from}
        format={count}
        parse={parseFrom}
        allowed={wrong}
        onCommit={(value) => onRange([value, to])}
      />
      <CommitField
        label={words.ranges.to(worker)}
        value={to}
        format={count}
        parse={parseTo}
        allowed={wrong}
        onCommit={(value) => onRange([from, value])}
      />
    </li>
  );
}

function HandRows({ ranges }: { readonly ranges: readonly Range[] }): ReactNode {
  const { set } = useChange();
  const change = (worker: number, range: Range): void =>
    set({ ranges: ranges.map((old, index) => (index === worker ? range : old)) });
  return (
    <ul className="rows">
      {ranges.map((range, worker) => (
        // The index is the worker's name; rows never change places.
        <HandRow key={worker} worker={worker} range={range} onRange={(next) => change(worker, next)} />
      ))}
    </ul>
  );
}

export function Ranges(): ReactNode {
  const { ranges } = useSettings();
  const { set } = useChange();
  const [byHand, setByHand] = useState(false);
  const shape = shapeOf(ranges);
  const form = byHand ? 'hand' : shape.form;
  const choose = (next: RangesForm): void => {
    setByHand(next === 'hand');
    if (next === 'hand' || next === form) return;
    const length = Math.min(shape.length, maxLength({ ...shape, form: next }, ranges.length));
    set({ ranges: rangesOf({ form: next, start: Math.min(shape.start, MAX_NUMBER), length }, ranges.length) });
  };
  const [from] = ranges[0] ?? [0, 0];
  const [, to] = ranges.at(-1) ?? [0, 0];
  return (
    <div className="field">
      <div className="field-head">
        <span className="field-name">{words.ranges.name}</span>
        <select
          className="select-short"
          aria-label={words.ranges.layout}
          value={form}
          onChange={(event) => choose(event.currentTarget.value as RangesForm)}
        >
          {FORMS.map((value) => (
            <option key={value} value={value}>
              {words.ranges[value]}
            </option>
          ))}
        </select>
      </div>
      {form === 'hand' ? (
        <HandRows ranges={ranges} />
      ) : (
        <ShapeFields shape={{ ...shape, form }} workers={ranges.length} />
      )}
      {form !== 'hand' && <p className="field-note">{words.ranges.span(from, to)}</p>}
    </div>
  );
}
