import { ANY_FIELDS, type AnyField, isTime } from './columns.js';
import type { Row } from './layout.js';
import { MOMENT_FORMS } from './moment-form.js';
import { MomentReader } from './moments.js';
import { readNumber } from './numbers.js';

/** What columns are called where people export them, in English, Swedish, Danish and Norwegian: to propose a mapping, never to read by. */
const KNOWN: Readonly<Record<AnyField, string>> = {
  from: 'from supplier sender source giver fra fran leverandor leverantor afsender avsandare avsender vendor shipfrom fromdepartment fraafdeling fraavdeling franavdelning fraplads franplats fraplass',
  to: 'to customer receiver recipient destination til till kund kunde modtager mottagare mottaker shipto todepartment tilafdeling tilavdeling tillavdelning tilplads tillplats tilplass',
  item: 'item article product material artikel vara vare produkt materiale itemno sku partno part varenr varenummer varunummer artikelnr artikelnummer emne',
  order:
    'order orderno ordernumber orderid ordre ordrenr ordrenummer ordernr ordernummer po purchaseorder salesorder workorder bestilling bestillingsnr bestallning bestallningsnr indkobsordre innkjopsordre inkopsorder',
  ordered:
    'ordered orderdate created ordredato bestilt bestillingsdato orderdatum bestallningsdatum orderedat placed ordretidspunkt bestalld bestallt bestalldatum',
  requested:
    'requested requesteddate wanted onsketdato onsket onskad onskadleverans onsketlevering requestdate requestedat onskeddato onskettidspunkt onskattdatum',
  promised:
    'promised promiseddate confirmed1 due duedate lovet lovad utlovad bekraeftet bekraftad bekreftet promisedat promisedate confirmeddeliverydate lovetdato lovetlevering lovetleveringsdato lovatdatum lovatleveransdatum utlovatdatum utlovetdato bekraeftetdato bekreftetdato bekraftatdatum',
  confirmed: 'confirmed confirmeddate lastconfirmed senestbekraeftet senastbekraftad sistbekreftet',
  started: 'started startedat begun startet paborjad pabegyndt pabegynt startdate',
  shipped:
    'shipped shippedat sent dispatched afsendt skickad avsendt sendt shipdate shippeddate shipmentdate sentat dispatchdate afsendtdato afsendelsesdato avsand avsant avsandningsdatum avsendtdato sendtdato utleveret utlevert utlevererad',
  received:
    'received receivedat delivered arrival modtaget mottagen mottatt leveret receiveddate receiptdate goodsreceipt delivereddate deliverydate deliveredat arrivaldate arrived modtagetdato modtagelsesdato leveretdato leveringsdato mottagningsdatum leveransdatum levererad mottattdato ankomst ankommet ankommen levert',
  asked:
    'asked quantityordered orderedquantity ordered bestilt bestalld bestallt onsket bestiltantal antalbestilt bestalltantal antalbestallt bestiltantall antallbestilt onsketantal orderqty orderedqty qtyordered bestiltmaengde bestalldmangd bestiltmengde',
  quantity:
    'quantity qty received delivered leveret levererad levert modtaget mottagen mottatt antal antall maengde mangd leveretantal levereratantal levertantall receivedqty qtyreceived deliveredqty qtydelivered antalleveret antallevererat antalllevert leveretmaengde levereradmangd levertmengde antalmodtaget modtagetantal antalmottaget mottagetantal antallmottatt mottattantall mengde',
  usable:
    'usable ok right approved brugbar brukbar anvandbar godkendt godkand godkjent accepted kanbruges kanbrukes kananvandas fejlfri felfri feilfri',
  reason:
    'reason reasoncode cause code arsag orsak arsakskod arsagskode fejlkode felkod feilkode delaycode fejl aarsag forsinkelsesarsag forseningsorsak',
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

/** What a name may mean: bestilt is a day or a quantity. */
const BY_NAME = byName();

function byName(): ReadonlyMap<string, readonly AnyField[]> {
  const fields = new Map<string, AnyField[]>();
  for (const field of ANY_FIELDS)
    for (const name of KNOWN[field].split(' ')) fields.set(name, [...(fields.get(name) ?? []), field]);
  return fields;
}

/** What a mapping might say of some columns, by what they are called and by what stands in the first rows; each column once. */
export function proposedColumns(
  header: readonly string[],
  rows: readonly Row[],
): Partial<Readonly<Record<AnyField, string>>> {
  const found: Partial<Record<AnyField, string>> = {};
  for (const [at, column] of header.entries()) {
    const fields = BY_NAME.get(plain(column)) ?? [];
    const text = rows.map(({ fields: cells }) => cells[at] ?? '').find((cell) => cell !== '');
    const field = fields.find((one) => found[one] === undefined && (text === undefined || mayTell(one, text)));
    if (field !== undefined) found[field] = column;
  }
  return found;
}

function mayTell(field: AnyField, text: string): boolean {
  const bytes = new TextEncoder().encode(text);
  if (isTime(field))
    return MOMENT_FORMS.some((form) => !Number.isNaN(new MomentReader(form).read(bytes, 0, bytes.length)));
  const isNumber = (['.', ','] as const).some((mark) => !Number.isNaN(readNumber(bytes, 0, bytes.length, mark)));
  return (field !== 'asked' && field !== 'quantity') || isNumber;
}
