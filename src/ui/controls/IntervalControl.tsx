import type { ReactNode } from 'react';
import { intervalOf, type Interval, type Settings } from '../../contract/settings.ts';
import { Termed } from '../basics/Termed.tsx';
import { useTexts } from '../basics/texts.ts';
import { CommitField } from './CommitField.tsx';
import { IntervalSlider, type IntervalFieldProps } from './IntervalSlider.tsx';
import { useCommands, useSettings } from '../basics/lab-context.ts';
import { parseInterval } from './typed-numbers.ts';

/** Of a search for the first prime the count of primes stays 0 until it is over. */
function intervalHasNoEffect({ task, target, unit }: Settings): boolean {
  return task === 'find' && target === 'prime' && unit === 'primes';
}

function IntervalBox({ worker, interval, put }: IntervalFieldProps): ReactNode {
  const { setSettings } = useCommands();
  const texts = useTexts('run').interval;
  return (
    <CommitField
      label={worker === undefined ? texts.name : texts.each(worker)}
      value={interval}
      format={texts.typed}
      parse={parseInterval}
      allowed={texts.allowed}
      onCommit={(value) => setSettings({ interval: put(value) })}
    />
  );
}

function PerWorker({ settings }: { readonly settings: Settings }): ReactNode {
  const all = settings.ranges.map((_, worker) => intervalOf(settings, worker));
  return (
    <ul className="rows">
      {all.map((interval, worker) => {
        const put = (value: Interval): Interval[] => all.map((old, index) => (index === worker ? value : old));
        return (
          // The index is the worker's name; rows never change places.
          <li key={worker} className="interval-row">
            <span className="worker-name" data-worker={worker % 8}>
              {worker}
            </span>
            <IntervalSlider worker={worker} interval={interval} put={put} />
            <IntervalBox worker={worker} interval={interval} put={put} />
          </li>
        );
      })}
    </ul>
  );
}

function ForAll({ interval, unit }: { readonly interval: Interval; readonly unit: Settings['unit'] }): ReactNode {
  const texts = useTexts('run').interval;
  return (
    <p className="field-note">
      <Termed text={texts.explain(interval, unit)} />
    </p>
  );
}

export function IntervalControl(): ReactNode {
  const settings = useSettings();
  const { setSettings } = useCommands();
  const texts = useTexts('run').interval;
  const perWorker = typeof settings.interval === 'object';
  const common = intervalOf(settings, 0);
  const toggle = (): void => setSettings({ interval: perWorker ? common : settings.ranges.map(() => common) });
  return (
    <div className="field">
      <div className="field-head">
        <span className="field-name">{texts.name}</span>
        {!perWorker && <IntervalBox interval={common} put={(value) => value} />}
      </div>
      {perWorker ? <PerWorker settings={settings} /> : <ForAll interval={common} unit={settings.unit} />}
      {intervalHasNoEffect(settings) && <p className="field-wrong">{texts.noEffect}</p>}
      <label className="check small">
        <input type="checkbox" checked={perWorker} onChange={toggle} />
        <span>{texts.perWorker}</span>
      </label>
    </div>
  );
}
