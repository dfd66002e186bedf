import { useState, type ReactNode } from 'react';
import { MAX_NUMBER, type Range } from '../../contract/settings.ts';
import { useTexts } from '../basics/texts.ts';
import { CommitField } from './CommitField.tsx';
import { maxLength, rangesOf, shapeOf, type RangesForm, type RangesShape } from './ranges-form.ts';
import { useCommands, useSettings } from '../basics/lab-context.ts';
import { parseWhole } from './typed-numbers.ts';

const FORMS: readonly RangesForm[] = ['adjacent', 'same', 'hand'];

function ShapeFields({ shape, workers }: { readonly shape: RangesShape; readonly workers: number }): ReactNode {
  const { setSettings } = useCommands();
  const { formats, ranges: texts } = useTexts('run');
  const longest = maxLength(shape, workers);
  const apply = (part: Partial<RangesShape>): void => {
    const next = { ...shape, ...part };
    const length = Math.min(next.length, maxLength(next, workers));
    setSettings({ ranges: rangesOf({ ...next, length }, workers) });
  };
  return (
    <div className="pair">
      <div className="field">
        <span className="field-note">{texts.start}</span>
        <CommitField
          label={texts.startName}
          value={shape.start}
          format={formats.count}
          parse={parseWhole}
          allowed={texts.allowed}
          onCommit={(start) => apply({ start })}
        />
      </div>
      <div className="field">
        <span className="field-note">{texts.length}</span>
        <CommitField
          label={texts.lengthName}
          value={shape.length}
          format={formats.count}
          parse={(text) => {
            const length = parseWhole(text);
            return length !== null && length <= longest ? length : null;
          }}
          allowed={texts.allowedLength(longest)}
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
  const { formats, ranges: texts } = useTexts('run');
  const parseFrom = (text: string): number | null => {
    const value = parseWhole(text);
    return value !== null && value <= to ? value : null;
  };
  const parseTo = (text: string): number | null => {
    const value = parseWhole(text);
    return value !== null && value >= from ? value : null;
  };
  return (
    <li className="hand-row">
      <span className="worker-name" data-worker={worker % 8} translate="no">
        {worker}
      </span>
      <CommitField
        label={texts.from(worker)}
        value={from}
        format={formats.count}
        parse={parseFrom}
        allowed={texts.allowedByHand}
        onCommit={(value) => onRange([value, to])}
      />
      <CommitField
        label={texts.to(worker)}
        value={to}
        format={formats.count}
        parse={parseTo}
        allowed={texts.allowedByHand}
        onCommit={(value) => onRange([from, value])}
      />
    </li>
  );
}

function HandRows({ ranges }: { readonly ranges: readonly Range[] }): ReactNode {
  const { setSettings } = useCommands();
  const change = (worker: number, range: Range): void =>
    setSettings({ ranges: ranges.map((old, index) => (index === worker ? range : old)) });
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
  const { setSettings } = useCommands();
  const texts = useTexts('run').ranges;
  const [byHand, setByHand] = useState(false);
  const shape = shapeOf(ranges);
  const form = byHand ? 'hand' : shape.form;
  const choose = (next: RangesForm): void => {
    setByHand(next === 'hand');
    if (next === 'hand' || next === form) return;
    const length = Math.min(shape.length, maxLength({ ...shape, form: next }, ranges.length));
    setSettings({ ranges: rangesOf({ form: next, start: Math.min(shape.start, MAX_NUMBER), length }, ranges.length) });
  };
  const [from] = ranges[0] ?? [0, 0];
  const [, to] = ranges.at(-1) ?? [0, 0];
  return (
    <div className="field">
      <div className="field-head">
        <span className="field-name">{texts.name}</span>
        <select
          className="select-short"
          aria-label={texts.layout}
          value={form}
          onChange={(event) => choose(event.currentTarget.value as RangesForm)}
        >
          {FORMS.map((value) => (
            <option key={value} value={value}>
              {texts.forms[value]}
            </option>
          ))}
        </select>
      </div>
      {form === 'hand' ? (
        <HandRows ranges={ranges} />
      ) : (
        <ShapeFields shape={{ ...shape, form }} workers={ranges.length} />
      )}
      {form !== 'hand' && <p className="field-note">{texts.span(from, to)}</p>}
    </div>
  );
}
