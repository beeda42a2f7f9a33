import type { Eater, Inside } from '../model/inside.js';

/** The inside promises against the outside one, for programs. */
export function insideJson(inside: Inside | null): object | null {
  if (inside === null) return null;
  const { time, chance, full, right } = inside;
  const linkOf = ({ from, to, ...rest }: Eater): object => ({ ...rest, from: from.id, to: to.id });
  const partJson = (part: Inside['full' | 'time']): object | null =>
    part === null ? null : { ...part, most: part.most.map(linkOf) };
  return {
    time: partJson(time),
    chance:
      chance === null ? null : { ...chance, most: chance.most.map(linkOf), unsaid: chance.unsaid.map(({ id }) => id) },
    full: partJson(full),
    right: partJson(right),
  };
}
