import { nodesWithOrders } from '../graph/comes.js';
import type { Network } from '../graph/network.js';
import type { Assessment, CustomerFigures, LinkFigures, Threat } from '../model/assessment.js';
import type { ChainTimes } from '../model/chain-times.js';
import type { ShowId } from '../model/show.js';
import { toldOdds, toldThreats, worstFirst } from '../model/telling.js';
import type { DiagramPhrases } from '../words/diagram-phrases.js';
import { formatFor } from '../words/format.js';
import { type DayFormat, noticingDays } from '../words/noticing-days.js';
import type { ReportPhrases } from '../words/report-phrases.js';
import type { Words } from '../words/words.js';

/** Everything that what is shown of a place or a link is read from. */
export interface Scene {
  readonly show: ShowId;
  readonly network: Network;
  readonly times: ChainTimes;
  readonly words: DiagramPhrases;
  readonly phrases: ReportPhrases;
  readonly format: DayFormat;
  /** The customer who is worst off: the critical path and the threats are those to it; null where nothing is known of any. */
  readonly lead: CustomerFigures | null;
  readonly customers: ReadonlyMap<string, CustomerFigures>;
  /** The customers who never get anything: no order goes their way. */
  readonly without: ReadonlySet<string>;
  readonly links: ReadonlyMap<string, LinkFigures>;
  /** What the places and links upstream are to the lead; those that do not lead to it, to another customer. */
  readonly threats: ReadonlyMap<string, Threat>;
  readonly marks: {
    /** Ids of places and links on the critical path of the lead. */
    readonly path: ReadonlySet<string>;
    /** The number of each of the worst threats to it. */
    readonly threats: ReadonlyMap<string, number>;
  };
}

/** So many threats are numbered: more, and the eye finds none. */
const MOST_THREATS = 3;

/** What a diagram is made from. The assessment is of the customers that are drawn; the lead is one of them, by id, else who is worst off. */
export function scene(
  show: ShowId,
  network: Network,
  assessment: Assessment,
  times: ChainTimes,
  { diagram, report }: Pick<Words, 'diagram' | 'report'>,
  leadId: string | null = null,
): Scene {
  const without = withoutOrders(network);
  const known = worstFirst(assessment.customers).filter(({ typical, id }) => typical !== null && !without.has(id));
  const promised = known.find(({ promise }) => promise?.within != null);
  const lead = known.find(({ id }) => id === leadId) ?? promised ?? known[0] ?? null;
  return {
    show,
    network,
    times,
    words: diagram,
    phrases: report,
    format: noticingDays(formatFor(network.chain.calendar, report.figures), report.figures),
    lead,
    customers: new Map(assessment.customers.map((customer) => [customer.id, customer])),
    without,
    links: new Map(assessment.links.map((link) => [link.id, link])),
    threats: threatsOf(lead, assessment.customers),
    marks: {
      path: new Set(hasPath(show) ? lead?.typical?.path.legs.map(({ id }) => id) : []),
      threats: show === 'threats' && lead !== null ? numbered(lead) : new Map(),
    },
  };
}

function withoutOrders(network: Network): Set<string> {
  const come = nodesWithOrders(network);
  return new Set(network.places.filter(({ type }, node) => type === 'customer' && !come.has(node)).map(({ id }) => id));
}

function hasPath(show: ShowId): boolean {
  return show === 'threats' || show === 'time';
}

/** The first of what is told, as numbered there: those that can absorb a delay of any length, or cost nobody anything, are none. */
export function numbered(lead: CustomerFigures): Map<string, number> {
  const told = toldThreats(lead).map((threat, i) => ({ threat, number: i + 1 }));
  const isDrawn = toldOdds(lead) !== null;
  const hurting = told.slice(0, MOST_THREATS).filter(({ threat }) => hurts(threat, isDrawn));
  return new Map(hurting.map(({ threat, number }) => [threat.id, number]));
}

function hurts({ odds, slack, details }: Threat, isDrawn: boolean): boolean {
  if (!isDrawn || odds === null) return slack < Infinity;
  return odds.latenessRemoved > 0 || details.some((detail) => (detail.odds?.latenessRemoved ?? 0) > 0);
}

/** The threats of the lead; of what does not lead to it, the one that can absorb least of those to the others. */
function threatsOf(lead: CustomerFigures | null, customers: readonly CustomerFigures[]): Map<string, Threat> {
  const least = new Map<string, Threat>();
  for (const threat of customers.flatMap(({ threats }) => threats)) {
    const known = least.get(threat.id);
    if (known === undefined || threat.slack < known.slack) least.set(threat.id, threat);
  }
  for (const threat of lead?.threats ?? []) least.set(threat.id, threat);
  return least;
}
