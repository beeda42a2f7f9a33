import { linkId, type Network } from '../../graph/network.js';
import type { Cause, Link, Place } from '../../model/chain.js';
import type { PartChange, ValueChange } from '../../model/comparison.js';
import { byCodePoint } from '../../model/order.js';
import { ofCause, ofChain, ofLink, ofPlace, type Said } from './values.js';

/** What in a description is other than it was: places and causes by id, links by their ends and item; wherever it stands in the file. */
export function partChanges(before: Network, after: Network): PartChange[] {
  return [
    ...changedIn('chain', [chainOf(before)], [chainOf(after)]),
    ...changedIn('place', placesOf(before), placesOf(after)),
    ...linkChanges(linksOf(before), linksOf(after)),
    ...changedIn('cause', causesOf(before), causesOf(after)),
  ];
}

/** The links that are there before and after, however they are written: as they were, and as they are. */
export function linksInBoth(before: Network, after: Network): { readonly was: LinkPart; readonly is: LinkPart }[] {
  const [lost, there] = [linksOf(before), linksOf(after)];
  const was = new Map(lost.map((part) => [part.key, part]));
  return matched(lost, there).flatMap((is) => (was.has(is.key) ? [{ was: was.get(is.key)!, is }] : []));
}

/** The links that are there before and not after. */
export function linksLost(before: Network, after: Network): readonly LinkPart[] {
  const kept = new Set(linksInBoth(before, after).map(({ was }) => was.key));
  return linksOf(before).filter(({ key }) => !kept.has(key));
}

/** Something that a file says something of. */
interface Part {
  readonly id: string;
  readonly name: string;
  /** The same before and after. */
  readonly key: string;
  readonly said: readonly Said[];
}

interface LinkPart extends Part {
  readonly link: Link;
  readonly ends: string;
}

function chainOf({ chain }: Network): Part {
  return { id: '', name: chain.name ?? '', key: '', said: ofChain(chain) };
}

/** As the file has them: what a later visit inherits is told of its department. */
function placesOf({ chain, places, nodeOf }: Network): Part[] {
  const first = new Map<string, Place>();
  for (const place of chain.places) if (!first.has(place.id)) first.set(place.id, place);
  return [...first.values()].map((place) => {
    const { name } = places[nodeOf.get(place.id)!]!;
    return { id: place.id, name, key: place.id, said: ofPlace(place) };
  });
}

function causesOf({ chain }: Network): Part[] {
  const first = new Map<string, Cause>();
  for (const cause of chain.causes) if (!first.has(cause.id)) first.set(cause.id, cause);
  return [...first.values()].map((cause) => ({ id: cause.id, name: cause.name, key: cause.id, said: ofCause(cause) }));
}

/** Two that join the same places with the same item are told apart by which comes first. */
function linksOf(network: Network): LinkPart[] {
  const seen = new Map<string, number>();
  return network.links.map((link: Link, edge) => {
    const nameAt = (node: number): string => network.places[node]!.name;
    const same = JSON.stringify([link.from, link.to, link.item]);
    const number = seen.get(same) ?? 0;
    seen.set(same, number + 1);
    return {
      id: linkId(network, edge),
      name: `${nameAt(network.from[edge]!)} → ${nameAt(network.to[edge]!)}`,
      key: `${same}${number}`,
      link,
      ends: JSON.stringify([link.from, link.to]),
      said: ofLink(link),
    };
  });
}

function linkChanges(before: readonly LinkPart[], after: readonly LinkPart[]): PartChange[] {
  return changedIn('link', before, matched(before, after));
}

/** The one link between two places is the same one whatever it carries. */
function matched(before: readonly LinkPart[], after: readonly LinkPart[]): LinkPart[] {
  const renamed = new Map<string, string>();
  const [lost, come] = [without(before, after), without(after, before)];
  for (const link of come) {
    const [was, more] = lost.filter(({ ends }) => ends === link.ends);
    const isOnly = come.filter(({ ends }) => ends === link.ends).length === 1;
    if (was !== undefined && more === undefined && isOnly) renamed.set(link.key, was.key);
  }
  return after.map((link) => ({ ...link, key: renamed.get(link.key) ?? link.key }));
}

function without<T extends Part>(some: readonly T[], others: readonly Part[]): T[] {
  const keys = new Set(others.map(({ key }) => key));
  return some.filter(({ key }) => !keys.has(key));
}

function changedIn(what: PartChange['what'], before: readonly Part[], after: readonly Part[]): PartChange[] {
  const was = new Map(before.map((part) => [part.key, part]));
  const added = without(after, before).map((part) => told(what, 'added', part, []));
  const removed = without(before, after).map((part) => told(what, 'removed', part, []));
  const changed = after.flatMap((part) => {
    const values = valueChanges(was.get(part.key)?.said ?? part.said, part.said);
    return values.length === 0 ? [] : [told(what, 'changed', part, values)];
  });
  return [...removed, ...added, ...changed].sort((a, b) => byCodePoint(a.id, b.id) || byCodePoint(a.change, b.change));
}

function told(
  what: PartChange['what'],
  change: PartChange['change'],
  { id, name }: Part,
  values: PartChange['values'],
): PartChange {
  return { what, change, id, name, values };
}

/** Key by key, in the order of what is said; of several delays with one cause the first with the first. */
function valueChanges(before: readonly Said[], after: readonly Said[]): ValueChange[] {
  const [was, is] = [byKey(before), byKey(after)];
  const keys = [...is.keys(), ...[...was.keys()].filter((key) => !is.has(key))];
  return keys.flatMap((key) => {
    const [first, second] = [was.get(key), is.get(key)];
    if (JSON.stringify(first?.value) === JSON.stringify(second?.value)) return [];
    const { key: name, part, of } = (second ?? first)!;
    return [{ key: name, part, of, before: first?.value ?? null, after: second?.value ?? null }];
  });
}

function byKey(all: readonly Said[]): ReadonlyMap<string, Said> {
  const found = new Map<string, Said>();
  for (const one of all) {
    let number = 0;
    const key = (): string => JSON.stringify([one.key, one.part, one.of, number]);
    while (found.has(key())) number++;
    found.set(key(), one);
  }
  return found;
}
