import { departmentOf, linkId, visitsOf } from '../../graph/network.js';
import type { DetailKind, ThreatKind } from '../../model/assessment.js';
import { placeKind, stepsOfCause } from '../naming.js';
import { byCodePoint } from '../../model/order.js';
import type { Drawn, Script, Toss } from './script.js';
import { SHORT, WRONG } from './deal.js';

/** Something that is asked what it does to the customers: called x in the semantics. */
export interface Subject {
  readonly kind: ThreatKind | DetailKind;
  readonly id: string;
  /** The steps whose start to end it adds to (a place's visits, what a cause hits), or the line (-1: none). */
  readonly steps: readonly number[];
  readonly line: number;
  /** Where the seconds are kept that it adds at each of the steps, or on the line, together; none where they do not vary. */
  readonly columns: readonly (readonly number[])[];
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
    columns: steps.map((s) => varying(scripts[s]!)),
    usual: steps.map((s) => own[s]!),
  };
  const delays = delaysAt(steps.map((s) => scripts[s]!)).map(([cause, columns]): Subject => {
    const at = [...steps.keys()].filter((k) => columns[k]!.length > 0);
    return {
      ...NOTHING,
      kind: 'delay',
      id: `${place.id}/${cause}`,
      steps: at.map((k) => steps[k]!),
      columns: at.map((k) => columns[k]!),
      usual: at.map(() => 0),
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
  const drawn = lines[line]!;
  const { full, right } = drawn;
  return [
    { ...NOTHING, kind: 'link', id, line, columns: [varying(drawn)], usual: [usual] },
    ...delaysAt([drawn]).map(([cause, columns]): Subject => ({
      ...NOTHING,
      kind: 'delay',
      id: `${id}/${cause}`,
      line,
      columns,
      usual: [0],
      says: cause,
    })),
    ...failures(id, { line: full === null ? -1 : line }, { line: right === null ? -1 : line }),
  ];
}

function varying({ column }: Drawn): readonly number[] {
  return column === -1 ? [] : [column];
}

/** The delays of some visits, or of a line, by cause: those of one cause are one, wherever they come from. */
function delaysAt(all: readonly Drawn[]): [cause: string, columns: readonly (readonly number[])[]][] {
  const causes = new Set(all.flatMap(({ delays }) => delays.map(({ cause }) => cause)));
  return [...causes].map((cause) => [
    cause,
    all.map(({ delays }) => delays.filter((delay) => delay.cause === cause).map(({ column }) => column)),
  ]);
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
      columns: steps.map(() => [events[i]!.column]),
      usual: steps.map(() => 0),
    };
  });
}
