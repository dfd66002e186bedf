/** Copies a table: as `html`, which spreadsheets and word processors take, and as `text` for all others. Rejects when the browser refuses. */
export async function copyTable(text: string, html: string): Promise<void> {
  const { clipboard } = navigator;
  // Older browsers copy text alone.
  if (typeof ClipboardItem === 'undefined') return clipboard.writeText(text);
  const kinds = { 'text/plain': text, 'text/html': html };
  const blobs = Object.entries(kinds).map(([type, content]) => [type, new Blob([content], { type })] as const);
  await clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
}
