import { departmentOf, linkId, visitsOf } from '../../graph/network.js';
import type { DetailKind, ThreatKind } from '../../model/assessment.js';
import { placeKind, stepsOfCause } from '../naming.js';
import { byCodePoint } from '../../model/order.js';
import type { Script, Toss } from './script.js';
import { SHORT, WRONG } from './deal.js';

/** Something that is asked what it does to the customers: called x in the semantics. */
export interface Subject {
  readonly kind: ThreatKind | DetailKind;
  readonly id: string;
  /** The steps whose start to end it adds to (a place's visits, what a cause hits), or the line (-1: none). */
  readonly steps: readonly number[];
  readonly line: number;
  /** Where the seconds are kept that it adds at each of the steps, or on the line; -1 where they do not vary. */
  readonly columns: readonly number[];
  /** What those usually are. */
  readonly usual: readonly number[];
  /** The loops of rework links that are called so; else none. */
  readonly loops: readonly number[];
  /** SHORT or WRONG of a failure, else 0. */
  readonly fails: number;
  /** Words of its own for what it is told by: a delay's cause. */
  readonly says: string | null;
}

/** Everything that can make a customer's order late, in the order of kinds and ids. */
export function subjectsOf(
  script: Script,
  usual: { readonly own: Float64Array; readonly handover: Float64Array },
): Subject[] {
  const { plan } = script;
  const { network } = plan;
  const visits = visitsOf(network);
  const places = [...network.places.keys()]
    .filter((node) => network.places[node]!.type !== 'customer' && departmentOf(network, node) === node)
    .flatMap((node) => {
      const steps = (visits.get(node) ?? [node]).map((visit) => plan.step[visit]!);
      return ofPlace(script, steps, usual.own);
    });
  const links = [...plan.edge.keys()]
    .sort((a, b) => plan.edge[a]! - plan.edge[b]!)
    .flatMap((line) => ofLine(script, line, usual.handover[line]!));
  return [...places, ...links, ...reworks(script), ...causes(script)];
}

const NOTHING: Pick<Subject, 'steps' | 'line' | 'columns' | 'usual' | 'loops' | 'fails' | 'says'> = {
  steps: [],
  line: -1,
  columns: [],
  usual: [],
  loops: [],
  fails: 0,
  says: null,
};

function ofPlace({ plan, steps: scripts }: Script, steps: readonly number[], own: Float64Array): Subject[] {
  const place = plan.place[steps[0]!]!;
  if (place.type === 'customer') return [];
  const itself: Subject = {
    ...NOTHING,
    kind: placeKind(place),
    id: place.id,
    steps,
    columns: steps.map((s) => scripts[s]!.column),
    usual: steps.map((s) => own[s]!),
  };
  const named = [...new Set(steps.flatMap((s) => scripts[s]!.delays.map(({ cause }) => cause)))];
  const delays = named.map((cause): Subject => {
    const events = steps.flatMap((s) =>
      scripts[s]!.delays.filter((delay) => delay.cause === cause).map(({ column }) => ({ s, column })),
    );
    return {
      ...NOTHING,
      kind: 'delay',
      id: `${place.id}/${cause}`,
      steps: events.map(({ s }) => s),
      columns: events.map(({ column }) => column),
      usual: events.map(() => 0),
      says: cause,
    };
  });
  const fails = (toss: (s: number) => Toss | null): readonly number[] => steps.filter((s) => toss(s) !== null);
  return [
    itself,
    ...delays,
    ...failures(place.id, { steps: fails((s) => scripts[s]!.full) }, { steps: fails((s) => scripts[s]!.right) }),
  ];
}

function ofLine({ plan, lines }: Script, line: number, usual: number): Subject[] {
  const id = linkId(plan.network, plan.edge[line]!);
  const { column, delays, full, right } = lines[line]!;
  return [
    { ...NOTHING, kind: 'link', id, line, columns: [column], usual: [usual] },
    ...delays.map(({ cause, column: kept }): Subject => ({
      ...NOTHING,
      kind: 'delay',
      id: `${id}/${cause}`,
      line,
      columns: [kept],
      usual: [0],
      says: cause,
    })),
    ...failures(id, { line: full === null ? -1 : line }, { line: right === null ? -1 : line }),
  ];
}

type Where = { readonly steps: readonly number[] } | { readonly line: number };

function failures(id: string, short: Where, wrong: Where): Subject[] {
  const isThere = (where: Where): boolean => ('steps' in where ? where.steps.length > 0 : where.line !== -1);
  return [
    ...(isThere(short) ? [{ ...NOTHING, ...short, kind: 'short' as const, id, fails: SHORT }] : []),
    ...(isThere(wrong) ? [{ ...NOTHING, ...wrong, kind: 'wrong' as const, id, fails: WRONG }] : []),
  ];
}

function reworks({ plan, loops }: Script): Subject[] {
  const called = new Map<string, number[]>();
  for (const [l, { edge }] of loops.entries()) {
    const id = linkId(plan.network, edge);
    called.set(id, [...(called.get(id) ?? []), l]);
  }
  return [...called].map(([id, all]) => ({
    ...NOTHING,
    kind: 'rework',
    id,
    steps: [loops[all[0]!]!.from],
    loops: all,
  }));
}

function causes({ plan, causes: events }: Script): Subject[] {
  const all = plan.network.chain.causes.toSorted((a, b) => byCodePoint(a.id, b.id));
  return all.map((cause, i) => {
    const steps = stepsOfCause(plan, cause);
    return {
      ...NOTHING,
      kind: 'cause',
      id: cause.id,
      steps,
      columns: steps.map(() => events[i]!.column),
      usual: steps.map(() => 0),
    };
  });
}
