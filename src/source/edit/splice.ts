/** A stretch of a text, and what is to stand there instead. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Of several at one place: what stands above its line, what belongs to what is there, what comes behind it. */
  readonly rank: 'above' | 'mark' | 'value' | 'note' | 'below';
}

const RANKS: readonly Splice['rank'][] = ['above', 'mark', 'value', 'note', 'below'];

/** The text with all of them done, what is said twice once; null where they overlap. */
export function spliced(text: string, splices: readonly Splice[]): string | null {
  const sorted = splices.toSorted(
    (a, b) => a.start - b.start || RANKS.indexOf(a.rank) - RANKS.indexOf(b.rank) || a.end - b.end,
  );
  const said = new Set<string>();
  let made = '';
  let at = 0;
  for (const splice of sorted) {
    const { start, end, text: instead } = splice;
    const name = JSON.stringify([start, end, instead]);
    if (said.has(name)) continue;
    said.add(name);
    if (start < at) return null;
    made += text.slice(at, start) + instead;
    at = end;
  }
  return made + text.slice(at);
}

/** Where the line that an offset stands in begins. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Where it ends: before its line end, of one character or two. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  if (end === -1) return text.length;
  return end > offset && text[end - 1] === '\r' ? end - 1 : end;
}

/** How lines end around an offset. */
export function newlineAt(text: string, offset: number): '\n' | '\r\n' {
  const next = text.indexOf('\n', offset);
  const end = next === -1 ? text.lastIndexOf('\n') : next;
  return end > 0 && text[end - 1] === '\r' ? '\r\n' : '\n';
}

/** What stands before something in its line, where that is nothing but space or the dash of a list; as space. */
export function indentAt(text: string, offset: number): string | null {
  const before = text.slice(lineStart(text, offset), offset);
  return /^(?:\s|-(?=\s))*$/u.test(before) ? before.replaceAll('-', ' ') : null;
}
