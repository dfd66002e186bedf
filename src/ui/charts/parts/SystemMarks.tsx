/** The k of real systems: names over the chart with a hairline down through it, and a list that explains them. */
import type { ReactNode } from 'react';
import type { Frame } from './frame.ts';
import { useScales } from './marks.tsx';
import { placeSystems, SYSTEM_ROW, SYSTEMS } from '../data/systems.ts';
import { totalWords } from '../words-total.ts';

export function SystemMarks({ frame }: { readonly frame: Frame }): ReactNode {
  const scales = useScales();
  if (!scales) return null;
  const { rem, left, right } = frame;
  const baseline = (row: number): number => (2.4 + row * SYSTEM_ROW) * rem;
  const placed = placeSystems(frame, left, right);
  return (
    <g className="systems">
      {placed.map(({ system, row }) => {
        const x = scales.x(system.k);
        return <line key={system.k} x1={x} x2={x} y1={baseline(row) + 3} y2={scales.area.y + scales.area.height} />;
      })}
      {placed.map(({ system, row, at }) => (
        <text key={system.k} x={at} y={baseline(row)} textAnchor="middle">
          {system.label}
        </text>
      ))}
    </g>
  );
}

export function SystemList(): ReactNode {
  return (
    <section className="system-list" aria-labelledby="systems-title">
      <h3 id="systems-title" className="chart-title">
        {totalWords.systems}
      </h3>
      <p className="chart-note">{totalWords.systemsNote}</p>
      <dl>
        {SYSTEMS.filter(({ name }) => name !== '').map(({ k, name, says, source }) => (
          <div key={k}>
            <dt>{name}</dt>
            <dd>
              {says} <span className="soft">{source}.</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
