import type { At, Link } from '../model/chain.js';

/** Where the giver or the receiver of a link is named: in a flow of arrows its id alone. */
export function atEnd(link: Link, end: 'from' | 'to'): At {
  const { path, part } = link.at;
  if (part === undefined) return { path: [...path, end] };
  const [first, last] = part;
  return { path, part: end === 'from' ? [first, first + link.from.length] : [last - link.to.length, last] };
}
