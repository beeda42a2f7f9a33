import type { Pledge } from '../../model/chain.js';
import type { MeasuredCustomer, Measurement } from '../../model/measure.js';
import { worstMeasuredFirst } from '../../model/measured.js';
import { cut, flow, wrap } from '../layout.js';
import { titled } from '../page.js';
import { type MeasurePage, shareSaid, sideBySide, timesSaid, withinSaid } from './page.js';
import { openLines } from './open.js';

/** What external customers got, against what they were promised; the worst first. Each is a paragraph. */
export function customerLines({ customers, reading }: Measurement, page: MeasurePage): string[][] {
  const seen = worstMeasuredFirst(customers.filter(({ count }) => count > 0));
  return seen.map((customer) => {
    const facts = [page.says[customer.counted](customer.count)];
    if (customer.onTime !== null && reading.reference !== null) facts.push(page.says.heldAgainst(reading.reference));
    return [
      ...titled(cut(customer.name, Math.max(10, page.options.width - 30)), promisedTo(customer, page), page),
      ...flow(facts, ', ', page.options.width - 2, '').map((line) => `  ${page.options.paint.dim(line)}`),
      ...sharesOf(customer, page),
      ...timesOf(customer, page),
      ...unknownOrders(customer, page),
      ...openLines(customer, 2, page),
    ];
  });
}

/** What a log can be held against; the rest of a promise no log tells of. */
function promisedTo({ within, inTime, onTime, full, right }: MeasuredCustomer, page: MeasurePage): string {
  const promise: Pledge = {
    within,
    onTime: inTime?.agreed ?? onTime?.agreed ?? null,
    full: full?.agreed ?? null,
    right: right?.agreed ?? null,
    writtenIn: null,
    quantity: null,
    item: null,
    rightMeans: null,
    note: null,
    at: { path: [] },
  };
  const isNone = [within, promise.onTime, promise.full, promise.right].every((one) => one === null);
  return isNone ? page.phrases.noPromise : page.phrases.promised(promise, page.format);
}

function sharesOf(customer: MeasuredCustomer, page: MeasurePage): string[] {
  const { says, phrases, options } = page;
  const { onTime, inTime, within, full, otif, right, perfect } = customer;
  const all = [
    [onTime, says.onTime],
    [inTime, (one: string) => `${one} ${withinSaid(within, page)}`],
    [full, (one: string) => phrases.inFull(one)],
    [otif, says.otif],
    [right, (one: string) => phrases.rightShare(one)],
    [perfect, (one: string) => phrases.perfect(one)],
  ] as const;
  const said = all.flatMap(([share, say]) => (share === null ? [] : [shareSaid(share, say, page)]));
  return sideBySide(said, options.width - 2, '').map((line) => `  ${line}`);
}

function timesOf({ leadTime }: MeasuredCustomer, page: MeasurePage): string[] {
  if (leadTime === null) return [];
  const said = timesSaid(leadTime, page.says.leadTime, page);
  return sideBySide(said, page.options.width - 2, '  ').map((line) => `  ${line}`);
}

/** Why nothing is held against what was promised. */
function unknownOrders({ onTime, full, right }: MeasuredCustomer, { says, options }: MeasurePage): string[] {
  if (![onTime, full, right].some((share) => share !== null && share.agreed !== null && share.kept === null)) return [];
  return wrap(says.unknownOrders, options.width - 2).map((line) => `  ${options.paint.yellow(line)}`);
}
