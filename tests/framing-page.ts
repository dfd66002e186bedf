/** A page of another site that shows the lab in a frame, and keeps what it hears. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const ISOLATING = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' };

/** @param address of the lab, on `localhost`: 127.0.0.1 is another site. */
const html = (address: string): string => `<!doctype html><title>A course page</title>
<iframe src="${address}" width="1000" height="700" allow="cross-origin-isolated"></iframe>
<script>
  window.heard = [];
  addEventListener('message', ({ data, origin }) => heard.push({ data, origin }));
</script>`;

/** Serves it while `use` looks at it: at `plain` without headers, at `isolated` with those that isolate it. */
export async function framedBy(
  address: string,
  use: (at: { readonly plain: string; readonly isolated: string }) => Promise<void>,
): Promise<void> {
  const server = createServer((request, response) => {
    const headers = { 'Content-Type': 'text/html', ...(request.url === '/isolated' && ISOLATING) };
    response.writeHead(200, headers).end(html(address));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const own = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    await use({ plain: `${own}/plain`, isolated: `${own}/isolated` });
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}
