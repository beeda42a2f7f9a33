import { enough, MARKS } from '../../model/kept.js';
import { openShares } from '../../model/measured.js';
import { wrap } from '../layout.js';
import { type MeasurePage, withinSaid } from './page.js';

/** Which shares nobody can tell yet, and how many deliveries would tell; what is left out, and what is due and not there. */
export function openLines(
  one: Parameters<typeof openShares>[0] & { readonly within: number | null; readonly inParts: number },
  indent: number,
  page: MeasurePage,
): string[] {
  const { says, format, options } = page;
  const cannotTell = openShares(one).map(({ what, agreed, needs }) => {
    const name = what === 'inTime' ? withinSaid(one.within, page) : says.column[what];
    return says.cannotTell(name, format.share(agreed), enough(needs));
  });
  const leftOut =
    one.inTime?.kept === 'open' && one.inParts > 0 ? [says.inParts(withinSaid(one.within, page), one.inParts)] : [];
  return [...cannotTell, ...leftOut, ...overdueSaid(one, page)].flatMap((said) =>
    wrap(`${MARKS.open} ${said}`, options.width - indent, '  ').map(
      (line) => `${' '.repeat(indent)}${options.paint.yellow(line)}`,
    ),
  );
}

/** So many of the orders are named. */
const NAMED = 3;

function overdueSaid(
  { overdue, overdueOrders, onTime }: Parameters<typeof openShares>[0],
  { says, format }: MeasurePage,
): string[] {
  if (overdue === 0) return [];
  const share = onTime === null ? null : format.chance(onTime.hits / (onTime.of + overdue));
  const first = overdueOrders.length > NAMED + 1 ? overdueOrders.slice(0, NAMED) : overdueOrders;
  return [says.overdue(overdue, share, first, first.length === 0 ? 0 : overdue - first.length)];
}
