import { headersFor, headersText, parseHeaders } from './headers.js';

/**
 * Sends the headers of headers.config with every answer of the dev and preview servers, pages that are missing
 * included, and publishes the same text with the build as `_headers`.
 * @param {{ omit?: readonly string[] }} [options] `omit`: headers left away, to show what a page does without them
 * @returns {import('vite').Plugin}
 */
export function headersPlugin({ omit = [] } = {}) {
  const rules = parseHeaders(headersText());
  const omitted = new Set(omit.map((name) => name.toLowerCase()));

  /** @param {{ middlewares: import('vite').Connect.Server }} server */
  const send = ({ middlewares }) => {
    middlewares.use((request, response, next) => {
      const path = new URL(request.url ?? '/', 'http://localhost').pathname;
      for (const [name, value] of Object.entries(headersFor(rules, path))) {
        if (!omitted.has(name.toLowerCase())) response.setHeader(name, value);
      }
      next();
    });
  };
  return {
    name: 'early-exit:headers',
    configureServer: send,
    configurePreviewServer: send,
    generateBundle() {
      if (this.environment.config.consumer === 'client') {
        this.emitFile({ type: 'asset', fileName: '_headers', source: headersText() });
      }
    },
  };
}
