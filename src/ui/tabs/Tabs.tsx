/** Tabs by the usual pattern: one tab stop, arrows move between tabs, a panel is drawn when it is first opened. */
import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { TABS, type TabName } from '../../contract/view.ts';
import { useCommands, useLabState } from '../basics/lab-context.ts';
import { useTexts } from '../basics/texts.ts';

function targetOf(key: string, present: TabName): TabName | undefined {
  const index = TABS.indexOf(present);
  if (key === 'ArrowRight') return TABS[(index + 1) % TABS.length];
  if (key === 'ArrowLeft') return TABS[(index + TABS.length - 1) % TABS.length];
  if (key === 'Home') return TABS[0];
  if (key === 'End') return TABS.at(-1);
  return undefined;
}

export function Tabs({ panels }: { readonly panels: Readonly<Record<TabName, ReactNode>> }): ReactNode {
  const open = useLabState((state) => state.tab);
  const { openTab } = useCommands();
  const texts = useTexts('first').tabs;
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const target = targetOf(event.key, open);
    if (!target) return;
    event.preventDefault();
    openTab(target);
    list.current?.querySelector<HTMLElement>(`#tab-${target}`)?.focus();
  };
  return (
    <section className="tabs" aria-label={texts.title}>
      <div className="tab-list" role="tablist" aria-label={texts.title} ref={list} onKeyDown={onKeyDown}>
        {TABS.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`tab-${name}`}
            aria-controls={`panel-${name}`}
            aria-selected={name === open}
            tabIndex={name === open ? 0 : -1}
            onClick={() => openTab(name)}
          >
            {texts.names[name]}
          </button>
        ))}
      </div>
      {TABS.map((name) => (
        <div
          key={name}
          className="tab-panel"
          role="tabpanel"
          id={`panel-${name}`}
          aria-labelledby={`tab-${name}`}
          hidden={name !== open}
        >
          {name === open && panels[name]}
        </div>
      ))}
    </section>
  );
}
