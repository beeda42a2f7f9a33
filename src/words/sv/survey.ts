import type { AnswerColumn, Shown, Unreadable, Why } from '../../model/survey.js';
import type { SurveyPhrases } from '../survey-phrases.js';
import { and, count, didYouMean, grouped, or, quoted } from './phrases.js';

type Column = (column: AnswerColumn) => string;

export const survey: SurveyPhrases = {
  delimiter: ';',
  columns: {
    supplier: 'leverantör',
    supplierName: 'leverantörens namn',
    customer: 'kund',
    customerName: 'kundens namn',
    item: 'vara',
    quality: 'kvalitet',
    quantity: 'mängd',
    time: 'tid',
    response: 'åtgärd',
    overall: 'helhet',
    remark: 'kommentar',
    respondent: 'svarande',
    date: 'datum',
  },

  above: 'Vad jag tycker om det jag får',
  name: 'Namn, om du vill',
  asked: {
    quality: 'Får jag det jag ska ha, och kan jag använda det som det är?',
    quantity: 'Får jag rätt mängd?',
    time: 'Kommer det i rätt tid?',
    response: 'Rättas det till snabbt och ordentligt när något är fel?',
    overall: 'På det hela taget: är jag nöjd med leveranserna?',
  },
  deliveries: (number) => count(number, 'leverans', 'leveranser'),
  howTo: 'Sätt ett kryss på varje rad. Hoppa över det du inte kan svara på.',
  remark: 'Kommentar, om du vill',
  ofForms: { name: 'Namn', timestamp: 'Tidsstämpel' },
  nobodyAsked: 'ingen här är någon annans interna kund: det finns inget att fråga om',

  counts: (answers, relations, of) => `${answers} om ${relations} av ${of}`,
  scale: '1 är aldrig eller inte alls, 5 är alltid eller helt och hållet',
  answers: (number) => count(number, 'svar', 'svar'),
  mean: 'medel',
  spread: '1–5',
  content: 'nöjda (4–5)',
  tooFew: (enough) => `färre än ${enough}: för få för ett omdöme`,
  tooFewOverall: (enough) => `färre än ${enough} om helheten: för få för ett omdöme`,
  verdict: { yes: 'nöjda', no: 'inte nöjda', open: 'går inte att säga än' },
  before: (score, answers) =>
    `modellen säger ${score}${answers === null ? '' : ` (${count(answers, 'svar', 'svar')})`}`,
  now: { higher: 'nu är det högre', lower: 'nu är det lägre', open: 'det kan mycket väl vara detsamma nu' },
  outOf: (hits, of) => `${grouped(hits)} av ${grouped(of)}`,
  contradiction: (question, mean, { what, within, share, counted }) =>
    `Kunderna ger ${JUDGED[question]} ${mean} av 5; enligt loggen är ${share} av leveranserna ${shown(what, within)} (${counted})`,
  counterparts: (pairs) => `Det uppmätta: ${pairs.join(', ')}.`,
  ofSuppliers: 'Vad varje leverantörs kunder säger om den',
  ofCustomers: 'Vad varje kund säger om sina leverantörer',
  noAnswers: 'Inga svar',
  nobodyAnswered: 'Ingen rad i filerna kunde användas.',
  andMore: (number, top) => `och ${number} till (--top ${top})`,
  howFigured:
    'Varje medelvärde och andel står med det intervall som rymmer det 95 gånger av 100. Ligger hela intervallet över 3: nöjda; under 3: inte nöjda. Det säger vad kunderna tycker, inte varför.',
  elsewhere: (number) => `${count(number, 'svar', 'svar')} gäller andra leveranser`,

  unused: (number, of) => `${number} av ${count(of, 'rad', 'rader')} användes inte`,
  unusedMarks: (number) => `${count(number, 'betyg', 'betyg')} användes inte; resten av raden räknas`,
  why,
  unreadable,
  strangers: (titles) => `kolumner som inte betyder något här: ${titles.map(quoted).join(', ')}`,
  otherDates(number, forms, mapping) {
    const dates = count(number, 'datum', 'datum');
    const [what, how] =
      mapping === null
        ? [`${dates} kan inte läsas`, '']
        : [`${dates} kan vara ${or(forms)}`, `, eller ange i kedja.config.yaml measure: { dates: ${mapping} }`];
    return `${what}; skriv 2027-03-01${how}. Till dess gäller det första av två svar från samma svarande`;
  },

  onlyOfQuestions: (format) => `--format ${format}: det är till för frågorna; svaren redovisas som text eller JSON`,
  notAsked: (id) => `ingen levererar internt till ${quoted(id)}`,
};

const JUDGED = { quality: 'kvaliteten', quantity: 'mängden', time: 'tiden' };

function shown(what: Shown['what'], within: string | null): string {
  return { right: 'rätt', full: 'kompletta', onTime: 'i tid', inTime: `framme inom ${within ?? 'avtalad tid'}` }[what];
}

function why(why: Why, column: Column): string {
  switch (why.kind) {
    case 'unclosed':
      return `ett citattecken öppnas och avslutas aldrig, så ingenting härifrån är läst (${count(why.lines, 'rad', 'rader')})`;
    case 'quotes':
      return 'ett citattecken står mitt i en cell; skriv det dubbelt, med ett på var sida om cellen';
    case 'ragged':
      return `${count(why.found, 'cell', 'celler')} där det finns ${count(why.expected, 'kolumn', 'kolumner')}`;
    case 'nobody':
      return `${quoted(column(why.column))} är tom`;
    case 'unknown':
      return `ingen heter ${quoted(why.said)}${why.nearest === null ? '' : `; ${didYouMean(why.nearest)}`}`;
    case 'no-delivery':
      return `${quoted(why.supplier)} levererar inte till ${quoted(why.customer)}${why.isReversed ? '; det är tvärtom' : ''}`;
    case 'not-asked':
      return `ingen inom huset tillfrågas om det som går från ${quoted(why.supplier)} till ${quoted(why.customer)}: det lämnar huset, skickas tillbaka eller stannar i samma led`;
    case 'no-item':
      return `inget som heter ${quoted(why.said)} levereras där${why.items.length === 0 ? '; lämna varan tom' : `; skriv ${or(why.items.map(quoted))}`}`;
    case 'several':
      return `det kan vara ${or(why.links)}; skriv id och vara`;
    case 'not-whole':
      return `${column(why.question)}: ”${why.said}” är inget heltal; välj det ena eller det andra`;
    case 'no-score':
      return `${column(why.question)}: ${quoted(why.said)} är inget heltal från 1 till 5`;
    case 'not-filled-in':
      return 'inte ifylld';
    case 'again':
      return `samma svarande svarar på detta även i ${why.file}:${why.line}; det svaret gäller`;
  }
}

function unreadable(why: Unreadable, column: Column): string {
  switch (why.problem) {
    case 'utf-16':
      return 'det här är UTF-16; spara som CSV UTF-8';
    case 'not-utf-8':
      return `rad ${why.line} är inte UTF-8 (kanske Latin-1); spara som CSV UTF-8`;
    case 'binary':
      return 'det här är inte text; spara först kalkylbladet som CSV UTF-8';
    case 'too-large':
      return 'större än 256 MiB';
    case 'empty':
      return 'filen är tom';
    case 'no-columns':
      return `ingen kolumn heter ${or(why.missing.map((one) => `”${column(one)}”`))}; det finns ${and(why.found.slice(0, 15).map(quoted))}`;
    case 'same-column':
      return `de här kolumnerna är desamma: ${and(why.titles.map(quoted))}; behåll en av dem`;
  }
}
