import type { AnswerColumn, Shown, Unreadable, Why } from '../../model/survey.js';
import type { SurveyPhrases } from '../survey-phrases.js';
import { and, didYouMean, grouped, or, quoted } from './phrases.js';

type Column = (column: AnswerColumn) => string;

export const survey: SurveyPhrases = {
  delimiter: ',',
  columns: {
    supplier: 'supplier',
    supplierName: 'supplier name',
    customer: 'customer',
    customerName: 'customer name',
    item: 'item',
    quality: 'quality',
    quantity: 'quantity',
    time: 'time',
    response: 'response',
    overall: 'overall',
    remark: 'remark',
    respondent: 'respondent',
    date: 'date',
  },

  above: 'What I think of what I get',
  name: 'Name, if you like',
  asked: {
    quality: 'Do I get the right thing, and can I use it as it is?',
    quantity: 'Do I get the right quantity?',
    time: 'Does it come at the right time?',
    response: 'When something is wrong, is it put right well and soon?',
    overall: 'All in all: am I content with these deliveries?',
  },
  deliveries: (number) => counted(number, 'delivery', 'deliveries'),
  howTo: 'Tick one box a line. Leave out what you cannot tell.',
  remark: 'A remark, if you like',
  ofForms: { name: 'Name', timestamp: 'Timestamp' },
  nobodyAsked: 'nobody inside is anybody’s customer here: there is nothing to ask',

  counts: (answers, relations, of) => `${answers} about ${relations} of ${of}`,
  scale: '1 is never, or not at all; 5 is always, or fully',
  answers: (number) => counted(number, 'answer', 'answers'),
  mean: 'mean',
  spread: '1–5',
  content: 'content (4–5)',
  tooFew: (enough) => `fewer than ${enough}: no verdict`,
  tooFewOverall: (enough) => `fewer than ${enough} say it all in all: no verdict`,
  verdict: { yes: 'content', no: 'not content', open: 'cannot tell yet' },
  before: (score, answers) =>
    `the model says ${score}${answers === null ? '' : ` (${counted(answers, 'answer', 'answers')})`}`,
  now: { higher: 'it is higher now', lower: 'it is lower now', open: 'it may well be the same now' },
  outOf: (hits, of) => `${grouped(hits)} of ${grouped(of)}`,
  contradiction: (question, mean, { what, within, share, counted }) =>
    `Customers give ${JUDGED[question]} ${mean} of 5; by the log ${share} of the deliveries are ${shown(what, within)} (${counted})`,
  counterparts: (pairs) => `What is measured: ${pairs.join(', ')}.`,
  ofSuppliers: 'What each supplier’s customers say of it',
  ofCustomers: 'What each customer says of its suppliers',
  noAnswers: 'No answers',
  nobodyAnswered: 'No row of these files could be used.',
  andMore: (number, top) => `and ${number} more (--top ${top})`,
  howFigured:
    'Each mean and share stands with the interval that holds it 95 times in 100. The whole interval above 3: content; below 3: not content. It says what customers think, not why.',
  elsewhere: (number) => `${counted(number, 'answer is', 'answers are')} about other deliveries`,

  unused: (number, of) => `${number} of ${counted(of, 'row was', 'rows were')} not used`,
  unusedMarks: (number) => `${counted(number, 'mark was', 'marks were')} not used; the rest of the row counts`,
  why,
  unreadable,
  strangers: (titles) => `columns that mean nothing here: ${titles.map(quoted).join(', ')}`,
  otherDates(number, forms, mapping) {
    const dates = counted(number, 'date', 'dates');
    const [what, how] =
      mapping === null
        ? [`${dates} cannot be read`, '']
        : [`${dates} may be ${or(forms)}`, `, or say in kedja.config.yaml measure: { dates: ${mapping} }`];
    return `${what}; write 2027-03-01${how}. Until then the first of two answers by one respondent counts`;
  },

  onlyOfQuestions: (format) => `--format ${format}: this is for the questions; answers are told as text or JSON`,
  notAsked: (id) => `nobody delivers to ${quoted(id)} inside`,
};

const JUDGED = { quality: 'the quality', quantity: 'the quantity', time: 'the time' };

function shown(what: Shown['what'], within: string | null): string {
  return { right: 'right', full: 'full', onTime: 'on time', inTime: `there within ${within ?? 'the time agreed'}` }[
    what
  ];
}

function why(why: Why, column: Column): string {
  switch (why.kind) {
    case 'unclosed':
      return `a quotation mark is opened and never closed, so nothing from here on was read (${counted(why.lines, 'line', 'lines')})`;
    case 'quotes':
      return 'a quotation mark stands in the middle of a cell; write it twice, with one around the cell';
    case 'ragged':
      return `${counted(why.found, 'cell', 'cells')} where there are ${counted(why.expected, 'column', 'columns')}`;
    case 'nobody':
      return `"${column(why.column)}" is empty`;
    case 'unknown':
      return `nobody is called ${quoted(why.said)}${why.nearest === null ? '' : `; ${didYouMean(why.nearest)}`}`;
    case 'no-delivery':
      return `${quoted(why.supplier)} does not deliver to ${quoted(why.customer)}${why.isReversed ? '; it is the other way round' : ''}`;
    case 'not-asked':
      return `nobody inside is asked what ${quoted(why.supplier)} hands to ${quoted(why.customer)}: it leaves the house, is sent back, or stays in one department`;
    case 'no-item':
      return `nothing called ${quoted(why.said)} is delivered there${why.items.length === 0 ? '; leave the item out' : `; write ${or(why.items.map(quoted))}`}`;
    case 'several':
      return `this may be ${or(why.links)}; write the ids, and the item`;
    case 'not-whole':
      return `${column(why.question)}: "${why.said}" is no whole number; choose the one or the other`;
    case 'no-score':
      return `${column(why.question)}: ${quoted(why.said)} is no whole number from 1 to 5`;
    case 'not-filled-in':
      return 'not filled in';
    case 'again':
      return `the same respondent answers this in ${why.file}:${why.line}, too; that answer counts`;
  }
}

function unreadable(why: Unreadable, column: Column): string {
  switch (why.problem) {
    case 'utf-16':
      return 'this is UTF-16; save it as CSV UTF-8';
    case 'not-utf-8':
      return `line ${why.line} is not UTF-8 (Latin-1, perhaps); save it as CSV UTF-8`;
    case 'binary':
      return 'this is not text; a workbook is saved as CSV UTF-8 first';
    case 'too-large':
      return 'this is larger than 256 MiB';
    case 'empty':
      return 'this is empty';
    case 'no-columns':
      return `no column is called ${or(why.missing.map((one) => `"${column(one)}"`))}; there is ${and(why.found.slice(0, 15).map(quoted))}`;
    case 'same-column':
      return `these columns are the same: ${and(why.titles.map(quoted))}; keep one of them`;
  }
}

function counted(number: number, one: string, many: string): string {
  return `${grouped(number)} ${number === 1 ? one : many}`;
}
