import { act, screen, waitFor, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, it, onTestFinished, vi } from 'vitest';
import { NO_LABEL } from '../../state/kept/label.ts';
import { packSittings } from '../../state/kept/packed-sitting.ts';
import { openSitting, saveSitting } from '../../state/kept/sitting-file.ts';
import { DEFAULT_SETTINGS } from '../../contract/settings.ts';
import { fakeLab } from '../../state/testing/fake-lab.ts';
import { cardOf } from '../../state/testing/fake-measuring.ts';
import { fakeReaders } from '../../state/testing/fake-reader.ts';
import { FakeShelves } from '../../state/testing/fake-shelves.ts';
import { fakeSitting, NOTHING, PREDICTION } from '../../state/testing/sitting.ts';
import { mountInLab } from '../basics/testing/mount.tsx';
import { useKeptThings } from '../charts/kept/kept-things.ts';
import { SittingPanel } from './SittingPanel.tsx';

function Sitting(): ReactNode {
  return <SittingPanel things={useKeptThings()} />;
}

/** What the browser would have saved: name and text of each file. */
function savedFiles(): { readonly name: string; readonly blob: Blob }[] {
  const files: { name: string; blob: Blob }[] = [];
  let blob: Blob | null = null;
  vi.spyOn(URL, 'createObjectURL').mockImplementation((given) => {
    blob = given as Blob;
    return 'blob:one';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    files.push({ name: this.download, blob: blob! });
  });
  return files;
}

const fileOf = (text: string): File => new File([text], 'sitting.json', { type: 'application/json' });

it('everything that was run, measured and predicted is saved, and opens in an empty browser with every figure equal', async () => {
  const files = savedFiles();
  const progress = { version: 1, lesson: 'late', step: 'see', predictions: [PREDICTION] };
  const { lab, engine, measuring, user, state } = await mountInLab(<Sitting />, {
    kept: { 'early-exit.lesson.late': JSON.stringify(progress) },
  });
  await act(async () => lab.commands.run());
  await act(() => engine.finish(1234.5));
  await act(async () => lab.commands.startSweep());
  await act(() => measuring.finish({ kind: 'precise' }));
  await screen.findByText('Kept in this browser, for this address alone: 1 run, 1 sweep and 1 prediction.');
  await user.click(screen.getByRole('button', { name: 'Save everything as JSON' }));
  expect(files[0]!.name).toBe('early-exit-sitting.json');
  const text = await files[0]!.blob.text();
  const opened = openSitting(text);
  if (!opened.ok) throw new Error(opened.fault.code);
  const { runs, sweeps, predictions } = opened.sitting;
  expect(runs).toEqual(state().log.map(({ record }) => record));
  expect(state().sweep).toMatchObject({ result: sweeps[0] });
  expect(predictions).toEqual([PREDICTION]);

  const other = await mountInLab(<Sitting />);
  await other.user.upload(within(other.container).getByLabelText('File of a sitting'), fileOf(text));
  await waitFor(() => expect(other.state().sittings.map(({ sitting }) => sitting)).toEqual([opened.sitting]));
  expect(other.state().log).toEqual([]);
});

it('what was opened says that it was recorded elsewhere, is shown so on the stage, and goes when it is removed', async () => {
  const { user, state, container } = await mountInLab(<Sitting />);
  await user.upload(screen.getByLabelText('File of a sitting'), fileOf(saveSitting(fakeSitting())));
  const [summary] = await screen.findAllByText(/^Recorded on/);
  expect(container.textContent).toContain(
    '2 runs, 1 sweep, 1 measurement of exits, 1 machine card, 1 prediction, 1 lecture check, 1 ladder, 1 measurement of weights and 1 measurement of writing',
  );
  // Of a file with thousands of things nothing is drawn that nobody looks at.
  expect(screen.queryAllByRole('button', { name: /^Bring back the run/, hidden: true })).toEqual([]);
  await user.click(summary!);
  await user.click(screen.getAllByRole('button', { name: /^Bring back the run/ })[0]!);
  expect(state().shown).toMatchObject({ origin: { kind: 'file' }, trace: null, record: { settings: { interval: 7 } } });
  expect(state().settings.interval).toBe(7);
  await user.click(screen.getByRole('button', { name: /^Delete the sitting of/ }));
  await waitFor(() => expect(state().sittings).toEqual([]));
});

it('a file that is none, or has nothing in it, is said to be so', async () => {
  const { user, state } = await mountInLab(<Sitting />);
  const field = screen.getByLabelText('File of a sitting');
  await user.upload(field, fileOf('{}'));
  expect((await screen.findByRole('alert')).textContent).toMatch(/not a sitting saved by Early Exit/);
  const deep = '['.repeat(100_000) + ']'.repeat(100_000);
  for (const [text, says] of [
    [`{"kind":"early-exit-sitting","version":${deep}}`, /version \[+…; this page/],
    [saveSitting(fakeSitting()).replace('"seconds":1,', `"seconds":${deep},`), /sweeps\[0\]\.seconds = \[+…/],
    [saveSitting(fakeSitting()).replace('"seconds":1,', '"seconds":1e300,'), /= 1e\+300 — allowed: a number between/],
  ] as const) {
    await user.upload(field, fileOf(text));
    await waitFor(() => expect(screen.getByRole('alert').textContent).toMatch(says));
  }
  await user.upload(field, fileOf(saveSitting(fakeSitting(NOTHING))));
  await waitFor(() => expect(screen.getByRole('alert').textContent).toBe('There is nothing in that file.'));
  expect(state().sittings).toEqual([]);
});

it('of a large file it says how much has been read, and opens what its thread tells', async () => {
  const readers = fakeReaders();
  onTestFinished(() => void vi.unstubAllGlobals());
  const { user, state } = await mountInLab(<Sitting />);
  await user.upload(screen.getByLabelText('File of a sitting'), fileOf(' '.repeat(2 ** 18 + 1)));
  await act(async () => readers[0]!.tell({ share: 0.379 }));
  expect(screen.getByText('Reading the file: 37 %').role).toBe('status');
  const { packed, pieces } = packSittings([fakeSitting()]);
  for (const piece of pieces) readers[0]!.tell({ piece });
  await act(async () => readers[0]!.tell({ opened: { ok: true, packed, called: [], leftOut: [] } }));
  await waitFor(() => expect(state().sittings).toMatchObject([{ sitting: fakeSitting() }]));
  expect(screen.queryByText(/Reading the file/)).toBeNull();
});

it('what a newer version put in a file is named, and the rest opens', async () => {
  const { user, state } = await mountInLab(<Sitting />);
  const newer = { ...fakeSitting(), ['<b>echoes</b>']: [] };
  await user.upload(screen.getByLabelText('File of a sitting'), fileOf(saveSitting(newer)));
  expect((await screen.findByRole('alert')).textContent).toMatch(/^A newer version .* left out: <b>echoes<\/b>\./);
  await waitFor(() => expect(state().sittings).toHaveLength(1));
});

it('what other tabs run, measure and predict is counted too', async () => {
  const shelves = new FakeShelves();
  const { keeper } = await mountInLab(<Sitting />, { shelves, seed: 1 });
  const other = await fakeLab({ shelves, seed: 2 });
  await act(async () => other.lab.commands.startSweep());
  await act(() => other.measuring.finish({ kind: 'precise' }));
  await act(async () => other.lab.commands.run());
  await act(() => other.engine.finish());
  await screen.findByText('Kept in this browser, for this address alone: 1 run and 1 sweep.');
  const progress = { version: 1, lesson: 'late', step: 'see', predictions: [PREDICTION] };
  keeper.texts.set('early-exit.lesson.late', JSON.stringify(progress));
  window.dispatchEvent(new StorageEvent('storage', { key: 'early-exit.lesson.late' }));
  await screen.findByText(/: 1 run, 1 sweep and 1 prediction\.$/);
  const card = cardOf(DEFAULT_SETTINGS, { kind: 'precise' });
  keeper.texts.set('early-exit.card', JSON.stringify(card));
  window.dispatchEvent(new StorageEvent('storage', { key: 'early-exit.card' }));
  await screen.findByText(/: 1 run, 1 sweep, 1 machine card and 1 prediction\.$/);
  keeper.texts.delete('early-exit.card');
  window.dispatchEvent(new StorageEvent('storage', { key: 'early-exit.card' }));
  expect(await screen.findByText(/: 1 run, 1 sweep and 1 prediction\.$/)).toBeDefined();
});

it('what was checked and what was measured in turns is kept, and in what is saved', async () => {
  const files = savedFiles();
  const { lab, measuring, user, state } = await mountInLab(<Sitting />);
  for (const start of ['startLadder', 'startWeights', 'startWriting', 'startClaims'] as const) {
    await act(async () => lab.commands[start]());
    await act(() => measuring.finish({ kind: 'precise' }));
  }
  await screen.findByText(/: 1 lecture check, 1 ladder, 1 measurement of weights and 1 measurement of writing\.$/);
  await user.click(screen.getByRole('button', { name: 'Save everything as JSON' }));
  const opened = openSitting(await files[0]!.blob.text());
  expect(opened).toMatchObject({ ok: true, sitting: { claims: [state().claims], ladders: [state().ladder] } });
  expect(opened).toMatchObject({ sitting: { weights: [state().weights], writings: [state().writing] } });
});

it('what is measured while it is open is in what is saved, a second sweep as the first', async () => {
  const files = savedFiles();
  const { lab, measuring, user } = await mountInLab(<Sitting />);
  for (const [sweeps, kernel] of [
    ['1 sweep', 'js'],
    ['2 sweeps', 'wasm'],
  ] as const) {
    await act(async () => {
      lab.commands.setSettings({ kernel });
      lab.commands.startSweep();
    });
    await act(() => measuring.finish({ kind: 'precise' }));
    await screen.findByText(`Kept in this browser, for this address alone: ${sweeps}.`);
  }
  await user.click(screen.getByRole('button', { name: 'Save everything as JSON' }));
  const opened = openSitting(await files[0]!.blob.text());
  expect(opened).toMatchObject({ ok: true, sitting: { sweeps: { length: 2 } } });
});

it('those from elsewhere are saved too, and in an empty browser are what they were, under the names they had', async () => {
  const files = savedFiles();
  const { lab, user, state, unmount } = await mountInLab(<Sitting />);
  const [first, second] = [fakeSitting(), fakeSitting({ saved: '2026-11-26T13:00:00.000Z', runs: [] })];
  for (const each of [first, second]) await act(() => lab.archive((keeping) => keeping.addSitting(each)));
  const { id } = state().sittings[1]!;
  const called = { version: 1, name: 'Ada', tags: ['group 1'] } as const;
  await act(() => lab.archive((keeping) => keeping.label(id, called)));
  await act(() => lab.archive((keeping) => keeping.label(`${id} runs 1`, { ...called, name: 'the slow one' })));
  await act(() => lab.archive((keeping) => keeping.label(`${id} sweeps 0`, NO_LABEL)));
  await user.click(await screen.findByRole('button', { name: 'Save everything as JSON' }));
  expect(screen.queryByRole('alert')).toBeNull();
  const text = await files[0]!.blob.text();
  unmount();

  const other = await mountInLab(<Sitting />);
  await other.user.upload(screen.getByLabelText('File of a sitting'), fileOf(text));
  await waitFor(() => expect(other.state().sittings).toHaveLength(2));
  const labels = [{ of: 'runs', at: 1, name: 'the slow one', tags: ['group 1'] }];
  expect(other.state().sittings.map(({ sitting }) => sitting)).toEqual([second, { ...first, labels }]);
  expect([...other.state().labels]).toEqual([[other.state().sittings[1]!.id, called]]);
  expect(screen.getAllByText(/^Recorded on test, 4 cores/)).toHaveLength(2);
  expect(other.state().log).toEqual([]);
});

it('of as many sittings as are kept it says how many the file has no room for', async () => {
  savedFiles();
  const { lab, engine, user } = await mountInLab(<Sitting />);
  for (let count = 0; count < 20; count += 1)
    await act(() => lab.archive((keeping) => keeping.addSitting(fakeSitting({ sweeps: [] }))));
  await act(async () => lab.commands.run());
  await act(() => engine.finish());
  await screen.findByText(/: 1 run\.$/);
  await user.click(screen.getByRole('button', { name: 'Save everything as JSON' }));
  expect((await screen.findByRole('alert')).textContent).toMatch(/no room for 1 sitting that was recorded elsewhere/);
});

it('all that a sitting from elsewhere has can be looked at, with the names it was given there', async () => {
  const { user } = await mountInLab(<Sitting />);
  await user.upload(screen.getByLabelText('File of a sitting'), fileOf(saveSitting(fakeSitting())));
  await user.click(await screen.findByText(/^Recorded on/));
  await screen.findByText('on battery');
  const heads = screen
    .getAllByRole('table', { hidden: true })
    .map((table) => within(table).getAllByRole('columnheader', { hidden: true }).length);
  // Exits, the card, the ladder, weights, writing, claims, predictions.
  expect(heads).toEqual([13, 4, 10, 9, 10, 4, 5]);
  expect(screen.getByText(PREDICTION.words)).toBeDefined();
});

it('a name in a file is text, whatever it says', async () => {
  const { user, container } = await mountInLab(<Sitting />);
  const name = '<img src=x onerror="alert(1)">';
  const labels = [{ of: 'runs', at: 0, name, tags: ['<b>'] }] as const;
  await user.upload(screen.getByLabelText('File of a sitting'), fileOf(saveSitting(fakeSitting({ labels }))));
  await user.click(await screen.findByText(/^Recorded on/));
  expect((await screen.findByText(name)).tagName).toBe('BDI');
  expect(container.querySelector('img, b')).toBeNull();
});

it('the list of runs that the log saves opens as a sitting', async () => {
  const { user, state } = await mountInLab(<Sitting />);
  const { runs } = fakeSitting();
  await user.upload(screen.getByLabelText('File of a sitting'), fileOf(JSON.stringify(runs, null, 2)));
  await waitFor(() => expect(state().sittings).toMatchObject([{ sitting: { ...NOTHING, runs } }]));
});
