import type { Chain } from '../../model/chain.js';
import { TOLERANCE } from '../../model/duration.js';
import type { Ends, Fault, Question } from '../../model/exercise.js';
import type { ExercisePhrases } from '../../words/exercise-phrases.js';
import type { Format } from '../../words/format.js';

/** What a place is called, by its id; and the one customer. */
export interface Names {
  (id: string): string;
  readonly customer: string;
}

export function namesOf({ places }: Chain): Names {
  const names = new Map(places.map(({ id, name }) => [id, name]));
  const customer = places.find(({ type }) => type === 'customer')?.name ?? '';
  return Object.assign((id: string) => names.get(id) ?? id, { customer });
}

export function faultTold(fault: Fault, { faults: say }: ExercisePhrases, format: Format, names: Names): string {
  const time = (seconds: number): string => format.duration(seconds);
  const link = ({ from, to }: Ends): string => `${names(from)} → ${names(to)}`;
  switch (fault.kind) {
    case 'way-forgotten':
      return say.wayForgotten(link(fault), time(fault.agreed), time(fault.takes));
    case 'wrong-unit':
      return say.wrongUnit(link(fault), time(fault.agreed), time(fault.meant));
    case 'too-long':
      return say.tooLong(link(fault), time(fault.agreed), time(fault.sum), time(fault.promised));
    case 'too-seldom-right':
      return say.tooSeldomRight(
        link(fault),
        format.share(fault.right),
        format.chance(fault.product),
        format.share(fault.promised),
      );
    case 'weak-offer':
      return say.weakOffer(link(fault), time(fault.expected), time(fault.offered));
    case 'nothing-agreed':
      return say.nothingAgreed(link(fault));
    case 'dead-end':
      return say.deadEnd(names(fault.place));
  }
}

export function questionTold(
  question: Question,
  { question: ask }: ExercisePhrases,
  format: Format,
  names: Names,
): string {
  const { customer } = names;
  switch (question.kind) {
    case 'lead-time':
      return ask.leadTime(customer);
    case 'path':
      return ask.path(customer);
    case 'absorb':
      return ask.absorb(names(question.place), customer);
    case 'notice':
      return ask.notice(names(question.place), format.duration(question.late), customer);
    case 'holds':
      return ask.holds(names(question.place), format.duration(question.late), customer);
    case 'faster':
      return ask.faster(names(question.place), format.duration(question.promise), customer);
    case 'right':
      return ask.right(customer);
    case 'work':
      return ask.work(customer);
  }
}

/** The answer, a line for each part of it. */
export function answerOf(question: Question, { answer: say }: ExercisePhrases, format: Format, names: Names): string[] {
  const time = (seconds: number): string => format.duration(seconds);
  switch (question.kind) {
    case 'lead-time':
    case 'absorb':
      return [time(question.answer)];
    case 'path':
      return [question.answer.map((id) => names(id)).join(' → ')];
    case 'notice':
      return question.answer.length === 0
        ? [say.nobody]
        : question.answer.map(({ place, after, by }) =>
            after <= TOLERANCE ? say.atOnce(names(place), time(by)) : say.after(names(place), time(after), time(by)),
          );
    case 'holds':
      return [question.answer < 0 ? say.broken(time(-question.answer)) : say.kept(time(question.answer))];
    case 'faster':
      return [say.atMost(time(question.answer))];
    case 'right':
      return [format.chance(question.answer)];
    case 'work':
      return [say.work(format.chance(question.answer), time(question.work), time(question.all))];
  }
}
