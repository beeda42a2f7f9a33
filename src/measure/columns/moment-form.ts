/** What a form of writing moments is made of. */
export type Piece =
  | { readonly kind: 'year' | 'short-year' | 'month' | 'day' | 'hour' | 'minute' | 'second' | 'half' }
  | { readonly kind: 'mark'; readonly byte: number };

/** A way of writing moments, as dd.MM.yyyy HH:mm; seconds, and a zone behind ISO's own, may follow where they are written. */
export interface MomentForm {
  /** As it is written in a mapping. */
  readonly written: string;
  /** False of days without a time. */
  readonly hasTime: boolean;
  readonly pieces: readonly Piece[];
}

/** The way of writing moments that a text such as `dd.mm.yyyy hh:mm` shows; null where it shows none. An m behind an h is minutes. */
export function momentForm(text: string): MomentForm | null {
  const pieces: Piece[] = [];
  let isTime = false;
  for (const [token] of text.trim().matchAll(/[yå]+|[dD]+|[mM]+|[hHt]+|[sS]+|a|./gu)) {
    const piece = pieceOf(token, isTime);
    if (piece === null) return null;
    isTime ||= piece.kind === 'hour';
    pieces.push(piece);
  }
  const kinds = pieces.map(({ kind }) => kind);
  const isDay = ['month', 'day'].every((kind) => kinds.filter((one) => one === kind).length === 1);
  const years = kinds.filter((kind) => kind === 'year' || kind === 'short-year').length;
  const isWhole = isDay && years === 1 && (!isTime || kinds.includes('minute'));
  return isWhole ? { written: text.trim(), hasTime: isTime, pieces } : null;
}

function pieceOf(token: string, isTime: boolean): Piece | null {
  const first = token[0]!.toLowerCase();
  if (/^[yå]$/u.test(first))
    return token.length === 4 ? { kind: 'year' } : token.length === 2 ? { kind: 'short-year' } : null;
  if (first === 'd' && token.length <= 2) return { kind: 'day' };
  if (first === 'm' && token.length <= 2) return { kind: isTime ? 'minute' : 'month' };
  if (/^[ht]$/u.test(first) && token.length <= 2 && token !== 'T') return { kind: 'hour' };
  if (first === 's' && token.length <= 2) return { kind: 'second' };
  if (token === 'a') return { kind: 'half' };
  return /^[ -~]$/u.test(token) && (!/[a-z]/iu.test(token) || token === 'T')
    ? { kind: 'mark', byte: token.charCodeAt(0) }
    : null;
}

/** The forms that are looked for where a mapping names none. */
export const MOMENT_FORMS: readonly MomentForm[] = [
  'yyyy-MM-dd HH:mm',
  'yyyy/MM/dd HH:mm',
  'dd.MM.yyyy HH:mm',
  'dd.MM.yyyy HH.mm',
  'dd-MM-yyyy HH:mm',
  'dd-MM-yyyy HH.mm',
  'MM-dd-yyyy HH:mm',
  'dd/MM/yyyy HH:mm',
  'MM/dd/yyyy HH:mm',
  'yyyy-MM-dd HH.mm',
  'dd/MM/yyyy HH.mm',
  'MM/dd/yyyy HH.mm',
  'dd.MM.yy HH:mm',
  'dd-MM-yy HH:mm',
  'dd/MM/yy HH:mm',
  'MM/dd/yy HH:mm',
  'dd.MM.yy HH.mm',
  'dd-MM-yy HH.mm',
  'dd/MM/yy HH.mm',
  'dd/MM/yyyy HH:mm a',
  'MM/dd/yyyy HH:mm a',
  'yyyy-MM-dd',
  'yyyy/MM/dd',
  'yyyyMMdd',
  'dd.MM.yyyy',
  'dd-MM-yyyy',
  'MM-dd-yyyy',
  'dd/MM/yyyy',
  'MM/dd/yyyy',
].map((written) => momentForm(written)!);

/** The days of a form, without its time. */
export function daysOf({ written, pieces, hasTime }: MomentForm): MomentForm {
  if (!hasTime) return { written, pieces, hasTime };
  const hour = pieces.findIndex(({ kind }) => kind === 'hour');
  const end = pieces.findLastIndex(({ kind }, i) => i < hour && kind !== 'mark') + 1;
  const text = /^[^hHt]*?(?=[^\p{L}]*T?[hHt])/u.exec(written)?.[0] ?? written;
  return { written: text.trim(), hasTime: false, pieces: pieces.slice(0, end) };
}
