import { readFonts } from './fonts.js';
import { sha256 } from './hashes.js';
import { assess } from '../analysis/assess.js';
import { cardWith } from '../analysis/card.js';
import { overviewOf } from '../analysis/overview.js';
import { valueStreams } from '../analysis/value-stream.js';
import { notInFont } from '../lettering/measure.js';
import type { Plan } from '../graph/plan.js';
import { USUALLY_ASKED } from '../inspect.js';
import type { PlaceCard } from '../model/card.js';
import type { Place } from '../model/chain.js';
import type { Paper } from '../model/drawing.js';
import type { Sheet, SheetFacts, SheetKind } from '../model/sheet.js';
import { type HtmlOptions, type PageSize, sheetsHtml } from '../report/sheet/html.js';
import { sheetsText } from '../report/sheet/text.js';
import type { SheetPhrases } from '../words/sheet-phrases.js';
import type { Call } from './command.js';
import { UsageError } from './io.js';
import { meant } from './meant.js';
import { refuseTwice } from './options.js';

/** What sheets of a model need to know, and nothing that no sheet asks for; the cards of all departments unless some are named. */
export function sheetFacts(plan: Plan, kinds: readonly SheetKind[], named: readonly string[] | null): SheetFacts {
  const overview = overviewOf(plan);
  const departments = overview.places.filter(({ id, kind, department }) => kind === 'department' && id === department);
  const ids = named ?? departments.map(({ id }) => id);
  return {
    cards: kinds.includes('cards') ? cards(plan, ids) : [],
    overview,
    streams: kinds.includes('ladder') ? valueStreams(plan) : [],
  };
}

function cards(plan: Plan, ids: readonly string[]): PlaceCard[] {
  const known = assess(plan, USUALLY_ASKED);
  return ids.map((id) => cardWith(plan, { id }, known));
}

/** The places named by an option; a wrong call where there is no such place, with what may have been meant. */
export function placesCalled(
  ids: readonly string[],
  { network: { places } }: Plan,
  option = '--place',
  mayBeMeant: (place: Place) => boolean = () => true,
): string[] {
  const wanted = ids.map((id) => id.normalize('NFC'));
  refuseTwice(option, wanted);
  const likely = places.filter(mayBeMeant);
  const known = likely.map(({ id }) => id);
  for (const id of wanted)
    if (!places.some((place) => place.id === id))
      throw new UsageError((say) => `${option}: ${say.call.noPlace(id)}; ${meant(id, known, likely)(say)}`);
  return wanted;
}

export type SheetFormat = 'text' | 'html' | 'pdf';

/** Prints sheets in a format: text, a page of HTML, or PDF. */
export async function printSheets(
  sheets: readonly Sheet[],
  format: SheetFormat,
  title: string,
  page: PageSize,
  say: SheetPhrases,
  { io, out, tongue }: Pick<Call, 'io' | 'out' | 'tongue'>,
): Promise<void> {
  if (format === 'text') return out.result(sheetsText(sheets, say, out));
  const options: HtmlOptions = { title, language: tongue.language, page, digest: sha256 };
  if (format === 'html') return out.result(sheetsHtml(sheets, say, options));
  const [{ pagesPdf }, { sheetsPaper }] = await Promise.all([
    import('../paper/pages.js'),
    import('../report/sheet/pages.js'),
  ]);
  const paper = sheetsPaper(sheets, say, options);
  const unknown = notInFont(lettersOf(paper)).slice(0, MOST_LETTERS);
  if (unknown.length > 0) out.note(say.notInFont(unknown.join(' ')));
  return out.bytes(await pagesPdf(paper, await readFonts(io)));
}

/** So many letters that a font does not have are told. */
const MOST_LETTERS = 12;

function lettersOf({ pages }: Paper): string {
  return pages.flatMap(({ strokes }) => strokes.map((one) => (one.kind === 'text' ? one.text : ''))).join('');
}
