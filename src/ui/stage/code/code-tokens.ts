/** Splits a line of TypeScript, AssemblyScript or Python into coloured pieces. A sketch of a lexer: enough for our own kernels. */

export type CodeLanguage = 'typescript' | 'python';

export type TokenKind = 'plain' | 'comment' | 'keyword' | 'number' | 'text' | 'type' | 'call';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

const KEYWORDS = new Set(
  'as break case class const continue default do else enum export extends false finally for from function if implements import in instanceof interface let new null of return static super switch this throw true try type typeof undefined var void while'.split(
    ' ',
  ),
);
const PYTHON_KEYWORDS = new Set(
  'and as assert break class continue def del elif else except False finally for from global if import in is lambda None nonlocal not or pass raise return True try while with yield'.split(
    ' ',
  ),
);
const TYPES = new Set('bool boolean f32 f64 i32 i64 isize number string u16 u32 u64 u8 unknown usize void'.split(' '));

const PIECE =
  /(?<comment>\/\/.*$|\/\*.*?(?:\*\/|$)|^\s*\*.*$)|(?<text>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`(?:[^`\\]|\\.)*`)|(?<number>\b\d[\w.]*)|(?<word>[A-Za-z_$@][\w$]*)/g;

const PYTHON_PIECE =
  /(?<comment>#.*$)|(?<text>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")|(?<number>\b\d[\w.]*)|(?<word>[A-Za-z_]\w*)/g;

/** The pieces of one line; joined they give the line again. A comment over several lines is known by its leading star. */
export function tokensOf(line: string, language: CodeLanguage = 'typescript'): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  for (const match of line.matchAll(language === 'python' ? PYTHON_PIECE : PIECE)) {
    if (match.index > at) tokens.push({ kind: 'plain', text: line.slice(at, match.index) });
    tokens.push({ kind: kindOf(match, line, language), text: match[0] });
    at = match.index + match[0].length;
  }
  if (at < line.length) tokens.push({ kind: 'plain', text: line.slice(at) });
  return tokens;
}

function kindOf(match: RegExpExecArray, line: string, language: CodeLanguage): TokenKind {
  const { groups } = match;
  if (groups?.['comment'] !== undefined) return 'comment';
  if (groups?.['text'] !== undefined) return 'text';
  if (groups?.['number'] !== undefined) return 'number';
  const word = match[0];
  if ((language === 'python' ? PYTHON_KEYWORDS : KEYWORDS).has(word)) return 'keyword';
  if (language === 'typescript' && TYPES.has(word)) return 'type';
  return /^[(<]/.test(line.slice(match.index + word.length)) ? 'call' : 'plain';
}
