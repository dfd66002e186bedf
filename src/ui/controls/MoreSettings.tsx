/** The settings one needs less often, each with a line on what its present value means. */
import { useId, type ReactNode } from 'react';
import { HEARD_WITH } from '../../contract/settings-message.ts';
import { FLAGS, KERNELS, type Settings } from '../../contract/settings.ts';
import type { ChoiceText } from '../../texts/en/settings.ts';
import { useTexts } from '../basics/texts.ts';
import { WorkControl } from './WorkControl.tsx';
import { taskPatch } from './work-patches.ts';
import { useCommands, useLabState, useSettings } from '../basics/lab-context.ts';

/** Nothing is missing. */
const NONE: readonly never[] = [];

interface ChoiceProps<Value extends string> {
  readonly name: string;
  readonly value: Value;
  readonly choices: Readonly<Record<Value, ChoiceText>>;
  /** Not to be had in this browser: listed, but not to be chosen. */
  readonly missing?: readonly Value[];
  readonly onChoose: (value: Value) => void;
  /** What else there is to say of the present value. */
  readonly more?: string | undefined;
  /** Why it cannot be changed now. */
  readonly fixed?: string | undefined;
}

function Choice<Value extends string>({
  name,
  value,
  choices,
  missing = NONE,
  onChoose,
  fixed,
  more,
}: ChoiceProps<Value>): ReactNode {
  const id = useId();
  return (
    <div className="field">
      <label className="choice">
        <span className="field-name">{name}</span>
        <select
          value={value}
          disabled={fixed !== undefined}
          aria-describedby={id}
          onChange={(event) => onChoose(event.currentTarget.value as Value)}
        >
          {(Object.keys(choices) as Value[]).map((key) => (
            <option key={key} value={key} disabled={missing.includes(key)}>
              {choices[key].name}
            </option>
          ))}
        </select>
      </label>
      <p id={id} className="field-note">
        {[fixed ?? choices[value].note, more].join(' ').trim()}
      </p>
    </div>
  );
}

/** What goes with a unit: counting primes allows only the remainder and tests of numbers; coming back takes the default guard. */
function unitPatch(unit: Settings['unit']): Partial<Settings> {
  return unit === 'primes' ? { unit, guard: 'modulo', work: 'prime' } : { unit, guard: 'nested' };
}

/** A message knows only the nested guard and iterations. */
function flagPatch(flag: Settings['flag']): Partial<Settings> {
  return flag === 'message' ? { flag, ...HEARD_WITH } : { flag };
}

export function MoreSettings(): ReactNode {
  const settings = useSettings();
  const { task, unit, guard, flag, kernel, counter, recheck } = settings;
  const { setSettings } = useCommands();
  const id = useId();
  const texts = useTexts('run').settings;
  const { names } = texts;
  const here = useLabState(({ engine }) => (engine.phase === 'ready' ? engine.abilities : null));
  const lone = flag === 'message';
  const guardFixed = unit === 'primes' ? texts.guardFixedByPrimes : lone ? texts.guardFixedByMessage : undefined;
  return (
    <div className="more-fields">
      <WorkControl />
      <Choice
        name={names.task}
        value={task}
        choices={texts.task}
        onChoose={(value) => setSettings(taskPatch(settings, value))}
      />
      <Choice
        name={names.flag}
        value={flag}
        choices={texts.flag}
        missing={FLAGS.filter((each) => here !== null && !here.flags.includes(each))}
        more={
          lone && here !== null
            ? [texts.yields[here.yields], ...(here.flags.length > 1 ? [] : [texts.onlyMessage])].join(' ')
            : undefined
        }
        onChoose={(value) => setSettings(flagPatch(value))}
      />
      <Choice
        name={names.unit}
        value={unit}
        choices={texts.unit}
        fixed={lone ? texts.unitFixedByMessage : undefined}
        onChoose={(value) => setSettings(unitPatch(value))}
      />
      <Choice
        name={names.guard}
        value={guard}
        choices={texts.guard}
        fixed={guardFixed}
        onChoose={(value) => setSettings({ guard: value })}
      />
      <Choice
        name={names.kernel}
        value={kernel}
        choices={texts.kernel}
        missing={KERNELS.filter((each) => here !== null && !here.kernels.includes(each))}
        onChoose={(value) => setSettings({ kernel: value })}
      />
      <Choice
        name={names.counter}
        value={counter}
        choices={texts.counter}
        fixed={lone ? texts.counterFixedByMessage : undefined}
        onChoose={(value) => setSettings({ counter: value })}
      />
      <div className="field">
        <label className="check">
          <input
            type="checkbox"
            checked={recheck && !lone}
            disabled={lone}
            aria-describedby={id}
            onChange={() => setSettings({ recheck: !recheck })}
          />
          <span className="field-name">{names.recheck}</span>
        </label>
        <p id={id} className="field-note">
          {lone ? texts.recheckFixedByMessage : texts.recheckNote}
        </p>
      </div>
    </div>
  );
}
