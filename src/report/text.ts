import type { Assessment, Change, CustomerFigures, DeliveryPath, Leg, Threat } from '../model/assessment.js';
import { TOLERANCE } from '../model/duration.js';
import { showInvisible } from '../model/invisible.js';
import { type Format, formatFor } from '../words/format.js';
import type { ReportPhrases } from '../words/report-phrases.js';
import { type Cell, type Column, cut, flow, table, widthOf, wrap } from './layout.js';
import type { Style } from './paint.js';

/** How much of an assessment the text tells. */
export interface TextOptions extends Style {
  /** Threats shown for each customer. */
  readonly top: number;
}

interface Page {
  readonly phrases: ReportPhrases;
  readonly format: Format;
  readonly options: TextOptions;
}

/** An assessment for the terminal, read top down: the verdict for each customer, what threatens it, and the path that proves it. */
export function text(assessment: Assessment, phrases: ReportPhrases, options: TextOptions): string {
  const page: Page = { phrases, format: formatFor(assessment.chain.calendar, phrases.figures), options };
  const isWhatIf = assessment.changes.length > 0;
  const blocks = [
    head(assessment, page),
    lateness(assessment, page),
    ...assessment.changes.map((change) => changed(change, page)),
    ...(isWhatIf ? [] : worstFirst(assessment.customers).map((customer) => verdict(customer, page))),
    foot(assessment, page),
  ];
  return `${blocks.filter((lines) => lines.length > 0).map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** The customers who have to wait first, then those who nearly do; then those without a promise or figures. */
function worstFirst(customers: readonly CustomerFigures[]): CustomerFigures[] {
  const slackOf = ({ typical }: CustomerFigures): number => typical?.slack ?? Number.MAX_VALUE;
  return customers.toSorted((a, b) => slackOf(a) - slackOf(b));
}

function head({ chain, customers, settings, typical }: Assessment, { phrases, format, options }: Page): string[] {
  const { paint, width } = options;
  const facts = [phrases.counts(chain.places, chain.links, customers.length)];
  if (chain.calendar.given || chain.usesDays || customers.some((customer) => isLong(customer, chain.calendar.day))) facts.push(phrases.workingTime(chain.calendar, format));
  if (typical === 'mean') facts.push(phrases.byMean);
  const title = cut(chain.name ?? phrases.untitled, width);
  const lines = flow([title, ...facts], ' · ', width, '  ');
  const set = settings.flatMap(({ what, value }) => wrap(showInvisible(phrases.setTo(what, value)), width, '  '));
  return [paint.bold(title) + lines[0]!.slice(title.length), ...lines.slice(1), ...set.map((line) => paint.yellow(line))];
}

function isLong({ typical, promise, threats }: CustomerFigures, day: number): boolean {
  return Math.max(typical?.leadTime ?? 0, promise?.within ?? 0) >= day || threats.some(({ slack }) => Number.isFinite(slack) && slack >= day);
}

function foot({ chain, customers }: Assessment, { phrases, options }: Page): string[] {
  const hasFigures = customers.some(({ typical }) => typical !== null);
  return hasFigures ? wrap(phrases.leavesOut(chain.unit, chain.hasDepartures), options.width).map((line) => options.paint.dim(line)) : [];
}

function verdict(customer: CustomerFigures, page: Page): string[] {
  const { phrases, format, options } = page;
  const name = cut(customer.name, Math.max(10, options.width - 30));
  const promise = customer.promise === null ? phrases.noPromise : phrases.promised(customer.promise, format);
  return [
    ...titled(name, promise, page),
    ...findings(customer, page).flatMap((line) => (line.startsWith('  ') ? [line] : wrap(line, options.width - 2, '  ')).map((part) => `  ${part}`)),
    ...threatLines(customer, page),
    ...pathLines(customer, page),
  ];
}

/** A name in bold and what is said of it, on one line where both fit. */
function titled(name: string, saying: string, { options: { paint, width } }: Page): string[] {
  const room = width - widthOf(name) - 3;
  if (widthOf(saying) <= room) return [`${paint.bold(name)}   ${saying}`];
  return [paint.bold(name), ...wrap(saying, width - 4).map((line) => `    ${line}`)];
}

/** What there is to say of a customer before any threat. */
function findings(customer: CustomerFigures, page: Page): string[] {
  const { phrases, format, options: { paint } } = page;
  const { typical, promise, missing, before } = customer;
  if (missing.length > 0) return unknown(customer, page);
  const leadTime = phrases.usually(format.duration(typical!.leadTime));
  const aside = [
    ...(before === null ? [] : [paint.dim(phrases.was(format.duration(before.leadTime)))]),
    ...(typical!.usual ? [] : [paint.dim(phrases.offTheWay)]),
  ];
  if (promise?.within == null) return [leadTime, ...aside, paint.dim(phrases.nothingToThreaten)];
  const slack = typical!.slack!;
  if (customer.holds === false) return [`${paint.red('✗')} ${paint.red(phrases.lateUsually)}: ${leadTime}, ${phrases.tooLate(format.duration(-slack))}`, ...aside];
  const says = customer.holds === true ? phrases.inTime : phrases.inTimeUsually;
  const share = promise.onTime === null ? [] : [paint.dim(phrases.shareNeedsOdds(format.share(promise.onTime)))];
  return [`${paint.green('✓')} ${paint.green(says)}: ${leadTime}, ${phrases.canAbsorb(format.duration(slack, 'down'))}`, ...lateOff(customer, page), ...aside, ...share];
}

/** In time where most go, and late where some do. */
function lateOff({ threats }: CustomerFigures, { phrases, format, options: { paint } }: Page): string[] {
  const late = threats.filter(({ usual, slack, kind }) => !usual && slack < -TOLERANCE && kind !== 'cause' && kind !== 'link');
  const worst = late.toSorted((a, b) => a.slack - b.slack || Number(b.neededFaster !== null) - Number(a.neededFaster !== null))[0];
  return worst === undefined ? [] : [`${paint.red('✗')} ${paint.red(phrases.lateOnTheWay(worst.name, format.duration(-worst.slack)))}`];
}

function unknown({ id, missing, promise }: CustomerFigures, { phrases, options: { paint } }: Page): string[] {
  const shown = missing.slice(0, 12).map(({ name }) => name);
  const give = [paint.dim(phrases.giveTimes), `  ${missing[0]!.id}: 20min`];
  const ask = promise?.within == null ? [paint.dim(phrases.givePromise), `  ${id}: 4h`] : [];
  return [phrases.notKnown(shown, missing.length - shown.length), ...give, ...ask];
}

const THREAT_COLUMNS: readonly Column[] = [{ align: 'right' }, { gives: 2, least: 10 }, { gives: 1, least: 0 }, { align: 'right' }, { align: 'right' }];
/** Marks figures that belong to a less likely run. */
const ASIDE = '*';

function threatLines(customer: CustomerFigures, page: Page): string[] {
  const { phrases, options } = page;
  const { paint, width } = options;
  const { threats } = customer;
  if (threats.length === 0) return [];
  const telling = threats.filter(({ isPlain }) => !isPlain); // what is handed over on the spot cannot be late by itself
  const isAll = telling.length <= options.top + 1; // one more line tells as much as saying that there is one
  const shown = mostTellingFirst(telling).slice(0, isAll ? telling.length : options.top);
  const header: Cell[] = ['', phrases.threats, '', phrases.usualOwn, phrases.absorbs].map((title) => ({ text: title, paint: paint.dim }));
  const [titles, ...lines] = table([header, ...shown.map((threat, i) => threatRow(threat, i + 1, page))], THREAT_COLUMNS, width - 4);
  const more = telling.length - shown.length;
  return [
    '',
    `  ${titles}`,
    ...lines.flatMap((line, i) => [`  ${line}`, ...remarks(shown[i]!, page)]),
    ...(shown.some(({ usual }) => !usual) ? [paint.dim(`  ${ASIDE}  ${phrases.measuredOnItsWay}`)] : []),
    ...(more > 0 ? [paint.dim(`  ${phrases.moreThreats(more, `--top ${telling.length}`)}`)] : []),
  ];
}

/** Of those that can absorb the same: who alone could mend it, who can be down for longer, and who takes longest. */
function mostTellingFirst(threats: readonly Threat[]): Threat[] {
  const same = (a: Threat, b: Threat): boolean => a.slack === b.slack || Math.abs(a.slack - b.slack) <= TOLERANCE;
  const weight = ({ neededFaster, exposed }: Threat): number => (neededFaster === null ? 0 : 2) + (exposed ? 1 : 0);
  return threats.toSorted((a, b) => (same(a, b) ? weight(b) - weight(a) || timeOf(b) - timeOf(a) : a.slack - b.slack));
}

function timeOf({ own, wait }: Threat): number {
  return (own ?? 0) + wait;
}

function threatRow(threat: Threat, rank: number, { phrases, format, options: { paint } }: Page): Cell[] {
  const slack = threat.slack === Infinity ? phrases.any : format.duration(threat.slack, 'down');
  const tone = threat.slack < -TOLERANCE ? paint.red : threat.slack === Infinity ? paint.dim : threat.exposed ? paint.yellow : (line: string) => line;
  return [
    { text: String(rank), paint: paint.dim },
    { text: threat.name, paint: threat.kind === 'link' ? (line) => line : paint.bold },
    { text: where(threat, phrases), paint: paint.dim },
    { text: threat.own === null ? '' : format.duration(timeOf(threat)), paint: paint.dim },
    { text: `${slack}${threat.usual ? ' ' : ASIDE}`, paint: tone },
  ];
}

function where(threat: Threat, phrases: ReportPhrases): string {
  if (threat.kind === 'link') return phrases.delivery(threat.link!.item);
  if (threat.kind === 'cause') return phrases.hits(threat.hits.map(({ name }) => name));
  return phrases.links(threat.distance);
}

/** What else there is to say of a threat, on lines of its own below it. */
function remarks({ exposed, recoversIn, neededFaster }: Threat, { phrases, format, options: { paint, width } }: Page): string[] {
  const below = (said: string, tone: (line: string) => string): string[] => wrap(said, width - 7, '  ').map((line) => `       ${tone(line)}`);
  return [
    ...(exposed ? below(phrases.exposed(format.duration(recoversIn!)), paint.yellow) : []),
    ...(neededFaster === null ? [] : below(phrases.faster(format.duration(neededFaster)), paint.green)),
  ];
}

function pathLines({ typical }: CustomerFigures, page: Page): string[] {
  if (typical === null || typical.leadTime <= TOLERANCE) return [];
  const { phrases } = page;
  if (typical.paths.length === 0) return ['', ...pathTold(phrases.path, typical.path, page)];
  return ['', ...typical.paths.flatMap((path, i) => pathTold(i === 0 ? phrases.path : phrases.nthPath(i + 1), path, page))];
}

/** A path as names, each with the time it adds; hand-overs by their time alone. */
function pathTold(title: string, { length, legs }: DeliveryPath, { phrases, format, options: { paint, width } }: Page): string[] {
  const pieces = legs.slice(0, -1).flatMap((leg) => legTold(leg, phrases, format));
  const [first, ...rest] = pieces;
  const told = [`${title}  ${first ?? ''}`, ...rest.slice(0, -1), `${rest.at(-1) ?? ''} = ${format.duration(length)}`].filter((piece) => piece.trim() !== '');
  return flow(rest.length === 0 ? [`${title}  ${first ?? ''} = ${format.duration(length)}`] : told, ' → ', width - 2, '      ').map((line, i) =>
    i === 0 ? `  ${paint.cyan(line.slice(0, title.length))}${line.slice(title.length)}` : `  ${line}`,
  );
}

function legTold({ kind, name, from, to, stock }: Leg, phrases: ReportPhrases, format: Format): string[] {
  const adds = to - from + stock;
  if (kind === 'place') return [adds > TOLERANCE ? `${name} ${format.duration(adds)}` : name];
  const told = adds > TOLERANCE ? [format.duration(adds)] : [];
  return stock > TOLERANCE ? [...told, phrases.inStock(format.duration(stock))] : told;
}

/** What the changes below come of. */
function lateness({ late }: Assessment, { phrases, format, options: { paint, width } }: Page): string[] {
  if (late.length === 0) return [];
  return wrap(phrases.whenLate(late.map(({ name, seconds }) => phrases.isLateBy(name, format.duration(seconds)))), width).map((line) => paint.yellow(line));
}

function changed(change: Change, page: Page): string[] {
  const { phrases, format, options: { paint, width } } = page;
  const name = cut(change.name, width - 10);
  if (change.after === null) return titled(name, phrases.unknownChange, page);
  const difference = change.after - change.before!;
  const more = difference > TOLERANCE ? format.duration(difference) : null;
  const lines = [...changeSaid(change, page), ...change.untouchedBy.map((id) => paint.dim(phrases.notTouched(id)))];
  const path = change.after > change.before! + TOLERANCE && change.path !== null ? pathTold(phrases.along, change.path, page) : [];
  return [...titled(name, phrases.fromTo(format.duration(change.before!), format.duration(change.after), more), page), ...lines.map((line) => `  ${line}`), ...path];
}

function changeSaid({ before, after, within, lateBefore, lateAfter }: Change, { phrases, format, options: { paint } }: Page): string[] {
  if (within === null) return [after! > before! + TOLERANCE ? phrases.nothingToThreaten : phrases.noDifference];
  if (lateAfter! <= TOLERANCE) return [`${paint.green('✓')} ${phrases.stillInTime(format.duration(within - after!, 'down'))}`];
  if (lateBefore! > TOLERANCE) return [`${paint.red('✗')} ${phrases.moreLate(format.duration(lateAfter!), format.duration(lateBefore!))}`];
  return [`${paint.red('✗')} ${paint.red(phrases.turnsLate(format.duration(lateAfter!)))}`];
}
