import type { CustomerFigures } from '../model/assessment.js';
import type { CustomerOdds, Histogram } from '../model/odds.js';
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
    ...flow(
      [...(odds.onTime === null ? [] : [verdictOf(customer, odds, page)]), ...facts],
      '   ',
      options.width - 4,
      '  ',
    ),
    ...failing(customer, odds, page),
    ...cannotTell(customer, odds, page),
    ...plot(leadTime.histogram, promise?.within ?? null, page),
  ];
}

function verdictOf(
  { holds }: CustomerFigures,
  { onTime }: CustomerOdds,
  { phrases, format, options: { paint } }: Page,
): string {
  const [sign, tone] = holds === true ? ['✓', paint.green] : holds === false ? ['✗', paint.red] : ['?', paint.yellow];
  return `${tone(`${sign} ${phrases.onTime(format.chance(onTime!.estimate))}`)} ${phrases.interval(format.points(onTime!.low), format.points(onTime!.high))}`;
}

/** How full and how right orders come, where that is promised or is not certain. */
function failing({ promise }: CustomerFigures, odds: CustomerOdds, { phrases, format, options }: Page): string[] {
  const { full, right, perfect } = odds;
  const isTold = full.low < 1 || right.low < 1 || promise?.full != null || promise?.right != null;
  if (!isTold) return [];
  const said = [
    phrases.inFull(format.chance(full.estimate)),
    phrases.rightShare(format.chance(right.estimate)),
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
  const more = Number.isFinite(runsToTell) && runsToTell <= 10_000_000 ? runsToTell : null;
  return wrap(phrases.cannotTell(more === null ? null : roundUp(more)), options.width - 6).map(
    (line) => `  ${options.paint.yellow(line)}`,
  );
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
  const at = within === null ? null : Math.min(bars.length, Math.max(0, Math.round((within - from) / step)));
  const marked =
    at === null ? bars.join('') : `${bars.slice(0, at).join('')}${paint.yellow('│')}${bars.slice(at).join('')}`;
  const legend = phrases.plot(format.duration(from), format.duration(from + step * counts.length), within !== null);
  return [`  ${marked}`, ...wrap(legend, width - 6).map((part) => `  ${paint.dim(part)}`)];
}
