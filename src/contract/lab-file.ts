/** The text of a file that somebody chose: JSON of one of the kinds that this page saves. What is in it is read field by field elsewhere. */
import type { Fault } from './faults.ts';
import { isObject } from './plain.ts';

export type ParsedFile = { readonly ok: true; readonly file: object } | { readonly ok: false; readonly fault: Fault };

const VERSION = 1;

/** Never throws. @param most in characters */
export function parseLabFile(text: string, kind: string, most: number): ParsedFile {
  const wrong = (fault: Fault) => ({ ok: false, fault }) as const;
  if (text.length > most) return wrong({ code: 'file-too-large' });
  if (text.trim() === '') return wrong({ code: 'file-empty' });
  try {
    const file: unknown = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
    if (!isObject(file) || file['kind'] !== kind) return wrong({ code: 'file-other-kind' });
    const { version } = file;
    return version === VERSION ? { ok: true, file } : wrong({ code: 'file-version', version });
  } catch {
    return wrong({ code: 'file-not-json' });
  }
}
