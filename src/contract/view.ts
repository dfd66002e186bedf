/** The closed lists of which the parts of a view come. */

/** Languages the page speaks; the first is what is spoken where none of them is wanted. */
export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];
