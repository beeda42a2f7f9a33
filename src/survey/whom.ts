import type { Named } from '../model/assessment.js';
import { withoutFormula } from '../model/formula.js';
import { showInvisible } from '../model/invisible.js';
import { nearest } from '../model/nearest.js';
import type { Party, Relation, Why } from '../model/survey.js';

/** Whom answers may be about: all places, and the relations that are judged. */
export interface Whom {
  readonly places: readonly Named[];
  readonly relations: readonly Relation[];
  /** Those that nobody is asked about. */
  readonly others: readonly Relation[];
}

interface Said {
  readonly supplier: string;
  readonly customer: string;
  readonly item: string;
}

/** The one relation that a row is about, or why it is none. Ids are meant first, then departments with their visits, then names. */
export function relationMeant(said: Said, whom: Whom): number | Why {
  const unknown = nobody('supplier', said, whom) ?? nobody('customer', said, whom);
  if (unknown !== null) return unknown;
  const { relations } = whom;
  const between = bestOf(relations, said.supplier, said.customer);
  if (between.length === 0) {
    if (bestOf(whom.others, said.supplier, said.customer).length > 0)
      return { kind: 'not-asked', supplier: said.supplier, customer: said.customer };
    const isReversed = bestOf(relations, said.customer, said.supplier).length > 0;
    return { kind: 'no-delivery', supplier: said.supplier, customer: said.customer, isReversed };
  }
  const carrying =
    said.item === '' ? withoutItem(between, relations) : between.filter((i) => isItem(relations[i]!.item, said.item));
  if (carrying.length === 1) return carrying[0]!;
  return carrying.length === 0
    ? { kind: 'no-item', said: said.item, items: between.flatMap((i) => relations[i]!.item ?? []) }
    : { kind: 'several', links: carrying.map((i) => relations[i]!.link) };
}

/** Where no item is said: the one that has none, if there is one. */
function withoutItem(between: readonly number[], relations: readonly Relation[]): readonly number[] {
  const bare = between.filter((i) => relations[i]!.item === null);
  return bare.length === 0 ? between : bare;
}

function nobody(column: 'supplier' | 'customer', said: Said, { places }: Whom): Why | null {
  const word = said[column];
  if (word === '') return { kind: 'nobody', column };
  if (places.some(({ id, name }) => isSame(id, word) || isCalled(name, word))) return null;
  const known = places.flatMap(({ id, name }) => [id, name]);
  return { kind: 'unknown', column, said: word, nearest: nearest(word.normalize('NFC'), known) };
}

/** The relations that are meant most plainly. */
function bestOf(relations: readonly Relation[], supplier: string, customer: string): number[] {
  const ways = relations.map((one) => Math.max(wayTo(one.supplier, supplier), wayTo(one.customer, customer)));
  const best = Math.min(...ways);
  return best === NO_WAY ? [] : [...ways.keys()].filter((i) => ways[i] === best);
}

const NO_WAY = 3;

function wayTo({ id, name, department }: Party, word: string): number {
  if (isSame(id, word)) return 0;
  if (isSame(department.id, word)) return 1;
  return isCalled(name, word) || isCalled(department.name, word) ? 2 : NO_WAY;
}

function isSame(id: string, word: string): boolean {
  return id === word.normalize('NFC');
}

function isCalled(name: string, word: string): boolean {
  const plain = (text: string): string => text.normalize('NFC').trim().toLowerCase();
  return [name, asWritten(name)].some((one) => plain(one) === plain(hashes(word)));
}

/** As it stands in the model, or as it was written for the answers. */
function isItem(item: string | null, word: string): boolean {
  return item !== null && isCalled(item, word);
}

function asWritten(text: string): string {
  return withoutFormula(showInvisible(text));
}

/** What no CI system takes for an order is the same text. */
function hashes(text: string): string {
  return text.replaceAll('\\u{23}', '#');
}
