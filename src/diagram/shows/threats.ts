import type { CustomerFigures } from '../../model/assessment.js';
import type { Cause, Customer } from '../../model/chain.js';
import { TOLERANCE } from '../../model/duration.js';
import type { KeptPart } from '../../model/odds.js';
import { toldOdds } from '../../model/telling.js';
import type { Row } from '../../model/picture.js';
import { ASIDE, STRIKES } from '../legend.js';
import type { Scene } from '../scene.js';
import { judged, row, rowIf, type Show, type Worker } from './show.js';
import { goesBack, onTheWay, promised } from './time.js';

/** How late each may be, which of them threaten the promise most, and whether it holds. */
export const threats: Show = {
  worker: absorbs,
  customer: verdict,
  link: (link, id, scene) => [
    ...goesBack(link, scene),
    ...onTheWay(id, scene),
    ...(scene.marks.threats.has(id) ? told(id, scene) : []),
  ],
  hasStock: true,
};

function absorbs(place: Worker, scene: Scene): Row[] {
  const id = place.type === 'department' && place.sameAs !== null ? place.sameAs : place.id;
  const causes = scene.network.chain.causes.filter(({ hits }) => hits.includes(id) || hits.includes(place.id));
  return [...told(id, scene), ...causes.map((cause) => strikes(cause, scene))];
}

/** A cause that hits it, with its number where that is one of the worst threats. */
function strikes({ id, name }: Cause, { marks }: Scene): Row {
  const number = marks.threats.get(id);
  return number === undefined ? row(`${STRIKES} ${name}`, 'dim') : row(`${STRIKES} (${number}) ${name}`, 'strong');
}

function told(id: string, scene: Scene): Row[] {
  const { threats: all, words, phrases, format } = scene;
  const threat = all.get(id);
  if (threat === undefined) return [];
  const { slack, exposed, recoversIn, usual } = threat;
  const absorbs =
    slack < -TOLERANCE
      ? words.behind(format.duration(-slack))
      : phrases.canAbsorb(slack === Infinity ? phrases.any : format.duration(slack, 'down'));
  return [
    row(usual ? absorbs : `${absorbs}${ASIDE}`, slack < -TOLERANCE ? 'bad' : slack === Infinity ? 'dim' : 'plain'),
    ...rowIf(exposed ? words.down(format.duration(recoversIn!)) : null, 'bad'),
    ...rescued(id, scene),
  ];
}

/** The share of the lead's late orders that it would have rescued; where more is due to something that can go wrong there, that is named. */
function rescued(id: string, { lead, marks, words, phrases, format }: Scene): Row[] {
  const threat = marks.threats.has(id) ? lead?.threats.find((one) => one.id === id) : undefined;
  if (threat === undefined) return [];
  const all = [
    { says: null, share: threat.odds?.rescue?.estimate ?? 0 },
    ...threat.details.map(({ kind, says, odds }) => ({
      says: phrases.detail(kind, says),
      share: odds?.rescue?.estimate ?? 0,
    })),
  ];
  const { says, share } = all.reduce((most, one) => (one.share > most.share ? one : most));
  if (share < 0.005) return [];
  const text = words.rescues(format.percent(share));
  return [{ text: says === null ? text : `${says}: ${text}`, tone: 'strong' }];
}

function verdict({ id }: Customer, scene: Scene): Row[] {
  const customer = scene.customers.get(id);
  if (customer === undefined) return [];
  const { phrases } = scene;
  if (customer.missing.length > 0) return [row(phrases.timeUnknown, 'dim')];
  return [row(promised(customer, scene), customer.promise === null ? 'dim' : 'plain'), ...holds(customer, scene)];
}

function holds(customer: CustomerFigures, { phrases, format }: Scene): Row[] {
  const { promise, typical } = customer;
  const odds = toldOdds(customer);
  if (promise?.within == null || typical === null) return [];
  if (odds?.onTime == null) {
    const isLate = typical.slack! < -TOLERANCE;
    return [
      row(
        isLate ? `✗ ${phrases.tooLate(format.duration(-typical.slack!))}` : `✓ ${phrases.inTimeUsually}`,
        isLate ? 'bad' : 'good',
      ),
    ];
  }
  const isKept = odds.kept.onTime ?? (typical.slack! < -TOLERANCE ? 'no' : null);
  return [
    judged(isKept, phrases.onTime(format.chance(odds.onTime.estimate))),
    ...alsoPromised(odds.kept.full, phrases.inFull(format.chance(odds.full.estimate))),
    ...alsoPromised(odds.kept.right, phrases.rightShare(format.chance(odds.right.estimate))),
  ];
}

/** Another part of the promise, where there is one. */
function alsoPromised(kept: KeptPart, says: string): Row[] {
  return kept === null ? [] : [judged(kept, says)];
}
