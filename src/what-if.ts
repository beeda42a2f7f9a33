import { shareChange } from './analysis/odds/difference.js';
import { latenessFor } from './analysis/odds/lateness.js';
import { type Asked, Drawing } from './analysis/odds/odds.js';
import { situations } from './analysis/situations.js';
import type { Plan } from './graph/plan.js';
import { compare } from './kedja.js';
import type { Assessment, Late } from './model/assessment.js';
import type { OddsChange } from './model/odds.js';

/** A sound model with what is known of it without drawing. */
export interface Known {
  readonly plan: Plan;
  readonly assessment: Assessment;
}

/** What is to be drawn for one question, by whoever has the time; and what is told of it then. */
export interface Drawings {
  readonly all: readonly Drawing[];
  tell(isWhole: boolean): Assessment;
  /** What was known before something was set, with its odds; null where nothing was. */
  tellBefore(): Assessment | null;
}

/**
 * The odds beside what is known: of the model itself, of what `before` said where something was set, of what is late. All of
 * them are drawn with the same luck.
 */
export function drawingsOf(
  { plan, assessment }: Known,
  before: Known | null,
  late: readonly Late[],
  asked: Asked,
): Drawings {
  const isWhatIf = late.length > 0;
  const itself = new Drawing(plan, assessment, { ...asked, threats: asked.threats && !isWhatIf });
  const was = before === null ? null : new Drawing(before.plan, before.assessment, { ...asked, threats: false });
  const changed = isWhatIf ? lateDrawings(plan, assessment, late, asked) : [];
  return {
    all: [itself, ...(was === null ? [] : [was]), ...changed.map(({ drawing }) => drawing)],
    tell(isWhole) {
      const told = { ...itself.tell(), partial: !isWhole };
      const withChanges = isWhatIf
        ? { ...told, changes: told.changes.map((one) => withChance(one, was ?? itself, changed)) }
        : told;
      return before === null || was === null
        ? withChanges
        : compare(withChanges, before.assessment, (id) => chanceChange(id, was, before.assessment, itself, told));
    },
    tellBefore: () => was?.tell() ?? null,
  };
}

/** What is late as some customers feel it, drawn. */
export interface LateDrawing {
  readonly customers: readonly string[];
  readonly drawing: Drawing;
}

/** Mostly what is late is so for every customer alike, and is drawn once. */
export function lateDrawings(plan: Plan, assessment: Assessment, late: readonly Late[], asked: Asked): LateDrawing[] {
  const made = new Map<string, { customers: string[]; drawing: Drawing }>();
  const usually = situations(plan, asked.typical);
  for (const { id, promise, missing } of assessment.customers) {
    if (missing.length > 0) continue;
    const lateness = latenessFor(usually, plan.step[plan.network.nodeOf.get(id)!]!, promise?.within ?? null, late);
    const key = JSON.stringify([[...lateness.steps], [...lateness.lines]]);
    const known = made.get(key);
    if (known !== undefined) known.customers.push(id);
    else
      made.set(key, {
        customers: [id],
        drawing: new Drawing(plan, assessment, { ...asked, threats: false }, lateness),
      });
  }
  return [...made.values()];
}

function withChance<T extends { readonly id: string; readonly within: number | null }>(
  one: T,
  itself: Drawing,
  changed: readonly LateDrawing[],
): T & { readonly odds: OddsChange | null } {
  const late = changed.find(({ customers }) => customers.includes(one.id));
  return { ...one, odds: late === undefined ? null : onTime(itself, late.drawing, one.id, one.within, one.within) };
}

/** What was set does to the chance of being on time, from one drawing to another. */
export function chanceChange(
  id: string,
  was: Drawing,
  before: Assessment,
  itself: Drawing,
  after: Assessment,
): OddsChange | null {
  const within = ({ customers }: Assessment): number | null =>
    customers.find((customer) => customer.id === id)?.promise?.within ?? null;
  return onTime(was, itself, id, within(before), within(after));
}

function onTime(
  before: Drawing,
  after: Drawing,
  id: string,
  wasWithin: number | null,
  isWithin: number | null,
): OddsChange | null {
  const [first, second] = [before.orders(id), after.orders(id)];
  return first === null || second === null || wasWithin === null || isWithin === null
    ? null
    : shareChange(first, { part: 'onTime', within: wasWithin }, second, { part: 'onTime', within: isWithin });
}
