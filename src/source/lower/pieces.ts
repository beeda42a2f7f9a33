/** A piece of a text without the spaces around it, and the characters of the text that it is. */
interface Piece {
  readonly text: string;
  readonly part: readonly [from: number, to: number];
}

/** What stands between the separators of a text. */
export function pieces(text: string, separator: '..' | '->'): readonly Piece[] {
  let from = 0;
  return text.split(separator).map((piece) => {
    const start = from + (piece.length - piece.trimStart().length);
    from += piece.length + separator.length;
    return { text: piece.trim(), part: [start, start + piece.trim().length] };
  });
}
