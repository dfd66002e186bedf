/** What of the document itself is written in the language spoken: its language, title and description. */
import { useLayoutEffect } from 'react';
import { useTexts, useTextsThere } from './texts.ts';

export function useRootLanguage(): void {
  const { formats, page } = useTexts('first');
  const description = useTextsThere('run')?.description;
  useLayoutEffect(() => {
    document.documentElement.lang = formats.language;
    document.title = page.title;
    if (description !== undefined) {
      document.querySelector<HTMLMetaElement>('meta[name=description]')?.setAttribute('content', description);
    }
  }, [formats, page, description]);
}
