import { type Distribution, median } from '../../model/distribution.js';
import type { Link, Place } from '../../model/chain.js';
import type { Exercise, Question } from '../../model/exercise.js';
import type { Block, Cell, Field, Row, Sheet } from '../../model/sheet.js';
import type { ExercisePhrases } from '../../words/exercise-phrases.js';
import type { Desk } from './desk.js';
import { bold, cell, EMPTY, plainly, soft } from './desk.js';
import { boxesFigure } from './boxes.js';
import { answerOf, faultTold, type Names, namesOf, questionTold } from './answers.js';

/** What the model of an exercise is called in the calls that are told. */
const FILE = 'exercise.yaml';

/** An exercise: the chain, the tasks, and on pages of their own the answers, with the model to run. */
export function exerciseSheets(exercise: Exercise, words: ExercisePhrases, desk: Desk): Sheet[] {
  const names = namesOf(exercise.chain);
  const title = words.title(exercise.seed, exercise.chain.name ?? '');
  const sheet = (above: string, blocks: readonly Block[], more: Partial<Sheet>): Sheet => ({
    above,
    title,
    facts: desk.dayLengths().join(''),
    isWide: false,
    isKey: false,
    blocks,
    ...more,
  });
  return [
    sheet(words.exercise, chainBlocks(exercise, words, desk, names), { isWide: true }),
    sheet(words.tasks, taskBlocks(exercise, words, desk, names), {}),
    sheet(words.exercise, answerBlocks(exercise, words, desk, names), { isKey: true }),
    sheet(
      words.model,
      [
        {
          form: 'text',
          says: [
            plainly(
              words.runIt(
                `kedja sheet --exercise --seed ${exercise.seed} --lang ${exercise.chain.language ?? 'en'} -o ${FILE}`,
                FILE,
              ),
            ),
          ],
        },
        { form: 'code', text: exercise.yaml },
      ],
      { isKey: true },
    ),
  ];
}

function chainBlocks({ chain }: Exercise, words: ExercisePhrases, { phrases, format }: Desk, names: Names): Block[] {
  const customer = chain.places.find(({ type }) => type === 'customer')!;
  const promise = customer.type === 'customer' ? customer.promise : null;
  const arrows = chain.links.map(({ from, to }) => [from, to] as const);
  const says = arrows.map(([from, to]) => words.picture(names(from), names(to)));
  const outside = new Set(chain.places.filter(({ type }) => type !== 'department').map(({ id }) => id));
  return [
    {
      form: 'text',
      says: [
        plainly(words.intro(customer.name, promise === null ? '' : phrases.terms(promise, format))),
        soft(words.figures),
      ],
    },
    {
      form: 'figure',
      figure: boxesFigure({ names: new Map(chain.places.map(({ id, name }) => [id, name])), arrows, outside }, says),
    },
    chainTable(chain.places, chain.links, words, { phrases, format }, names),
  ];
}

type Writing = Pick<Desk, 'phrases' | 'format'>;

/** Each place with its work, and a row for each of its deliveries. */
function chainTable(
  places: readonly Place[],
  links: readonly Link[],
  { columns, expected, offered }: ExercisePhrases,
  writing: Writing,
  names: Names,
): Block {
  const titles = [columns.who, columns.queue, columns.work, columns.right, columns.handsOn, columns.to];
  const shares = [14, 7, 7, 5, 10, 13, 14, 16];
  return {
    form: 'table',
    columns: [...titles, columns.way, columns.agreed].map((title, i) => ({ title, share: shares[i]! })),
    rows: places.flatMap((place): Row[] => {
      const own = links.filter(({ from }) => from === place.id);
      if (place.type === 'customer') return [];
      const rows = own.length === 0 ? [null] : own;
      return rows.map((link, i) => [
        ...(i === 0 ? workCells(place, writing) : [EMPTY, EMPTY, EMPTY, EMPTY]),
        ...(link === null ? [EMPTY, EMPTY, EMPTY, EMPTY] : linkCells(link, { expected, offered }, writing, names)),
      ]);
    }),
    hasHeads: true,
    lines: 'rows',
  };
}

function workCells(place: Exclude<Place, { type: 'customer' }>, { format }: Writing): Cell[] {
  const time = (one: Distribution | null): Cell => (one === null ? EMPTY : says(format.duration(median(one))));
  return [cell(bold(place.name)), time(place.queue), time(place.time), says(format.share(place.right ?? 1))];
}

function linkCells(
  { item, to, handover, every, stock, agreed, expects, offers }: Link,
  { expected, offered }: Pick<ExercisePhrases, 'expected' | 'offered'>,
  { phrases, format }: Writing,
  names: Names,
): Cell[] {
  const way = [
    ...(every === null ? [] : [phrases.leavesEvery(format.duration(every))]),
    ...(handover === null ? [] : [phrases.handedOver(format.duration(median(handover)))]),
    ...(stock > 0 ? [phrases.inHand(format.duration(stock))] : []),
  ];
  const terms = [
    ...(agreed === null ? [] : [phrases.terms(agreed, format)]),
    ...(expects === null ? [] : [expected(phrases.terms(expects, format))]),
    ...(offers === null ? [] : [offered(phrases.terms(offers, format))]),
  ];
  return [says(item ?? ''), says(names(to)), says(...way), says(...terms)];
}

function says(...texts: readonly string[]): Cell {
  return { says: texts.filter((text) => text !== '').map((text) => ({ text, tone: 'plain' })), write: 0 };
}

function taskBlocks({ faults, questions }: Exercise, words: ExercisePhrases, desk: Desk, names: Names): Block[] {
  return [
    {
      form: 'fields',
      fields: [
        { label: desk.say.filledInBy, answer: [], write: 1 },
        { label: desk.say.date, answer: [], write: 1 },
      ],
      columns: 2,
    },
    { form: 'heading', text: words.findFaults },
    { form: 'text', says: [plainly(words.aboutFaults)] },
    {
      form: 'fields',
      fields: faults.map((_, i): Field => ({ label: words.fault(i + 1), answer: [], write: 2 })),
      columns: 1,
    },
    { form: 'heading', text: words.answerThese },
    { form: 'text', says: [plainly(words.aboutQuestions)] },
    {
      form: 'fields',
      fields: questions.map((question, i): Field => ({
        label: `${i + 1}. ${questionTold(question, words, desk.format, names)}`,
        answer: [],
        write: linesFor(question),
      })),
      columns: 1,
    },
  ];
}

function linesFor({ kind }: Question): number {
  return kind === 'notice' ? 2 : 1;
}

function answerBlocks({ faults, questions }: Exercise, words: ExercisePhrases, desk: Desk, names: Names): Block[] {
  return [
    { form: 'heading', text: words.findFaults },
    {
      form: 'fields',
      fields: faults.map((fault, i): Field => ({
        label: words.fault(i + 1),
        answer: [bold(faultTold(fault, words, desk.format, names))],
        write: 0,
      })),
      columns: 1,
    },
    { form: 'heading', text: words.answerThese },
    {
      form: 'fields',
      fields: questions.map((question, i): Field => ({
        label: `${i + 1}. ${questionTold(question, words, desk.format, names)}`,
        answer: answerOf(question, words, desk.format, names).map(bold),
        write: 0,
      })),
      columns: 1,
    },
  ];
}
