/** Shows a part of the page to a test, in a DOM without a browser, until the test ends. */
import { cleanup, render, type RenderResult } from '@testing-library/react';
import type { ReactNode } from 'react';
import { onTestFinished } from 'vitest';

export function mount(part: ReactNode): RenderResult {
  onTestFinished(cleanup);
  return render(part);
}
