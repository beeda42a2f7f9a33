import { departmentOf, linkId, visitsOf } from '../graph/network.js';
import type { Plan } from '../graph/plan.js';
import type { DetailKind, Threat, ThreatDetail } from '../model/assessment.js';

/**
 * Threats with what is told under them: the delays, what they deliver short or wrong, and the rework out of them; of a department
 * at those of its visits that lead to the customer, which `reach` is not -1 at.
 */
export function withDetails(plan: Plan, reach: Int32Array, threats: readonly Threat[]): Threat[] {
  const { network } = plan;
  const leads = (node: number): boolean => reach[plan.step[node]!] !== -1;
  const back = new Map<string, Map<string, string>>(); // by the place it comes from: the rework links, and where they go
  const edgeOf = new Map<string, number>();
  for (const [edge, { rework }] of network.links.entries()) {
    if (rework === null) edgeOf.set(linkId(network, edge), edge);
    else if (leads(network.from[edge]!)) {
      const { id } = network.places[departmentOf(network, network.from[edge]!)]!;
      const to = network.places[network.to[edge]!]!.name;
      back.set(id, (back.get(id) ?? new Map<string, string>()).set(linkId(network, edge), to));
    }
  }
  const visits = visitsOf(network);
  const parts = ({ kind, id }: Threat): readonly Failing[] => {
    if (kind === 'link') return [network.links[edgeOf.get(id)!]!];
    const node = network.nodeOf.get(id)!;
    return (visits.get(node) ?? [node]).filter(leads).flatMap((visit) => {
      const place = network.places[visit]!;
      return place.type === 'customer' ? [] : [place];
    });
  };
  return threats.map((threat) =>
    threat.kind === 'cause' ? threat : { ...threat, details: detailsOf(threat, parts(threat), back.get(threat.id)) },
  );
}

interface Failing {
  readonly delays: readonly { readonly cause: string }[];
  readonly full: number | null;
  readonly right: number | null;
}

function detailsOf(
  { id, kind, slack }: Threat,
  parts: readonly Failing[],
  back: ReadonlyMap<string, string> = new Map(),
): ThreatDetail[] {
  const detail = (what: DetailKind, called: string, says: string | null): ThreatDetail => ({
    kind: what,
    id: called,
    says,
    slack: what === 'delay' || what === 'rework' ? slack : null,
    rank: 0,
    odds: null,
  });
  const causes = [...new Set(parts.flatMap(({ delays }) => delays.map(({ cause }) => cause)))];
  const canFail = (share: number | null): boolean => share !== null && share < 1;
  return [
    ...causes.map((cause) => detail('delay', `${id}/${cause}`, cause)),
    ...(kind === 'link' ? [] : [...back].map(([called, to]) => detail('rework', called, to))),
    ...(parts.some(({ full }) => canFail(full)) ? [detail('short', id, null)] : []),
    ...(parts.some(({ right }) => canFail(right)) ? [detail('wrong', id, null)] : []),
  ];
}
