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
    quantity: 'mengde',
    time: 'tid',
    response: 'oppretting',
    overall: 'helhet',
    remark: 'merknad',
    respondent: 'besvart av',
    date: 'dato',
  },

  above: 'Hva jeg synes om det jeg får',
  name: 'Navn, om du vil',
  asked: {
    quality: 'Får jeg det jeg skal ha, og kan jeg bruke det som det er?',
    quantity: 'Får jeg riktig mengde?',
    time: 'Kommer det i rett tid?',
    response: 'Blir det rettet opp raskt og ordentlig når noe er galt?',
    overall: 'Alt i alt: er jeg fornøyd med leveransene?',
  },
  deliveries: (number) => count(number, 'leveranse', 'leveranser'),
  howTo: 'Sett ett kryss på hver linje. Hopp over det du ikke kan svare på.',
  remark: 'Merknad, om du vil',
  ofForms: { name: 'Navn', timestamp: 'Tidsstempel' },
  nobodyAsked: 'ingen her er noens interne kunde: det er ingenting å spørre om',

  counts: (answers, relations, of) => `${answers} om ${relations} av ${of}`,
  scale: '1 er aldri eller slett ikke, 5 er alltid eller fullt ut',
  answers: (number) => count(number, 'svar', 'svar'),
  mean: 'snitt',
  spread: '1–5',
  content: 'fornøyde (4–5)',
  tooFew: (enough) => `færre enn ${enough}: for få til en vurdering`,
  tooFewOverall: (enough) => `færre enn ${enough} om helheten: for få til en vurdering`,
  verdict: { yes: 'fornøyde', no: 'ikke fornøyde', open: 'kan ikke avgjøres ennå' },
  before: (score, answers) => `modellen sier ${score}${answers === null ? '' : ` (${count(answers, 'svar', 'svar')})`}`,
  now: { higher: 'nå er det høyere', lower: 'nå er det lavere', open: 'det kan godt være det samme nå' },
  outOf: (hits, of) => `${grouped(hits)} av ${grouped(of)}`,
  contradiction: (question, mean, { what, within, share, counted }) =>
    `Kundene gir ${JUDGED[question]} ${mean} av 5; ifølge loggen er ${share} av leveransene ${shown(what, within)} (${counted})`,
  counterparts: (pairs) => `Det målte: ${pairs.join(', ')}.`,
  ofSuppliers: 'Hva kundene til hver leverandør sier om den',
  ofCustomers: 'Hva hver kunde sier om leverandørene sine',
  noAnswers: 'Ingen svar',
  nobodyAnswered: 'Ingen rad i filene kunne brukes.',
  andMore: (number, top) => `og ${number} til (--top ${top})`,
  howFigured:
    'Hvert snitt og hver andel står med intervallet som rommer det 95 ganger av 100. Ligger hele intervallet over 3: fornøyde; under 3: ikke fornøyde. Det sier hva kundene synes, ikke hvorfor.',
  elsewhere: (number) => `${count(number, 'svar', 'svar')} gjelder andre leveranser`,

  unused: (number, of) => `${number} av ${count(of, 'rad', 'rader')} ble ikke brukt`,
  unusedMarks: (number) => `${count(number, 'karakter', 'karakterer')} ble ikke brukt; resten av raden teller`,
  why,
  unreadable,
  strangers: (titles) => `kolonner som ikke betyr noe her: ${titles.map(quoted).join(', ')}`,
  otherDates(number, forms, mapping) {
    const dates = count(number, 'dato', 'datoer');
    const [what, how] =
      mapping === null
        ? [`${dates} kan ikke leses`, '']
        : [`${dates} kan være ${or(forms)}`, `, eller angi i kedja.config.yaml measure: { dates: ${mapping} }`];
    return `${what}; skriv 2027-03-01${how}. Inntil da gjelder det første av to svar fra samme person`;
  },

  onlyOfQuestions: (format) => `--format ${format}: det er til spørsmålene; svarene vises som tekst eller JSON`,
  notAsked: (id) => `ingen leverer internt til ${quoted(id)}`,
};

const JUDGED = { quality: 'kvaliteten', quantity: 'mengden', time: 'tiden' };

function shown(what: Shown['what'], within: string | null): string {
  return { right: 'riktige', full: 'komplette', onTime: 'i tide', inTime: `fremme innen ${within ?? 'avtalt tid'}` }[
    what
  ];
}

function why(why: Why, column: Column): string {
  switch (why.kind) {
    case 'unclosed':
      return `et anførselstegn åpnes og lukkes aldri, så ingenting herfra er lest (${count(why.lines, 'linje', 'linjer')})`;
    case 'quotes':
      return 'et anførselstegn står midt i en celle; skriv det dobbelt, med ett på hver side av cellen';
    case 'ragged':
      return `${count(why.found, 'celle', 'celler')} der det er ${count(why.expected, 'kolonne', 'kolonner')}`;
    case 'nobody':
      return `${quoted(column(why.column))} er tom`;
    case 'unknown':
      return `ingen heter ${quoted(why.said)}${why.nearest === null ? '' : `; ${didYouMean(why.nearest)}`}`;
    case 'no-delivery':
      return `${quoted(why.supplier)} leverer ikke til ${quoted(why.customer)}${why.isReversed ? '; det er omvendt' : ''}`;
    case 'not-asked':
      return `ingen i huset spørres om det som går fra ${quoted(why.supplier)} til ${quoted(why.customer)}: det forlater huset, sendes tilbake eller blir i det samme leddet`;
    case 'no-item':
      return `ingenting som heter ${quoted(why.said)}, leveres der${why.items.length === 0 ? '; la varen stå tom' : `; skriv ${or(why.items.map(quoted))}`}`;
    case 'several':
      return `det kan være ${or(why.links)}; skriv id og vare`;
    case 'not-whole':
      return `${column(why.question)}: «${why.said}» er ikke et helt tall; velg det ene eller det andre`;
    case 'no-score':
      return `${column(why.question)}: ${quoted(why.said)} er ikke et helt tall fra 1 til 5`;
    case 'not-filled-in':
      return 'ikke utfylt';
    case 'again':
      return `den samme svarer også på dette i ${why.file}:${why.line}; det svaret gjelder`;
  }
}

function unreadable(why: Unreadable, column: Column): string {
  switch (why.problem) {
    case 'utf-16':
      return 'dette er UTF-16; lagre som CSV UTF-8';
    case 'not-utf-8':
      return `linje ${why.line} er ikke UTF-8 (kanskje Latin-1); lagre som CSV UTF-8`;
    case 'binary':
      return 'dette er ikke tekst; lagre først regnearket som CSV UTF-8';
    case 'too-large':
      return 'større enn 256 MiB';
    case 'empty':
      return 'filen er tom';
    case 'no-columns':
      return `ingen kolonne heter ${or(why.missing.map((one) => `«${column(one)}»`))}; det er ${and(why.found.slice(0, 15).map(quoted))}`;
    case 'same-column':
      return `disse kolonnene er de samme: ${and(why.titles.map(quoted))}; behold én av dem`;
  }
}
