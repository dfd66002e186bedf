/** What of the document itself is written in the language spoken: its language, title and description. */
import { useLayoutEffect } from 'react';
import { useTexts, useTextsThere } from './texts.ts';

export function useRootLanguage(): void {
  const { formats, page } = useTexts('first');
  const description = useTextsThere('run')?.description;
  useLayoutEffect(() => {
    document.documentElement.lang = formats.language;
    // What a part of the page has set stays until it goes: see page-title.ts.
    document.title = page.title;
  }, [formats, page]);
  useLayoutEffect(() => {
    if (description !== undefined) {
      document.querySelector<HTMLMetaElement>('meta[name=description]')?.setAttribute('content', description);
    }
  }, [description]);
}
