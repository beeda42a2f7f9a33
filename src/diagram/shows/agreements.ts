import type { Link, Pledge } from '../../model/chain.js';
import { keptBy } from '../../model/kept.js';
import type { Estimate } from '../../model/odds.js';
import type { Row } from '../../model/picture.js';
import type { Scene } from '../scene.js';
import { judged, row, rowIf, type Show } from './show.js';
import { goesBack } from './time.js';

/** What was agreed on every link and promised outside, and what comes of it. */
export const agreements: Show = {
  worker: ({ owner }, { words }) => rowIf(owner === null ? null : words.owned(owner), 'dim'),
  customer: ({ promise }, scene) => promised(promise, scene),
  link: (link, id, scene) => [
    ...rowIf(link.item, 'strong'),
    ...(link.rework === null ? terms(link, id, scene) : goesBack(link, scene)),
  ],
  hasStock: false,
};

function promised(pledge: Pledge | null, { phrases, format }: Scene): Row[] {
  return [
    row(pledge === null ? phrases.noPromise : phrases.promised(pledge, format), pledge === null ? 'dim' : 'plain'),
  ];
}

/** No terms at all: those that are told are added. */
const NOTHING: Pledge = {
  within: null,
  writtenIn: null,
  onTime: null,
  quantity: null,
  full: null,
  item: null,
  right: null,
  rightMeans: null,
  note: null,
  at: { path: [] },
};

function terms(link: Link, id: string, scene: Scene): Row[] {
  const { phrases, format, network } = scene;
  const { agreed, expects, offers } = link;
  if (agreed === null && expects === null && offers === null)
    return network.places[network.nodeOf.get(link.to)!]!.type === 'customer'
      ? [] // the promise stands at the customer
      : [row(phrases.nothingAgreed, 'dim')];
  const said = ({ within, onTime, quantity, item, full, right, rightMeans }: Pledge, before = ''): Row[] => {
    const parts = [
      { ...NOTHING, within, onTime },
      { ...NOTHING, quantity, item: item === link.item ? null : item, full },
      { ...NOTHING, right, rightMeans },
    ];
    const [first, ...more] = parts.map((part) => phrases.terms(part, format)).filter((told) => told !== '');
    return first === undefined ? [] : [row(`${before}${first}`), ...more.map((told) => row(told))];
  };
  const name = (at: string): string => network.places[network.nodeOf.get(at)!]!.name;
  return [
    ...(agreed === null ? [] : said(agreed)),
    ...(expects === null ? [] : said(expects, `${phrases.expects(name(link.to))}: `)),
    ...(offers === null ? [] : said(offers, `${phrases.offers(name(link.from))}: `)),
    ...outcome(agreed ?? offers, id, scene),
  ];
}

/** How often it was in time, full and right, of what was agreed: better or worse than that. */
function outcome(pledge: Pledge | null, id: string, { links, words, phrases, format }: Scene): Row[] {
  const odds = links.get(id)?.odds ?? null;
  if (odds === null || pledge === null) return [];
  const told = (came: Estimate | null, agreed: number | null, say: (share: string) => string): Row[] =>
    came === null ? [] : [judged(keptBy(came, agreed), say(format.chance(came.estimate)))];
  return [
    ...told(odds.inTime, pledge.onTime, (share) => words.actually(share)),
    ...(pledge.full === null ? [] : told(odds.full, pledge.full, (share) => phrases.inFull(share))),
    ...(pledge.right === null ? [] : told(odds.right, pledge.right, (share) => phrases.rightShare(share))),
  ];
}
