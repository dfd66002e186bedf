/** The charts in the words a person would use for their parts. */
import type { Locator, Page } from '@playwright/test';

/** Measuring takes its seconds, and here more workers than cores may be at it. ms */
export const WHILE_MEASURING = { timeout: 40_000 };

export const panel = (page: Page, name: string): Locator => page.getByRole('tabpanel', { name });

/** How long a sweep may take, as it is typed. */
export async function setBudget(page: Page, seconds: string): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Time, s' });
  await field.fill(seconds);
  await field.press('Enter');
}

/** The pairs of each row in the table of a sweep, which must be open. */
export async function pairsOf(overhead: Locator): Promise<number[]> {
  const rows = overhead.getByRole('table').getByRole('row');
  const cells = await rows.evaluateAll((list) =>
    list.slice(1).map((row) => (row as HTMLTableRowElement).cells[5]?.textContent ?? ''),
  );
  return cells.map((cell) => Number(cell.replaceAll(/\D/g, '')));
}
