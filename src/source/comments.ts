import { CST, Lexer } from 'yaml';
import { lineFinder } from './lines.js';

/** A comment of a YAML text, from its `#` to the end of its line. */
export interface Comment {
  readonly text: string;
  readonly start: number;
  readonly line: number;
  /** True where nothing but the comment stands on its line. */
  readonly isAlone: boolean;
}

/** Every comment of a YAML text that could be read, in its order: what stands in a value is none. */
export function commentsOf(text: string): Comment[] {
  const lineOf = lineFinder(text);
  const comments: Comment[] = [];
  let offset = text.startsWith('\uFEFF') ? 1 : 0;
  let inScalar = false;
  for (const lexeme of new Lexer().lex(text)) {
    if (lexeme === CST.SCALAR) inScalar = true;
    if (UNSEEN.has(lexeme)) continue;
    if (!inScalar && lexeme.startsWith('#')) {
      const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
      comments.push({ text: lexeme.trimEnd(), start: offset, line: lineOf(offset), isAlone: before.trim() === '' });
    }
    inScalar = false;
    offset += lexeme.length;
  }
  return comments;
}

/** What the lexer says beside the text itself. */
const UNSEEN = new Set<string>([CST.BOM, CST.DOCUMENT, CST.FLOW_END, CST.SCALAR]);
