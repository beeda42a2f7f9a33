/** Where a spreadsheet would begin to calculate: at the start of a cell, whichever of the usual marks parts cells. */
const BEGINS = /(^|[,;\t|\n])(["'\s]*)(?=[=+\-@＝＋－＠])/gu;

/** Text that no spreadsheet takes for a formula: an apostrophe stands before what would begin one. */
export function withoutFormula(text: string): string {
  return text.replaceAll(BEGINS, "$1$2'");
}
