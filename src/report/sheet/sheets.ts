import type { Sheet, SheetFacts, SheetKind } from '../../model/sheet.js';
import type { ReportPhrases } from '../../words/report-phrases.js';
import type { SheetPhrases } from '../../words/sheet-phrases.js';
import { cardSheet } from './card.js';
import { type Desk, deskFor } from './desk.js';
import { ladderSheet } from './ladder.js';
import { matrixSheets } from './matrix.js';
import { sipocSheet } from './sipoc.js';

/** The sheets of a model that were asked for: filled in; or to be filled in, and the answers behind them. */
export function sheetsOf(
  facts: SheetFacts,
  kinds: readonly SheetKind[],
  phrases: ReportPhrases,
  say: SheetPhrases,
  { isBlank, isLarge }: Pick<Desk, 'isBlank' | 'isLarge'>,
): Sheet[] {
  const all = (blank: boolean): Sheet[] =>
    kinds.flatMap((kind) =>
      sheetsOfKind(kind, facts, () => deskFor(facts.overview.chain, phrases, say, { isBlank: blank, isLarge })),
    );
  return isBlank ? [...all(true), ...all(false).map((sheet) => ({ ...sheet, isKey: true }))] : all(false);
}

/** Each sheet at a desk of its own: what it says of days is about its own figures. */
function sheetsOfKind(kind: SheetKind, { cards, overview, streams }: SheetFacts, desk: () => Desk): Sheet[] {
  switch (kind) {
    case 'cards':
      return cards.map((card) => cardSheet(card, desk()));
    case 'sipoc':
      return [sipocSheet(overview, desk())];
    case 'matrix':
      return matrixSheets(overview, desk());
    case 'ladder':
      return streams.map((stream) => ladderSheet(stream, desk()));
  }
}
