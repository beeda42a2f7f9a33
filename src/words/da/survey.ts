import type { AnswerColumn, Shown, Unreadable, Why } from '../../model/survey.js';
import type { SurveyPhrases } from '../survey-phrases.js';
import { and, count, didYouMean, grouped, or, quoted } from './phrases.js';

type Column = (column: AnswerColumn) => string;

export const survey: SurveyPhrases = {
  delimiter: ';',
  columns: {
    supplier: 'leverandør',
    supplierName: 'leverandørens navn',
    customer: 'kunde',
    customerName: 'kundens navn',
    item: 'vare',
    quality: 'kvalitet',
    quantity: 'mængde',
    time: 'tid',
    response: 'udbedring',
    overall: 'helhed',
    remark: 'bemærkning',
    respondent: 'besvaret af',
    date: 'dato',
  },

  above: 'Hvad jeg synes om det, jeg får',
  name: 'Navn, hvis du vil',
  asked: {
    quality: 'Får jeg det, jeg skal have, og kan jeg bruge det, som det er?',
    quantity: 'Får jeg den rigtige mængde?',
    time: 'Kommer det til rette tid?',
    response: 'Bliver det rettet hurtigt og ordentligt, når noget er galt?',
    overall: 'Alt i alt: er jeg tilfreds med leverancerne?',
  },
  deliveries: (number) => count(number, 'leverance', 'leverancer'),
  howTo: 'Sæt ét kryds i hver linje. Spring det over, du ikke kan svare på.',
  remark: 'Bemærkning, hvis du vil',
  ofForms: { name: 'Navn', timestamp: 'Tidsstempel' },
  nobodyAsked: 'ingen her er nogens interne kunde: der er intet at spørge om',

  counts: (answers, relations, of) => `${answers} om ${relations} af ${of}`,
  scale: '1 er aldrig eller slet ikke, 5 er altid eller helt og fuldt',
  answers: (number) => count(number, 'svar', 'svar'),
  mean: 'snit',
  spread: '1–5',
  content: 'tilfredse (4–5)',
  tooFew: (enough) => `færre end ${enough}: for få til en vurdering`,
  tooFewOverall: (enough) => `færre end ${enough} om helheden: for få til en vurdering`,
  verdict: { yes: 'tilfredse', no: 'ikke tilfredse', open: 'kan ikke afgøres endnu' },
  before: (score, answers) =>
    `modellen siger ${score}${answers === null ? '' : ` (${count(answers, 'svar', 'svar')})`}`,
  now: { higher: 'nu er det højere', lower: 'nu er det lavere', open: 'det kan godt være det samme nu' },
  outOf: (hits, of) => `${grouped(hits)} af ${grouped(of)}`,
  contradiction: (question, mean, { what, within, share, counted }) =>
    `Kunderne giver ${JUDGED[question]} ${mean} af 5; ifølge loggen er ${share} af leverancerne ${shown(what, within)} (${counted})`,
  counterparts: (pairs) => `Det målte: ${pairs.join(', ')}.`,
  ofSuppliers: 'Hvad hver leverandørs kunder siger om den',
  ofCustomers: 'Hvad hver kunde siger om sine leverandører',
  noAnswers: 'Ingen svar',
  nobodyAnswered: 'Ingen række i filerne kunne bruges.',
  andMore: (number, top) => `og ${number} til (--top ${top})`,
  howFigured:
    'Hvert gennemsnit og hver andel står med det interval, der rummer det 95 gange ud af 100. Ligger hele intervallet over 3: tilfredse; under 3: ikke tilfredse. Det siger, hvad kunderne synes, ikke hvorfor.',
  elsewhere: (number) => `${count(number, 'svar', 'svar')} handler om andre leverancer`,

  unused: (number, of) => `${number} af ${count(of, 'række', 'rækker')} blev ikke brugt`,
  unusedMarks: (number) => `${count(number, 'karakter', 'karakterer')} blev ikke brugt; resten af rækken tæller`,
  why,
  unreadable,
  strangers: (titles) => `kolonner, der ikke betyder noget her: ${titles.map(quoted).join(', ')}`,
  otherDates(number, forms, mapping) {
    const dates = count(number, 'dato', 'datoer');
    const [what, how] =
      mapping === null
        ? [`${dates} kan ikke læses`, '']
        : [`${dates} kan være ${or(forms)}`, `, eller angiv i kedja.config.yaml measure: { dates: ${mapping} }`];
    return `${what}; skriv 2027-03-01${how}. Indtil da gælder det første af to svar fra samme person`;
  },

  onlyOfQuestions: (format) => `--format ${format}: det er til spørgsmålene; svarene vises som tekst eller JSON`,
  notAsked: (id) => `ingen leverer internt til ${quoted(id)}`,
};

const JUDGED = { quality: 'kvaliteten', quantity: 'mængden', time: 'tiden' };

function shown(what: Shown['what'], within: string | null): string {
  const inTime = `fremme inden for ${within ?? 'den aftalte tid'}`;
  return { right: 'fejlfrie', full: 'komplette', onTime: 'til tiden', inTime }[what];
}

function why(why: Why, column: Column): string {
  switch (why.kind) {
    case 'unclosed':
      return `et anførselstegn åbnes og lukkes aldrig, så intet herfra er læst (${count(why.lines, 'linje', 'linjer')})`;
    case 'quotes':
      return 'et anførselstegn står midt i en celle; skriv det dobbelt, med ét på hver side af cellen';
    case 'ragged':
      return `${count(why.found, 'celle', 'celler')}, hvor der er ${count(why.expected, 'kolonne', 'kolonner')}`;
    case 'nobody':
      return `${quoted(column(why.column))} er tom`;
    case 'unknown':
      return `ingen hedder ${quoted(why.said)}${why.nearest === null ? '' : `; ${didYouMean(why.nearest)}`}`;
    case 'no-delivery':
      return `${quoted(why.supplier)} leverer ikke til ${quoted(why.customer)}${why.isReversed ? '; det er omvendt' : ''}`;
    case 'not-asked':
      return `ingen i huset spørges om det, der går fra ${quoted(why.supplier)} til ${quoted(why.customer)}: det forlader huset, sendes tilbage eller bliver i det samme led`;
    case 'no-item':
      return `intet, der hedder ${quoted(why.said)}, leveres der${why.items.length === 0 ? '; lad varen stå tom' : `; skriv ${or(why.items.map(quoted))}`}`;
    case 'several':
      return `det kan være ${or(why.links)}; skriv id og vare`;
    case 'not-whole':
      return `${column(why.question)}: »${why.said}« er ikke et helt tal; vælg det ene eller det andet`;
    case 'no-score':
      return `${column(why.question)}: ${quoted(why.said)} er ikke et helt tal fra 1 til 5`;
    case 'not-filled-in':
      return 'ikke udfyldt';
    case 'again':
      return `den samme person svarer også på dette i ${why.file}:${why.line}; det svar gælder`;
  }
}

function unreadable(why: Unreadable, column: Column): string {
  switch (why.problem) {
    case 'utf-16':
      return 'det her er UTF-16; gem som CSV UTF-8';
    case 'not-utf-8':
      return `linje ${why.line} er ikke UTF-8 (måske Latin-1); gem som CSV UTF-8`;
    case 'binary':
      return 'det her er ikke tekst; gem først regnearket som CSV UTF-8';
    case 'too-large':
      return 'større end 256 MiB';
    case 'empty':
      return 'filen er tom';
    case 'no-columns':
      return `ingen kolonne hedder ${or(why.missing.map((one) => `»${column(one)}«`))}; der er ${and(why.found.slice(0, 15).map(quoted))}`;
    case 'same-column':
      return `disse kolonner er de samme: ${and(why.titles.map(quoted))}; behold en af dem`;
  }
}
