import type { BrowserContext } from '@playwright/test';

const VIOLATION = 'policy violation';
const POLICY = /content[ -]security[ -]policy|securitypolicyviolation/i;

/**
 * Watches all pages of a context, their workers included.
 * @returns the list to which every problem is added as it happens
 */
export async function watchProblems(context: BrowserContext): Promise<string[]> {
  const problems: string[] = [];
  const origins = new Set<string>();
  context.on('console', (message) => {
    const text = message.text();
    const bad = message.type() === 'error' || POLICY.test(text) || text.startsWith(VIOLATION);
    if (bad) problems.push(`console: ${text}`);
  });
  context.on('weberror', (error) => problems.push(`error: ${error.error().message}`));
  context.on('request', (request) => {
    const url = new URL(request.url());
    // The first page a test opens, and whatever else it opens itself, are on this machine; nothing else may be asked.
    if (request.isNavigationRequest() && url.hostname === 'localhost') origins.add(url.origin);
    const inside = ['data:', 'blob:', 'about:'].includes(url.protocol) || origins.has(url.origin);
    if (!inside) problems.push(`request to another origin: ${request.url()}`);
  });
  await context.addInitScript((violation) => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(violation, event.violatedDirective, event.blockedURI, event.sourceFile);
    });
  }, VIOLATION);
  return problems;
}
