/** Every chart as it leaves the page, in both themes: a picture that any program draws as the page does. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { saveSitting } from '../../src/state/kept/sitting-file.ts';
import { fakeSitting } from '../../src/state/testing/sitting.ts';
import { notPlain } from '../../src/ui/charts/testing/not-plain.ts';
import { expect, test } from '../fixtures.ts';
import { keepWhatLeaves, openReady, PATIENT, savedBy, SHORT } from '../page-parts.ts';

/** The tabs' names, and what of the file they show; the total cost shows the sweep that is opened under overhead. */
const CHARTS = [
  ['Overhead', 'sweep'],
  ['Total cost', null],
  ['Exit latency', 'exits'],
  ['Ladder', 'ladder'],
  ['Weight', 'weights'],
  ['Writing', 'costs of writing'],
] as const;

/** A sweep can be compared with another. */
const [SWEEP] = fakeSitting().sweeps;
const SITTING = fakeSitting({ sweeps: [SWEEP!, { ...SWEEP!, seed: 7 }] });

async function savePictures(page: Page, browserName: string, chart: Locator, name: string): Promise<void> {
  for (const [kind, button] of [
    ['svg', 'Save SVG'],
    ['png', 'Save PNG'],
  ] as const) {
    const { bytes } = await savedBy(page, browserName, () => chart.getByRole('button', { name: button }).click());
    if (kind === 'svg') expect(notPlain(bytes.toString())).toEqual([]);
    else expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    const path = test.info().outputPath(`${name}.${kind}`);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes);
  }
}

for (const theme of ['light', 'dark'])
  test(`all that is drawn in charts is saved plain, ${theme}`, async ({ page, browserName }) => {
    test.setTimeout(60_000);
    await keepWhatLeaves(page, browserName);
    await openReady(page, `?${SHORT}&theme=${theme}&tab=log`);
    const file = { name: 'sitting.json', mimeType: 'application/json', buffer: Buffer.from(saveSitting(SITTING)) };
    await page.getByLabel('File of a sitting').setInputFiles(file);
    await expect(page.getByText(/^Recorded on/).first()).toBeVisible(PATIENT);
    for (const [name, what] of CHARTS) {
      await page.getByRole('tab', { name, exact: true }).click();
      const chart = page.getByRole('tabpanel', { name });
      if (what !== null) {
        await chart.getByText(/kept here, \d recorded elsewhere$/).click();
        const show = chart.getByRole('button', { name: new RegExp(`^Show the ${what} of`) });
        await show.first().click();
      }
      await savePictures(page, browserName, chart, name);
    }
    await page.getByRole('tab', { name: 'Log' }).click();
    const log = page.getByRole('tabpanel', { name: 'Log' });
    await log
      .getByText(/^Recorded on/)
      .first()
      .click();
    const boxes = log.getByRole('checkbox', { name: /^Choose the sweep/ });
    await expect(boxes).toHaveCount(2);
    for (const box of await boxes.all()) await box.check();
    await log.getByRole('button', { name: 'Compare', exact: true }).click();
    await savePictures(page, browserName, log, 'Compared');
  });
