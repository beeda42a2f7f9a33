import { EVENT_FIELDS, type EventField, LOG_FIELDS, type LogField, TIME_FIELDS } from '../model/measure.js';

export type AnyField = LogField | EventField;
export const ANY_FIELDS: readonly AnyField[] = [...LOG_FIELDS, ...EVENT_FIELDS];

export function isTime(field: AnyField): boolean {
  return field === 'start' || field === 'end' || (TIME_FIELDS as readonly string[]).includes(field);
}

/** What columns are called where people export them, in English, Swedish, Danish and Norwegian: to propose a mapping, never to read by. */
const KNOWN: Readonly<Record<AnyField, string>> = {
  from: 'from supplier sender source giver fra fran leverandor leverantor afsender avsandare avsender',
  to: 'to customer receiver recipient destination til till kund kunde modtager mottagare mottaker',
  item: 'item article product material artikel vara vare produkt materiale',
  order: 'order orderno ordernumber orderid ordre ordrenr ordrenummer ordernr ordernummer',
  ordered: 'ordered orderdate created ordredato bestilt bestillingsdato orderdatum bestallningsdatum',
  requested: 'requested requesteddate wanted onsketdato onsket onskad onskadleverans onsketlevering',
  promised: 'promised promiseddate confirmed1 due duedate lovet lovad utlovad bekraeftet bekraftad bekreftet',
  confirmed: 'confirmed confirmeddate lastconfirmed senestbekraeftet senastbekraftad sistbekreftet',
  started: 'started startedat begun startet paborjad pabegyndt pabegynt',
  shipped: 'shipped shippedat sent dispatched afsendt skickad avsendt levererad sendt',
  received: 'received receivedat delivered arrival modtaget mottagen mottatt leveret',
  asked:
    'asked quantityordered orderedquantity bestiltantal antalbestilt bestalltantal antalbestallt bestiltantall antallbestilt onsketantal',
  quantity: 'quantity qty received-quantity antal antall maengde mangd leveretantal levereratantal levertantall',
  usable: 'usable ok right approved brugbar brukbar anvandbar godkendt godkand godkjent',
  reason: 'reason reasoncode cause code arsag orsak arsakskod arsagskode fejlkode felkod feilkode',
  case: 'case caseid traceid caseconceptname sag sagsnr arende arendenr sak saksnr',
  activity: 'activity conceptname event task aktivitet',
  start: 'start starttime starttimestamp begin startat starttid',
  end: 'end endtime timestamp timetimestamp complete completetimestamp finish slut sluttid slutt',
};

/** A name without case, marks and what stands between words. */
function plain(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

const BY_NAME: ReadonlyMap<string, AnyField> = new Map(
  ANY_FIELDS.flatMap((field) => KNOWN[field].split(' ').map((name) => [plain(name), field] as const)),
);

/** The columns that are called as fields are: those are understood without a mapping. */
export function namedAlike(header: readonly string[]): Partial<Record<AnyField, string>> {
  const found: Partial<Record<AnyField, string>> = {};
  for (const column of header) {
    const field = ANY_FIELDS.find((one) => one === column.trim().toLowerCase());
    if (field !== undefined) found[field] ??= column;
  }
  return found;
}

/** What a mapping might say of some columns, by what they are called; each column once. */
export function proposedColumns(header: readonly string[]): Partial<Record<AnyField, string>> {
  const found: Partial<Record<AnyField, string>> = {};
  for (const column of header) {
    const field = BY_NAME.get(plain(column));
    if (field !== undefined) found[field] ??= column;
  }
  return found;
}
