import type { Link } from './chain.js';

/** True where a link may be called so: `from:to`, which names the first of several between two, or `from:to:item`. */
export function isCalled({ from, to, item }: Pick<Link, 'from' | 'to' | 'item'>, name: string): boolean {
  return name === `${from}:${to}` || (item !== null && name === `${from}:${to}:${item}`);
}

/** True of the whole name of a link, with its item where it carries one. */
export function isNamed({ from, to, item }: Pick<Link, 'from' | 'to' | 'item'>, name: string): boolean {
  return name === (item === null ? `${from}:${to}` : `${from}:${to}:${item}`);
}
