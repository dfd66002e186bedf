/** The text of a file that somebody chose: JSON of one of the kinds that this page saves. What is in it is read field by field elsewhere. */
import type { Fault } from './faults.ts';
import { isObject } from './plain.ts';

type Read<T> = { readonly ok: true; readonly file: T } | { readonly ok: false; readonly fault: Fault };

const VERSION = 1;

/** Never throws. @param most in characters */
export function parseLabFile(text: string, kind: string, most: number): Read<object> {
  const parsed = parseJsonFile(text, most);
  return parsed.ok ? fileOfKind(parsed.file, kind) : parsed;
}

/** Any JSON. Never throws. @param most in characters */
export function parseJsonFile(text: string, most: number): Read<unknown> {
  const wrong = (code: 'file-too-large' | 'file-empty' | 'file-not-json') => ({ ok: false, fault: { code } }) as const;
  if (text.length > most) return wrong('file-too-large');
  if (text.trim() === '') return wrong('file-empty');
  try {
    return { ok: true, file: JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text) };
  } catch {
    return wrong('file-not-json');
  }
}

export function fileOfKind(file: unknown, kind: string): Read<object> {
  if (!isObject(file) || file['kind'] !== kind) return { ok: false, fault: { code: 'file-other-kind' } };
  const { version } = file;
  return version === VERSION ? { ok: true, file } : { ok: false, fault: { code: 'file-version', version } };
}
