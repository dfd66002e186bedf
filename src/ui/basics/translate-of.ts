/** Of a number with its unit there is nothing to translate: a browser that does might write another one. */
export const translateOf = (text: string): 'no' | undefined => (/\p{L}{3}/u.test(text) ? undefined : 'no');
