import type { Assessment } from './model/assessment.js';
import type { At, Chain } from './model/chain.js';
import { type Finding, found, type Span } from './model/finding.js';
import type { GateStep } from './model/gate.js';
import type { Source } from './source/load.js';

/** The ways that findings are about, where they stand in the file: the links of a circle; what an order passes whose promise is broken. */
export function stepsOf(
  findings: readonly Finding[],
  source: Source,
  assessment: Assessment | null,
): ReadonlyMap<Finding, readonly GateStep[]> {
  const { chain } = source;
  if (chain === null) return new Map();
  const ways = findings.map((finding) => ({ finding, way: wayOf(finding, chain, assessment) }));
  const marks = new Map(ways.flatMap(({ way }) => way.map(({ at }) => [at, found('no-customers', 'warning', at, {})])));
  const spans = new Map(source.locate([...marks.values()]).map(({ finding, span }) => [finding, span]));
  const spanOf = (at: At): Span => spans.get(marks.get(at)!)!;
  return new Map(
    ways
      .filter(({ way }) => way.length > 0)
      .map(({ finding, way }) => [finding, way.map(({ name, seconds, at }) => ({ name, seconds, span: spanOf(at) }))]),
  );
}

interface Stop extends Pick<GateStep, 'name' | 'seconds'> {
  readonly at: At;
}

function wayOf(finding: Finding, chain: Chain, assessment: Assessment | null): readonly Stop[] {
  if (finding.rule === 'circle') return around(finding.facts.circle, chain);
  if (
    finding.rule === 'promise-cannot-hold' ||
    (finding.rule === 'odds-below-promise' && finding.facts.part === 'on-time')
  )
    return longest(finding.at, chain, assessment);
  return [];
}

function around(ids: readonly string[], { links }: Chain): readonly Stop[] {
  return ids.flatMap((from, i) => {
    const to = ids[(i + 1) % ids.length]!;
    const link = links.find((one) => one.from === from && one.to === to && one.rework === null);
    return link === undefined ? [] : [{ name: `${from} -> ${to}`, seconds: null, at: link.at }];
  });
}

/** What takes time on the way to the customer whose promise stands there. */
function longest(at: At, chain: Chain, assessment: Assessment | null): readonly Stop[] {
  const isThere = (place: At): boolean => place.path.every((part, i) => part === at.path[i]);
  const customer = chain.places.find((place) => place.type === 'customer' && isThere(place.at));
  const legs = assessment?.customers.find(({ id }) => id === customer?.id)?.typical?.path.legs ?? [];
  const known = legs.length === 0 ? new Map<string, At>() : placesOf(chain);
  return legs.flatMap(({ kind, id, name, from, to }, i) => {
    const where = known.get(id);
    const said = kind === 'place' ? name : `${legs[i - 1]?.name ?? ''} → ${legs[i + 1]?.name ?? ''}`;
    return where === undefined || to <= from ? [] : [{ name: said, seconds: to - from, at: where }];
  });
}

/** Where everything stands that a path may name: a link by its ends too, which name the first of several. */
function placesOf({ places, links }: Chain): ReadonlyMap<string, At> {
  const known = new Map(places.map(({ id, at }) => [id, at]));
  for (const { from, to, item, at } of links)
    for (const name of [`${from}:${to}`, `${from}:${to}:${item}`]) if (!known.has(name)) known.set(name, at);
  return known;
}
