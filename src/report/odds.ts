import type { CustomerFigures } from '../model/assessment.js';
import type { CustomerOdds, Histogram, KeptPart } from '../model/odds.js';
import { flow, wrap } from './layout.js';
import type { Page } from './page.js';

/** How likely a customer's promise holds, what orders take, and how they spread. */
export function oddsLines(customer: CustomerFigures, odds: CustomerOdds, page: Page): string[] {
  const { phrases, format, options } = page;
  const { typical, promise } = customer;
  const { leadTime } = odds;
  const slack = typical!.slack;
  const facts = [
    phrases.usually(format.duration(typical!.leadTime)),
    ...([80, 95] as const).map((p) => phrases.percentile(p, format.duration(leadTime[`p${p}`]))),
    ...(slack === null
      ? []
      : [slack < 0 ? phrases.tooLate(format.duration(-slack)) : phrases.canAbsorb(format.duration(slack, 'down'))]),
  ];
  return [
    ...flow([...(odds.onTime === null ? [] : [verdictOf(odds, page)]), ...facts], '   ', options.width - 4, '  '),
    ...failing(customer, odds, page),
    ...cannotTell(customer, odds, page),
    ...plot(leadTime.histogram, promise?.within ?? null, page),
  ];
}

function verdictOf({ onTime, kept }: CustomerOdds, page: Page): string {
  const { phrases, format } = page;
  const said = marked(phrases.onTime(format.chance(onTime!.estimate)), kept.onTime, page);
  return `${said} ${phrases.interval(format.points(onTime!.low), format.points(onTime!.high))}`;
}

/** A figure with a sign that tells whether it is as promised; as it is where nothing was. */
function marked(said: string, kept: KeptPart, { options: { paint } }: Page): string {
  if (kept === null) return said;
  const [sign, tone] = kept === 'yes' ? ['✓', paint.green] : kept === 'no' ? ['✗', paint.red] : ['?', paint.yellow];
  return tone(`${sign} ${said}`);
}

/** How full and how right orders come, where that is promised or is not certain. */
function failing({ promise }: CustomerFigures, odds: CustomerOdds, page: Page): string[] {
  const { phrases, format, options } = page;
  const { full, right, perfect, kept } = odds;
  const isTold = full.low < 1 || right.low < 1 || promise?.full != null || promise?.right != null;
  if (!isTold) return [];
  const said = [
    marked(phrases.inFull(format.chance(full.estimate)), kept.full, page),
    marked(phrases.rightShare(format.chance(right.estimate)), kept.right, page),
    phrases.perfect(format.chance(perfect.estimate)),
  ];
  return flow(said, '   ', options.width - 6, '').map((line) => `  ${line}`);
}

function cannotTell(
  { holds, promise }: CustomerFigures,
  { runsToTell }: CustomerOdds,
  { phrases, options }: Page,
): string[] {
  if (promise === null || holds !== null || runsToTell === null) return [];
  const runs = tellingRuns(runsToTell);
  const said = `${openSaid(runsToTell, phrases)}${runs === null ? '' : ` (--runs ${runs})`}`;
  return wrap(said, options.width - 6).map((line) => `  ${options.paint.yellow(line)}`);
}

/** That it is open whether a promise holds, and how many runs would tell. */
export function openSaid(runsToTell: number, phrases: Page['phrases']): string {
  return phrases.cannotTell(tellingRuns(runsToTell));
}

/** So many runs as tell, as a number that can be typed; null: more than anybody draws. */
export function tellingRuns(runs: number): number | null {
  return Number.isFinite(runs) && runs <= 10_000_000 ? roundUp(runs) : null;
}

/** To two figures, upwards: nobody needs to know it better. */
function roundUp(runs: number): number {
  let step = 1;
  while (step * 100 < runs) step *= 10;
  return Math.ceil(runs / step) * step;
}

const BARS = '▁▂▃▄▅▆▇█';

/** How many orders took how long, with the promise among them. */
function plot(
  { from, step, counts }: Histogram,
  within: number | null,
  { phrases, format, options: { paint, width } }: Page,
): string[] {
  if (step === 0 || width < 50) return [];
  const most = Math.max(...counts);
  const bars = counts.map((count) => (count === 0 ? ' ' : BARS[Math.min(7, Math.floor((8 * count) / most))]!));
  const place = within === null ? null : Math.max(0, Math.round((within - from) / step));
  const at = place === null || place > bars.length ? null : place; // a promise beyond the bars is not among them
  const line =
    at === null ? bars.join('') : `${bars.slice(0, at).join('')}${paint.yellow('│')}${bars.slice(at).join('')}`;
  const legend = phrases.plot(format.duration(from), format.duration(from + step * counts.length), at !== null);
  return [`  ${line}`, ...wrap(legend, width - 6).map((part) => `  ${paint.dim(part)}`)];
}
