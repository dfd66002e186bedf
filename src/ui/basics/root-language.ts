/** What of the document itself is written in the language spoken: its language, title and description. */
import { useLayoutEffect } from 'react';
import { useTexts } from './texts.ts';

export function useRootLanguage(): void {
  const { formats, page } = useTexts('first');
  useLayoutEffect(() => {
    document.documentElement.lang = formats.language;
    document.title = page.title;
    document.querySelector<HTMLMetaElement>('meta[name=description]')?.setAttribute('content', page.description);
  }, [formats, page]);
}
