import type { Assessment, Change, CustomerFigures } from '../model/assessment.js';
import { TOLERANCE } from '../model/duration.js';
import { showInvisible } from '../model/invisible.js';
import { toldOdds, worstFirst } from '../model/telling.js';
import { formatFor } from '../words/format.js';
import type { ReportPhrases } from '../words/report-phrases.js';
import { changed, lateness, onTimeChanged } from './changes.js';
import { noticingDays } from '../words/noticing-days.js';
import { insideLines } from './inside.js';
import { cut, headline, wrap } from './layout.js';
import { type Aside, type Page, type TextOptions, titled } from './page.js';
import { oddsLines } from './odds.js';
import { pathLines } from './paths.js';
import { threatLines } from './threats.js';

/** An assessment for the terminal, read top down: the verdict for each customer, what threatens it, and the path that proves it. */
export function text(
  assessment: Assessment,
  phrases: ReportPhrases,
  options: TextOptions,
  aside: Aside | null = null,
): string {
  const format = noticingDays(formatFor(assessment.chain.calendar, phrases.figures), phrases.figures);
  const page: Page = { phrases, format, calendar: assessment.chain.calendar, options };
  const isWhatIf = assessment.changes.length > 0;
  const body = [
    lateness(assessment, page),
    ...hardestFirst(assessment.changes).map((change) => changed(change, assessment, page)),
    ...(isWhatIf ? [] : worstFirst(assessment.customers).map((customer) => verdict(customer, page))),
    ...(aside?.body(page) ?? []),
    foot(assessment, page),
  ];
  return `${[head(assessment, aside?.head ?? [], format.wroteDays(), page), ...body]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** Those who wait longest beyond what was promised first, those without a promise last. */
function hardestFirst(changes: readonly Change[]): Change[] {
  const left = ({ slackAfter }: Change): number => slackAfter ?? Number.MAX_VALUE;
  return changes.toSorted((a, b) => left(a) - left(b));
}

function head(
  { chain, customers, settings, typical }: Assessment,
  besides: readonly string[],
  wroteDays: boolean,
  { phrases, format, options }: Page,
): string[] {
  const { paint, width } = options;
  const facts = [phrases.counts(chain.places, chain.links, customers.length)];
  if (chain.calendar.given || chain.usesDays || wroteDays) facts.push(phrases.workingTime(chain.calendar, format));
  if (typical === 'mean') facts.push(phrases.byMean);
  const said = [...settings.map(({ what, value }) => showInvisible(phrases.setTo(what, value))), ...besides];
  const set = said.flatMap((one) => wrap(one, width, '  '));
  return [...headline(chain.name ?? phrases.untitled, facts, options), ...set.map((line) => paint.yellow(line))];
}

function foot(assessment: Assessment, page: Page): string[] {
  const { chain, customers, odds, partial } = assessment;
  const { phrases, options } = page;
  if (customers.every(({ typical }) => typical === null)) return [];
  const says =
    odds === null || customers.every((customer) => toldOdds(customer) === null)
      ? phrases.leavesOut(chain.unit, chain.hasDepartures)
      : [phrases.oneAtATime(chain.unit), `${phrases.drawn(odds.runs, odds.seed)}.`].join(' ');
  return [
    ...(partial && odds !== null
      ? wrap(phrases.stopped(odds.runs), options.width).map((line) => options.paint.yellow(line))
      : []),
    ...fixes(assessment, page),
    ...wrap(says, options.width).map((line) => options.paint.dim(line)),
  ];
}

/** How many of what would help most are named. */
const FIXES = 3;

function fixes(assessment: Assessment, { phrases, options }: Page): string[] {
  const said = fixesSaid(assessment, phrases);
  return said === null ? [] : wrap(said, options.width, '  ');
}

/** What would help most, in a sentence; null where there is nothing, or the report is about what changes. */
export function fixesSaid({ fixFirst, changes }: Assessment, phrases: ReportPhrases): string | null {
  if (fixFirst.length === 0 || changes.length > 0) return null;
  const places = new Set<string>(); // what is told under a place is not named beside it: whoever goes there sees both
  const ofOthers = fixFirst.filter(({ of }) => !places.has(of) && places.add(of));
  const things = ofOthers.slice(0, FIXES).map(({ kind, name, says }) => phrases.fix(kind, name, says));
  return phrases.fixFirst(things);
}

function verdict(customer: CustomerFigures, page: Page): string[] {
  const { phrases, format, options } = page;
  const name = cut(customer.name, Math.max(10, options.width - 30));
  const promise = customer.promise === null ? phrases.noPromise : phrases.promised(customer.promise, format);
  return [
    ...titled(name, promise, page),
    ...findings(customer, page).map((line) => `  ${line}`),
    ...threatLines(customer, page),
    ...pathLines(customer, page),
    ...insideLines(customer, page),
  ];
}

/** What there is to say of a customer before any threat. */
function findings(customer: CustomerFigures, page: Page): string[] {
  const {
    phrases,
    format,
    options: { paint, width },
  } = page;
  const { typical, missing, before } = customer;
  if (missing.length > 0) return unknown(customer, page);
  const aside = [
    ...(before === null ? [] : [paint.dim(phrases.was(format.duration(before.leadTime)))]),
    ...(typical!.usual ? [] : [paint.dim(phrases.offTheWay)]),
  ].flatMap((line) => wrap(line, width - 2, '  '));
  const odds = toldOdds(customer);
  return odds === null
    ? usually(customer, aside, page)
    : [...oddsLines(customer, odds, page), ...whatIf(customer, page), ...aside];
}

/** What there is to say of the typical run, where nothing was drawn. */
function usually(customer: CustomerFigures, aside: readonly string[], page: Page): string[] {
  const {
    phrases,
    format,
    options: { paint, width },
  } = page;
  const { typical, promise } = customer;
  const say = (line: string): string[] => wrap(line, width - 2, '  ');
  const leadTime = phrases.usually(format.duration(typical!.leadTime));
  if (promise?.within == null) return [...say(leadTime), ...aside, ...say(paint.dim(phrases.nothingToThreaten))];
  const slack = typical!.slack!;
  if (customer.holds === false) {
    const late = `${leadTime}, ${phrases.tooLate(format.duration(-slack))}`;
    return [...say(`${paint.red('✗')} ${paint.red(phrases.lateUsually)}: ${late}`), ...aside];
  }
  const says = customer.holds === true ? phrases.inTime : phrases.inTimeUsually;
  const verdict = `${paint.green(says)}: ${leadTime}, ${phrases.canAbsorb(format.duration(slack, 'down'))}`;
  return [
    ...say(`${paint.green('✓')} ${verdict}`),
    ...lateOff(customer, page).flatMap(say),
    ...aside,
    ...(promise.onTime === null ? [] : say(paint.dim(phrases.shareNeedsOdds(format.share(promise.onTime))))),
  ];
}

/** What was set does to the chance of being on time. */
function whatIf({ before }: CustomerFigures, page: Page): string[] {
  return before?.odds == null ? [] : [`  ${onTimeChanged(before.odds, page)}`];
}

/** In time where most go, and late where some do. */
function lateOff({ threats }: CustomerFigures, { phrases, format, options: { paint } }: Page): string[] {
  const late = threats.filter(
    ({ usual, slack, kind }) => !usual && slack < -TOLERANCE && kind !== 'cause' && kind !== 'link',
  );
  const worst = late.toSorted(
    (a, b) => a.slack - b.slack || Number(b.neededFaster !== null) - Number(a.neededFaster !== null),
  )[0];
  return worst === undefined
    ? []
    : [`${paint.red('✗')} ${paint.red(phrases.lateOnTheWay(worst.name, format.duration(-worst.slack)))}`];
}

/** What is missing before anything can be said, with lines to write. */
function unknown({ id, missing, promise }: CustomerFigures, { phrases, options: { paint, width } }: Page): string[] {
  const say = (line: string): string[] => wrap(line, width - 2, '  ');
  const shown = missing.slice(0, 12).map(({ name }) => name);
  const ask = promise?.within == null ? [...say(paint.dim(phrases.givePromise)), `  ${id}: 4h`] : [];
  return [
    ...say(phrases.notKnown(shown, missing.length - shown.length)),
    ...say(paint.dim(phrases.giveTimes)),
    `  ${missing[0]!.id}: 20min`,
    ...ask,
  ];
}
