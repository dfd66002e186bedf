import { act, fireEvent } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { settled } from '../../state/testing/fake-engine.ts';
import { mountInLab } from '../basics/testing/mount.tsx';
import { RunBar } from './RunBar.tsx';

describe('the bar with Run', () => {
  it('Run has the focus from the start, turns into Stop, and keeps the focus', async () => {
    const { user, engine, getByRole, queryByRole } = await mountInLab(<RunBar />);
    expect(document.activeElement === getByRole('button', { name: 'Run' })).toBe(true);
    await user.keyboard(' ');
    expect(engine.calls).toEqual(['run']);
    expect(document.activeElement === getByRole('button', { name: 'Stop' })).toBe(true);
    expect(queryByRole('button', { name: 'Run' })).toBeNull();
    await user.keyboard('{Enter}');
    expect(engine.calls).toEqual(['run', 'stop']);
  });

  it('a double click on Run runs; the next click stops', async () => {
    const { user, engine, getByRole } = await mountInLab(<RunBar />);
    await user.dblClick(getByRole('button', { name: 'Run' }));
    expect(engine.calls).toEqual(['run']);
    fireEvent.click(getByRole('button', { name: 'Stop' }), { detail: 1 });
    expect(engine.calls).toEqual(['run', 'stop']);
  });

  it('offers Run again when the run is over', async () => {
    const { user, engine, getByRole } = await mountInLab(<RunBar />);
    await user.click(getByRole('button', { name: 'Run' }));
    await act(() => engine.finish());
    expect(document.activeElement === getByRole('button', { name: 'Run' })).toBe(true);
  });

  it('runs twenty times in a row, until it is stopped', async () => {
    const { user, engine, state, getByRole } = await mountInLab(<RunBar />);
    await user.click(getByRole('button', { name: 'Run 20 times' }));
    for (let i = 0; i < 19; i++) await act(() => engine.finish());
    expect(state().log).toHaveLength(19);
    await act(() => engine.finish());
    expect(getByRole('button', { name: 'Run' })).toBeDefined();
    expect(state().log).toHaveLength(20);
    await user.click(getByRole('button', { name: 'Run 20 times' }));
    await act(() => engine.finish());
    fireEvent.click(getByRole('button', { name: 'Stop' }), { detail: 1 });
    await act(() => settled());
    expect(engine.ran.length).toBe(22);
    expect(state().activity.phase).toBe('idle');
  });

  it('runs nothing before the workers are there', async () => {
    const { user, engine, getByRole } = await mountInLab(<RunBar />, { start: () => new Promise(() => {}) });
    expect(getByRole('button', { name: 'Run' }).getAttribute('aria-disabled')).toBe('true');
    await user.click(getByRole('button', { name: 'Run' }));
    await user.click(getByRole('button', { name: 'Run 20 times' }));
    expect(engine.calls).toEqual([]);
  });

  it('Auto is switched', async () => {
    const { user, state, getByRole } = await mountInLab(<RunBar />);
    const auto = () => getByRole('switch', { name: 'Auto' }) as HTMLInputElement;
    expect(auto().checked).toBe(true);
    await user.click(auto());
    expect(auto().checked).toBe(false);
    expect(state().kept.auto).toBe(false);
  });

  it('Run is Stop while a sweep that was asked for goes on, and stops it', async () => {
    const { user, lab, engine, state, getByRole, findByRole } = await mountInLab(<RunBar />);
    await act(async () => lab.commands.startSweep());
    await user.click(await findByRole('button', { name: 'Stop' }));
    await act(() => settled());
    expect(engine.calls).toEqual(['stop']);
    expect(state().activity.phase).toBe('idle');
    expect(getByRole('button', { name: 'Run' })).toBeDefined();
  });
});
