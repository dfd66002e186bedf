/** Which language the page speaks. */
import { LANGUAGES, type Language } from '../contract/view.ts';

interface Wishes {
  /** What the address names. */
  readonly named: Language | null;
  /** What was chosen on an earlier visit. */
  readonly kept: Language | null;
  /** Language tags as the browser gives them, the dearest first: `de-CH`, `en`. */
  readonly preferred: readonly string[];
}

/** The first wish that can be met, from the address down to the browser's; else the first language there is. */
export function languageFor({ named, kept, preferred }: Wishes): Language {
  return named ?? kept ?? preferred.map(spoken).find((language) => language !== undefined) ?? LANGUAGES[0];
}

/** Its region does not matter. */
function spoken(tag: string): Language | undefined {
  const primary = tag.toLowerCase().split('-', 1)[0];
  return LANGUAGES.find((language) => language === primary);
}
