import { assess } from '../analysis/assess.js';
import { cardOf } from '../analysis/card.js';
import { buildNetwork } from '../graph/network.js';
import { buildPlan } from '../graph/plan.js';
import { TOLERANCE } from '../model/duration.js';
import type { Threat } from '../model/assessment.js';
import type { Notice, Question } from '../model/exercise.js';
import type { Draw } from './draw.js';
import type { Look } from './look.js';

/** Asks something of a chain that has one right answer there; null where it has not. */
type Ask = (look: Look, draw: Draw) => Question | null;

/** Answers that are nearer to another than this, in seconds, are no good questions. */
const CLEAR = 300;
const LATE = [30, 45, 60, 90, 120, 180].map((minutes) => 60 * minutes);

const ALWAYS: readonly Ask[] = [leadTime, notice, absorb];
const SOMETIMES: readonly Ask[] = [path, holds, faster, right, work];

/** Five questions or six about a chain, each with its answer; null where it does not lend itself to them. */
export function questionsOf(look: Look, draw: Draw): Question[] | null {
  const more = new Set(draw.shuffled(SOMETIMES).slice(0, 2 + draw(2)));
  const asked = [...ALWAYS, ...SOMETIMES.filter((ask) => more.has(ask))].map((ask) => ask(look, draw));
  return asked.some((question) => question === null) ? null : asked.filter((question) => question !== null);
}

function leadTime({ customer }: Look): Question {
  return { kind: 'lead-time', answer: customer.typical!.leadTime };
}

function path(look: Look): Question | null {
  if (!hasOneLongest(look)) return null;
  const [first] = look.customer.typical!.paths;
  return { kind: 'path', answer: first!.legs.filter(({ kind }) => kind === 'place').map(({ id }) => id) };
}

/** True where no other way is nearly as long: what is asked of the longest is asked of this one. */
function hasOneLongest({ customer }: Look): boolean {
  const [first, second] = customer.typical!.paths;
  return second === undefined || first!.length - second.length >= CLEAR;
}

/** In the order of the model, which is the same in every language: ids are not. */
function inOrder<T extends { readonly id: string }>({ plan }: Look, all: readonly T[]): T[] {
  const places = plan.network.chain.places.map(({ id }) => id);
  return all.toSorted((a, b) => places.indexOf(a.id) - places.indexOf(b.id));
}

function upstream(look: Look): Look['customer']['threats'] {
  const reaching = ({ kind, slack }: Threat): boolean => kind !== 'link' && slack !== Infinity;
  return inOrder(look, look.customer.threats.filter(reaching));
}

/** Somebody whose lateness reaches the customer sooner or later. */
function somebody(look: Look, draw: Draw): { readonly id: string; readonly slack: number } | null {
  const all = upstream(look).filter(({ slack }) => slack >= CLEAR);
  return all.length === 0 ? null : draw.from(all);
}

function absorb(look: Look, draw: Draw): Question | null {
  const one = somebody(look, draw);
  return one === null ? null : { kind: 'absorb', place: one.id, answer: one.slack };
}

function notice(look: Look, draw: Draw): Question | null {
  const all = upstream(look);
  const telling = all.filter(({ id }) => noticing(look, id, 0).all.some(({ after }) => after >= CLEAR));
  if (all.length === 0) return null;
  const place = draw.from(telling.length > 0 ? telling : all).id;
  const late = draw.from(LATE);
  const answer = noticing(look, place, late);
  const isClear = answer.all.every(
    ({ after }) => Math.abs(after - late) >= CLEAR && (after <= TOLERANCE || after >= CLEAR),
  );
  return isClear && answer.all.length > 1 ? { kind: 'notice', place, late, answer: answer.notices } : null;
}

/** Everybody on the way to the customer, the customer too, who has things later when a place is late; and what each can take. */
export function noticing(
  look: Look,
  place: string,
  late: number,
): { readonly notices: readonly Notice[]; readonly all: readonly { readonly id: string; readonly after: number }[] } {
  const { plan, customer } = look;
  const card = cardOf(plan, place);
  if (card === null || card.kind === 'link') return { notices: [], all: [] };
  const onTheWay = new Set([customer.id, ...customer.threats.map(({ id }) => id)]);
  const suffering = card.whoSuffers
    .filter(({ id }) => onTheWay.has(id))
    .map(({ id, after }) => ({ id, after: after ?? 0 }));
  const all = inOrder(look, suffering);
  return {
    all,
    notices: all
      .filter(({ after }) => after < late - TOLERANCE)
      .map(({ id, after }) => ({ place: id, after, by: late - after })),
  };
}

function holds(look: Look, draw: Draw): Question | null {
  const place = somebody(look, draw)?.id;
  if (place === undefined) return null;
  const late = draw.from(LATE);
  const { changes } = assess(look.plan, { ...ASKED, late: [{ id: place, seconds: late }] });
  const answer = changes[0]!.slackAfter!;
  return Math.abs(answer) < CLEAR ? null : { kind: 'holds', place, late, answer };
}

const ASKED = { typical: 'median', customers: [], paths: 0, late: [], threats: true } as const;

/** How long somebody's work may take where less is promised than the chain usually takes. */
function faster(look: Look, draw: Draw): Question | null {
  if (!hasOneLongest(look)) return null;
  const { plan, customer, stream } = look;
  const less = draw.from([10, 15, 20, 25, 30]) * 60;
  const promise = customer.typical!.leadTime - less;
  const able = stream.steps.filter(({ process }) => process !== null && process > less);
  if (able.length === 0 || promise < CLEAR) return null;
  const { id, process } = draw.from(able);
  const by = fasterBy(plan, id, promise);
  return by === null || process! - by < CLEAR ? null : { kind: 'faster', place: id, promise, answer: process! - by };
}

/** How much faster a place alone would have to be for another promise to hold; null where that is not enough. */
export function fasterBy({ network }: Look['plan'], place: string, promise: number): number | null {
  const { chain } = network;
  const places = chain.places.map((one) =>
    one.type === 'customer' && one.promise !== null ? { ...one, promise: { ...one.promise, within: promise } } : one,
  );
  const plan = buildPlan(buildNetwork({ ...chain, places }))!;
  const { customers } = assess(plan, ASKED);
  return customers[0]!.threats.find(({ id, kind }) => id === place && kind !== 'link')?.neededFaster ?? null;
}

function right({ stream }: Look): Question | null {
  return stream.right === null || stream.right > 0.995 ? null : { kind: 'right', answer: stream.right };
}

function work(look: Look): Question | null {
  const { sums } = look.stream;
  if (!hasOneLongest(look)) return null;
  if (sums === null || sums.working === null || sums.stock > 0) return null;
  const all = sums.process + sums.queue + sums.handover + sums.departure;
  return { kind: 'work', answer: sums.working, work: sums.process, all };
}

/** The same questions of another look at the chain: what is right there. */
export function answeredAgain(look: Look, question: Question): Question | null {
  switch (question.kind) {
    case 'lead-time':
      return leadTime(look);
    case 'path':
      return path(look);
    case 'absorb': {
      const threat = look.customer.threats.find(({ id, kind }) => id === question.place && kind !== 'link');
      return threat === undefined ? null : { ...question, answer: threat.slack };
    }
    case 'notice':
      return { ...question, answer: noticing(look, question.place, question.late).notices };
    case 'holds': {
      const late = [{ id: question.place, seconds: question.late }];
      return { ...question, answer: assess(look.plan, { ...ASKED, late }).changes[0]!.slackAfter! };
    }
    case 'faster': {
      const by = fasterBy(look.plan, question.place, question.promise);
      const process = look.stream.steps.find(({ id }) => id === question.place)?.process ?? null;
      return by === null || process === null ? null : { ...question, answer: process - by };
    }
    case 'right':
      return right(look);
    case 'work':
      return work(look);
  }
}
