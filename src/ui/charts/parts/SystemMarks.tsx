/** The k of real systems: names over the chart with a hairline down through it, and a list that explains them. */
import type { ReactNode } from 'react';
import { INTERVAL_SYSTEMS } from '../../../lessons/systems.ts';
import type { Frame } from './frame.ts';
import { SystemEntries } from '../../basics/SystemEntries.tsx';
import { useTexts } from '../../basics/texts.ts';
import { useScales } from './marks.tsx';
import { placeSystems, SYSTEM_ROW } from '../data/systems.ts';

export function SystemMarks({ frame }: { readonly frame: Frame }): ReactNode {
  const { label } = useTexts('charts').systems;
  const scales = useScales();
  if (!scales) return null;
  const { rem, left, right } = frame;
  const baseline = (row: number): number => (2.4 + row * SYSTEM_ROW) * rem;
  const placed = placeSystems(frame, left, right, label);
  return (
    <g className="systems">
      {placed.map(({ name, k, row }) => {
        const x = scales.x(k);
        return <line key={name} x1={x} x2={x} y1={baseline(row) + 3} y2={scales.area.y + scales.area.height} />;
      })}
      {placed.map(({ name, k, row, at }) => (
        <text key={name} x={at} y={baseline(row)} textAnchor="middle">
          {label({ name, amount: k })}
        </text>
      ))}
    </g>
  );
}

export function SystemList(): ReactNode {
  const { title, note } = useTexts('charts').systems;
  return (
    <section className="system-list" aria-labelledby="systems-title">
      <h3 id="systems-title" className="chart-title">
        {title}
      </h3>
      <p className="chart-note">{note}</p>
      <SystemEntries systems={INTERVAL_SYSTEMS} />
    </section>
  );
}
