/**
 * Addresses that went through mail and chat: what other programs put into them, and what can still be read with certainty.
 * Fetched only where an address cannot be read as it stands.
 */
import { attempt, NotAllowed } from '../contract/readers.ts';
import { SETTINGS_FIELDS } from '../contract/settings-fields.ts';
import { ownIn, SETTINGS_KEYS } from './address.ts';
import { VIEW_KEYS } from './view-keys.ts';
import { BARE_VIEW } from './view.ts';

/** Keys that other programs hang on any address, to follow who opened it. */
const FOREIGN =
  /^([a-z]*cl(k?id|src)|[gw]braid|(utm|gad|hsa|pk|mtm|mc|fb)_\w*|ref(_src|_url)?|igsh\w*|mkt_tok|_g[al]|_hs\w+)$/i;

/** What is left at the beginning of a key when `&` was written as `&amp;`, or of what stood around the address. */
const BEFORE_KEY = /^(amp;|[?\s"'<([])+/i;

/** The end of a sentence, a bracket, a quotation mark, as a character or as HTML writes it. */
const AROUND = /^[\s"'“„«<([]+|([\s.,;:!?)>\]}"'”“’»*_]|&?(quot|[gl]t|nbsp|#\d+);)+$/gi;

/** Signs that are not seen, and line breaks: programs break long addresses anywhere. */
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]|\s*[\r\n]+\s*/g;

/** A dash or a minus sign, where a program thinks it looks better. */
const DASHES = /[‐-―−]/g;

/** Blanks; one between two digits stays, for nobody knows what it was. */
const BLANKS = /(?<!\d)\s+|\s+(?!\d)/g;

/** Somebody shortened it. */
const CUT = /\.\.|…/;

/** Longer than any value of ours with what may stand in and around it. */
const LONGEST = 4096;

/** How often an address may have been encoded again on its way. */
const MOST_ENCODED = 3;

type Pair = readonly [name: string, text: string];

/** The query string as it was meant. What cannot be read with certainty stays as it is. */
export function mended(search: string): string {
  const pairs = pairsIn(search).map(([given, text]): Pair => {
    const name = given.toLowerCase();
    const known = ownIn(SETTINGS_KEYS, name) ?? ownIn(VIEW_KEYS, name);
    if (known === undefined) return [given, text];
    const meant = unworn(text);
    return [name, !isRead(name, text) && isRead(name, meant) ? meant : text];
  });
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs.map(([name, text]) => [name, text]))}`;
}

/** Those of others are left out. */
function pairsIn(search: string, encoded = 0): readonly Pair[] {
  return [...new URLSearchParams(search)].flatMap(([given, text]) => {
    const name = given.replace(BEFORE_KEY, '');
    if (FOREIGN.test(name) || (text === '' && unworn(name) === '')) return [];
    // No key and no value of ours holds these: separators that were encoded as well.
    const inner = name.includes('=') || text.includes('&');
    if (inner && encoded < MOST_ENCODED) return pairsIn(text === '' ? name : `${name}=${text}`, encoded + 1);
    return [[name, text]];
  });
}

function isRead(name: string, text: string): boolean {
  const field = ownIn(SETTINGS_KEYS, name);
  const read = attempt<unknown>(() => {
    if (field === undefined) return VIEW_KEYS[name]!.read(BARE_VIEW, text);
    const { fromText, reader } = SETTINGS_FIELDS[field];
    return reader(fromText(text) ?? text, []);
  });
  return !(read instanceof NotAllowed);
}

/** The text without what was put around and into it. */
function unworn(text: string): string {
  if (text.length > LONGEST || CUT.test(text)) return text;
  const decoded = /%\w\w/.test(text) ? new URLSearchParams(`x=${text}`).get('x')! : text;
  return decoded
    .replaceAll(UNSEEN, '')
    .replaceAll(DASHES, '-')
    .replaceAll(AROUND, '')
    .replaceAll(BLANKS, '')
    .toLowerCase();
}
