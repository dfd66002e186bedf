/** What the window is called while a part of the page is shown, so that steps can be told apart among tabs and in the history. */
import { useEffect } from 'react';
import { useTexts } from './texts.ts';

export function usePageTitle(part: string): void {
  const { page } = useTexts('first');
  useEffect(() => {
    document.title = `${part} · ${page.name}`;
    return () => {
      document.title = page.title;
    };
  }, [part, page]);
}
