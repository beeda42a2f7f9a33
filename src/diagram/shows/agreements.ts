import type { Link, Place, Pledge } from '../../model/chain.js';
import type { Row } from '../../model/picture.js';
import type { Scene } from '../scene.js';
import { row, rowIf, type Show } from './show.js';
import { goesBack } from './time.js';

/** What was agreed on every link and promised outside, and what comes of it. */
export const agreements: Show = {
  place: (place, scene) => (place.type === 'customer' ? promise(place.promise, scene) : owner(place, scene)),
  link: (link, id, scene) => [
    ...rowIf(link.item, 'strong'),
    ...(link.rework === null ? terms(link, id, scene) : goesBack(link, scene)),
  ],
  hasStock: false,
};

function owner(place: Place, { words }: Scene): Row[] {
  return rowIf(place.type === 'customer' || place.owner === null ? null : words.owned(place.owner), 'dim');
}

function promise(pledge: Pledge | null, { phrases, format }: Scene): Row[] {
  return [
    row(pledge === null ? phrases.noPromise : phrases.promised(pledge, format), pledge === null ? 'dim' : 'plain'),
  ];
}

/** No terms at all: those that are told are added. */
const NOTHING: Pledge = {
  within: null,
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
  if (network.places[network.nodeOf.get(link.to)!]!.type === 'customer' && agreed === null && offers === null)
    return []; // the promise stands at the customer
  if (agreed === null && expects === null && offers === null) return [row(phrases.nothingAgreed, 'dim')];
  const said = (pledge: Pledge, before = ''): Row[] => [
    ...rowIf(`${before}${phrases.terms({ ...NOTHING, within: pledge.within, onTime: pledge.onTime }, format)}`),
    ...rowIf(phrases.terms({ ...NOTHING, full: pledge.full, right: pledge.right }, format)),
  ];
  const name = (at: string): string => network.places[network.nodeOf.get(at)!]!.name;
  return [
    ...(agreed === null ? [] : said(agreed)),
    ...(expects === null ? [] : said(expects, `${phrases.expects(name(link.to))}: `)),
    ...(offers === null ? [] : said(offers, `${phrases.offers(name(link.from))}: `)),
    ...outcome(agreed ?? offers, id, scene),
  ];
}

/** How often it was in time, where that was agreed: better or worse than it. */
function outcome(pledge: Pledge | null, id: string, { links, words, format }: Scene): Row[] {
  const inTime = links.get(id)?.odds?.inTime ?? null;
  if (inTime === null || pledge === null) return [];
  const { onTime } = pledge;
  const isKept = onTime === null ? null : inTime.low >= onTime ? true : inTime.high < onTime ? false : null;
  const mark = isKept === null ? '' : isKept ? '✓ ' : '✗ ';
  return [
    row(
      `${mark}${words.actually(format.chance(inTime.estimate))}`,
      isKept === null ? 'plain' : isKept ? 'good' : 'bad',
    ),
  ];
}
