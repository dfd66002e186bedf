/** Real systems, each in a line: what it does, and where that can be read. */
import type { ReactNode } from 'react';
import { sourceOf, type RealSystem } from '../../lessons/systems.ts';
import { useTexts } from './texts.ts';

export function SystemEntries({ systems }: { readonly systems: readonly RealSystem[] }): ReactNode {
  const { entries, amount } = useTexts('charts').systems;
  return (
    <dl>
      {systems.map((system) => (
        <div key={system.name}>
          <dt>{`${entries[system.name].name}: ${amount(system)}`}</dt>
          <dd>
            <span>{entries[system.name].says}</span>
            <a className="system-source small" href={sourceOf(system)} target="_blank" rel="noreferrer" translate="no">
              {`${system.repository}, ${system.path}: ${system.place}`}
            </a>
          </dd>
        </div>
      ))}
    </dl>
  );
}
