import type { Threat, ThreatDetail } from '../model/assessment.js';
import type { ThreatOdds } from '../model/odds.js';

/** Threats and what is told under them, in one order. */
export function threatsJson(threats: readonly Threat[]): object[] {
  return threats
    .flatMap((threat) => [
      { rank: threat.rank, json: threatJson(threat) },
      ...threat.details.map((detail) => ({ rank: detail.rank, json: detailJson(detail, threat) })),
    ])
    .sort((a, b) => a.rank - b.rank)
    .map(({ json }) => json);
}

function threatJson(threat: Threat): object {
  const { kind, id, name, link, visits, hits, isPlain: _plain, details: _details, rank: _rank, odds, ...rest } = threat;
  const more = { ...(visits.length > 0 && { visits }), ...(kind === 'cause' && { hits: hits.map((hit) => hit.id) }) };
  return {
    kind,
    id,
    name: kind === 'link' ? undefined : name,
    ...endsJson(link),
    ...more,
    ...rest,
    ...threatOddsJson(odds),
  };
}

function detailJson({ kind, id, says, slack, odds }: ThreatDetail, threat: Threat): object {
  const { link, distance, usual } = threat;
  const said = kind === 'delay' ? { cause: says } : {};
  const own = { own: null, wait: 0, ready: null, needed: null, slack };
  const none = { neededFaster: null, recoversIn: null, exposed: false, usual };
  return { kind, id, of: threat.id, ...said, ...endsJson(link), distance, ...own, ...none, ...threatOddsJson(odds) };
}

function endsJson(link: Threat['link']): object {
  return link === null ? {} : { from: link.from.id, to: link.to.id, item: link.item };
}

function threatOddsJson(odds: ThreatOdds | null): object {
  const { exceeds = null, criticality = null, ssi = null, rescue = null, latenessRemoved = null } = odds ?? {};
  return { exceeds, criticality, ssi, rescue, latenessRemoved };
}
