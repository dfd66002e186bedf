import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../contract/settings.ts';
import { settingsChanged } from './same.ts';
import { fakeRecord, settled, fakeTrace } from './testing/fake-engine.ts';
import { fakeLab } from './testing/fake-lab.ts';

describe('traces', () => {
  it('keeps the trace of the run that is shown, and of no other', async () => {
    const { lab, engine, state } = await fakeLab({ traceRuns: true });
    for (const micros of [1000, 2000]) {
      lab.commands.run();
      await settled();
      await engine.finish(micros);
    }
    lab.commands.loadRun(2);
    expect(state().trace).not.toBe(null);
    lab.commands.loadRun(1);
    expect(state().trace).toBe(null);
    const trace = fakeTrace(fakeRecord(DEFAULT_SETTINGS));
    lab.commands.showTrace(trace);
    expect(state()).toMatchObject({ trace, last: trace.record, opened: trace.record });
  });

  it('opened from elsewhere bring their settings and an address that opens them again', async () => {
    const { lab, state, address, engine } = await fakeLab({ search: '?theme=dark' });
    const trace = fakeTrace(fakeRecord({ ...DEFAULT_SETTINGS, interval: 7 }));
    lab.commands.showTrace(trace);
    expect(state().settings.interval).toBe(7);
    expect(settingsChanged(state())).toBe(false);
    lab.commands.showTrace(trace, 'few-checks');
    lab.commands.showTrace(trace, 'few-checks');
    expect(address.all()).toEqual(['?theme=dark', '?k=7&theme=dark', '?trace=few-checks&theme=dark']);
    address.move(-1);
    address.move(1);
    await settled();
    // Going to a recorded run starts none: it is fetched by the page.
    expect(engine.calls).toEqual([]);
    lab.commands.setSettings({ interval: 8 }, { final: true });
    expect(address.search()).toBe('?k=8&theme=dark');
  });
});
