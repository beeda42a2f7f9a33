import { handOvers } from '../analysis/hand-overs.js';
import { whenLate } from '../analysis/later.js';
import { type Asked as Drawn, Drawing } from '../analysis/odds/odds.js';
import type { Plan } from '../graph/plan.js';
import { assessChecked, inspect, USUALLY_ASKED } from '../inspect.js';
import { compare } from '../kedja.js';
import type { Assessment } from '../model/assessment.js';
import type { HandOver } from '../model/hand-over.js';
import type { Moved } from '../model/lever.js';
import type { Asked } from '../report/html/data.js';
import { load, loadWith, type Source } from '../source/load.js';
import type { Setting } from '../source/override.js';
import { settingsOf } from './command-line.js';
import { chanceChange, type Known, type LateDrawing, lateDrawings } from '../what-if.js';

/** What is known of a question at once, and what is to be drawn for the rest. */
export interface Question {
  readonly plan: Plan;
  /** Typical times, slack and paths as they are now; no odds yet. */
  readonly typical: Assessment;
  readonly drawings: readonly Drawing[];
  /** The figures with their odds, once all is drawn: the customers as they are now beside what the model says. */
  tell(): Told;
}

export interface Told {
  readonly before: Assessment;
  readonly now: Assessment;
  /** Null where they are those of the model itself. */
  readonly handOvers: readonly HandOver[] | null;
}

/** Asks the model of a page anew, as the command line does. */
export class Engine {
  readonly base: Known;
  readonly #source: Source;
  #drawnBase: Drawing | null = null;
  #lastSet: { readonly key: string; readonly known: Known; readonly drawing: Drawing } | null = null;

  constructor(private readonly asked: Asked) {
    this.#source = load(asked.model, asked.file);
    const known = this.#assessed(this.#source, []);
    if (known === null) throw new Error('a model that can be read makes a page');
    this.base = known;
  }

  /** The model itself, as the page was written. */
  asWritten(): Question {
    const { plan, assessment } = this.base;
    const drawing = this.#base();
    const tell = (): Told => ({ before: drawing.tell(), now: drawing.tell(), handOvers: null });
    return { plan, typical: assessment, drawings: [drawing], tell };
  }

  /** Null where what was set makes no sound model. */
  ask({ late, stocks }: Moved): Question | null {
    const settings = settingsOf(stocks, this.base.assessment.chain.calendar);
    const set = settings.length === 0 ? null : this.#set(settings);
    if (set === null && settings.length > 0) return null;
    const { plan } = set?.known ?? this.base;
    const source = set === null ? this.#source : loadedWith(this.asked, settings);
    const assessment = source === null ? null : this.#assessed(source, late)?.assessment;
    if (assessment == null) return null;
    const typical = whenLate(plan, assessment, late);
    const base = this.#base();
    const lates = late.length === 0 ? [] : lateDrawings(plan, typical, late, this.#drawn(false));
    const drawings = [base, ...(set === null ? [] : [set.drawing]), ...lates.map(({ drawing }) => drawing)];
    return { plan, typical, drawings, tell: () => this.#tell(plan, base, set?.drawing ?? null, lates) };
  }

  #tell(plan: Plan, base: Drawing, set: Drawing | null, lates: readonly LateDrawing[]): Told {
    const before = base.tell();
    const asSet = set?.tell() ?? null;
    const itself = asSet ?? before;
    const later = lates.map(({ customers, drawing }) => ({ customers, told: drawing.tell(), drawing }));
    const of = (id: string): (typeof later)[number] | undefined =>
      later.find(({ customers }) => customers.includes(id));
    const now = {
      ...itself,
      customers: itself.customers.map(
        (customer) => of(customer.id)?.told.customers.find(({ id }) => id === customer.id) ?? customer,
      ),
    };
    const compared = compare(now, before, (id) => chanceChange(id, base, before, of(id)?.drawing ?? set ?? base, now));
    return { before, now: compared, handOvers: asSet === null ? null : handOvers(plan, asSet) };
  }

  /** The model itself, drawn once, and only when there is something to compare it with. */
  #base(): Drawing {
    this.#drawnBase ??= new Drawing(this.base.plan, this.base.assessment, this.#drawn(true));
    return this.#drawnBase;
  }

  #set(settings: readonly Setting[]): { readonly known: Known; readonly drawing: Drawing } | null {
    const key = JSON.stringify(settings);
    if (this.#lastSet?.key === key) return this.#lastSet;
    const source = loadedWith(this.asked, settings);
    const known = source === null ? null : this.#assessed(source, []);
    if (known === null) return null;
    this.#lastSet = { key, known, drawing: new Drawing(known.plan, known.assessment, this.#drawn(true)) };
    return this.#lastSet;
  }

  #assessed(source: Source, late: Moved['late']): Known | null {
    const checked = inspect(source);
    const { customers } = this.asked;
    const { assessment } = assessChecked(source, checked, { ...USUALLY_ASKED, customers, late });
    return checked.plan === null || assessment === null ? null : { plan: checked.plan, assessment };
  }

  #drawn(threats: boolean): Drawn {
    const { runs, seed } = this.asked;
    return { runs, seed, precision: null, typical: 'median', threats, ...(threats && { links: 'all' }) };
  }
}

function loadedWith({ model, file }: Asked, settings: readonly Setting[]): Source | null {
  const source = loadWith(model, file, settings);
  return 'problem' in source ? null : source;
}
