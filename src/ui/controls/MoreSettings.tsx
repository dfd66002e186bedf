/** The settings one needs less often, each with a line on what its present value means. */
import { useId, type ReactNode } from 'react';
import type { Settings } from '../../contract/settings.ts';
import {
  flagWords,
  guardFixedByMessage,
  guardFixedByPrimes,
  guardWords,
  kernelWords,
  recheckNote,
  settingNames,
  taskWords,
  unitFixedByMessage,
  unitWords,
} from '../words-settings.ts';
import { useChange, useSettings } from './useSettings.ts';

interface ChoiceProps<Value extends string> {
  readonly name: string;
  readonly value: Value;
  readonly choices: Readonly<Record<Value, { readonly name: string; readonly note: string; readonly later?: true }>>;
  readonly onChoose: (value: Value) => void;
  /** Why it cannot be changed now. */
  readonly fixed?: string | undefined;
}

function Choice<Value extends string>({ name, value, choices, onChoose, fixed }: ChoiceProps<Value>): ReactNode {
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
            <option key={key} value={key} disabled={choices[key].later}>
              {choices[key].name}
            </option>
          ))}
        </select>
      </label>
      <p id={id} className="field-note">
        {fixed ?? choices[value].note}
      </p>
    </div>
  );
}

/** The guard that goes with a unit: counting primes allows only the remainder, and coming back takes the default. */
function unitPatch(unit: Settings['unit']): Partial<Settings> {
  return { unit, guard: unit === 'primes' ? 'modulo' : 'nested' };
}

/** A message knows only the nested guard and iterations. */
function flagPatch(flag: Settings['flag']): Partial<Settings> {
  return flag === 'message' ? { flag, guard: 'nested', unit: 'iterations' } : { flag };
}

export function MoreSettings(): ReactNode {
  const { task, unit, guard, flag, kernel, recheck } = useSettings();
  const { set } = useChange();
  const id = useId();
  const guardFixed = unit === 'primes' ? guardFixedByPrimes : flag === 'message' ? guardFixedByMessage : undefined;
  return (
    <div className="more-fields">
      <Choice name={settingNames.task} value={task} choices={taskWords} onChoose={(value) => set({ task: value })} />
      <Choice name={settingNames.flag} value={flag} choices={flagWords} onChoose={(value) => set(flagPatch(value))} />
      <Choice
        name={settingNames.unit}
        value={unit}
        choices={unitWords}
        fixed={flag === 'message' ? unitFixedByMessage : undefined}
        onChoose={(value) => set(unitPatch(value))}
      />
      <Choice
        name={settingNames.guard}
        value={guard}
        choices={guardWords}
        fixed={guardFixed}
        onChoose={(value) => set({ guard: value })}
      />
      <Choice
        name={settingNames.kernel}
        value={kernel}
        choices={kernelWords}
        onChoose={(value) => set({ kernel: value })}
      />
      <div className="field">
        <label className="check">
          <input type="checkbox" checked={recheck} aria-describedby={id} onChange={() => set({ recheck: !recheck })} />
          <span className="field-name">{settingNames.recheck}</span>
        </label>
        <p id={id} className="field-note">
          {recheckNote}
        </p>
      </div>
    </div>
  );
}
