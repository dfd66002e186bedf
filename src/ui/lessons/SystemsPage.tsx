/** Where you meet this: real systems, in groups; only what is an interval stands on the axis of k. */
import type { ReactNode } from 'react';
import { INTERVAL_SYSTEMS, SYSTEM_GROUPS, SYSTEMS } from '../../lessons/systems.ts';
import { SystemEntries } from '../basics/SystemEntries.tsx';
import { usePageTitle } from '../basics/page-title.ts';
import { useTexts } from '../basics/texts.ts';

/** The axis ends at ten thousand. */
const DECADES = 4;
const POWERS = [1, 10, 100, 1_000, 10_000];

export function SystemsPage(): ReactNode {
  const { page } = useTexts('charts').systems;
  usePageTitle(page.title);
  return (
    <main className="lessons" id="result" tabIndex={-1}>
      <h2>{page.title}</h2>
      <p className="lessons-intro">{page.intro}</p>
      {SYSTEM_GROUPS.map((group) => (
        <section key={group} className="system-list system-group">
          <h3>{page.groups[group].title}</h3>
          <p className="soft">{page.groups[group].note}</p>
          {group === 'interval' && <Axis />}
          <SystemEntries systems={SYSTEMS.filter((system) => system.group === group)} />
          {group === 'interval' && <p>{page.best}</p>}
        </section>
      ))}
    </main>
  );
}

function Axis(): ReactNode {
  const { formats, systems } = useTexts('charts');
  const left = (k: number): string => `${(100 * Math.log10(k)) / DECADES}%`;
  return (
    <div className="thing thing-dot" aria-hidden="true">
      {INTERVAL_SYSTEMS.map(({ name, amount }) => (
        <div key={name} className="thing-row system-row">
          <span className="thing-name small">{systems.label({ name, amount })}</span>
          <div className="thing-track">
            <span className="thing-mark thing-mark-seen" style={{ left: left(amount) }} />
          </div>
        </div>
      ))}
      <div className="thing-axis small">
        <div className="thing-ticks">
          {POWERS.map((k) => (
            <span key={k} translate="no" style={{ left: left(k) }}>
              {formats.count(k)}
            </span>
          ))}
        </div>
        <p className="soft">{systems.page.axis}</p>
      </div>
    </div>
  );
}
