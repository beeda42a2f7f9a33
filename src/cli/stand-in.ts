import { linkId } from '../graph/network.js';
import type { Plan } from '../graph/plan.js';

const xml = (text: string): string => text.replaceAll(/[&<>"']/gu, (char) => `&#${char.codePointAt(0)!};`);

export function svg(plan: Plan): string {
  const rank = new Map<number, number>();
  for (let s = 0; s < plan.node.length; s++)
    rank.set(s, Math.max(0, ...[...plan.edge.keys()].filter((i) => plan.receiver[i] === s).map((i) => rank.get(plan.giver[i]!)! + 1)));
  const count = new Map<number, number>();
  const at = [...rank].map(([s, r]) => {
    const row = count.get(r) ?? 0;
    count.set(r, row + 1);
    return { s, x: 10 + r * 150, y: 10 + row * 80 };
  });
  const width = 160 + 150 * Math.max(...rank.values());
  const height = 20 + 80 * Math.max(...count.values());
  const links = [...plan.edge.keys()].map((i) => {
    const [a, b] = [at[plan.giver[i]!]!, at[plan.receiver[i]!]!];
    return `<g class="link" data-id="${xml(linkId(plan.network, plan.edge[i]!))}"><path d="M${a.x + 120} ${a.y + 25}L${b.x} ${b.y + 25}" stroke="#888" fill="none"/></g>`;
  });
  const boxes = at.map(({ s, x, y }) => {
    const place = plan.place[s]!;
    return `<g class="place ${place.type}" data-id="${xml(place.id)}"><path class="outline" d="M${x} ${y}h120v50h-120z" fill="none" stroke="#888"/><text x="${x + 60}" y="${y + 20}" text-anchor="middle" font-size="12" fill="currentColor">${xml(place.name)}</text><text class="slack" x="${x + 60}" y="${y + 40}" text-anchor="middle" font-size="11" fill="currentColor"></text></g>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" class="kedja" role="img" aria-labelledby="kt" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><title id="kt">x</title>${links.join('')}${boxes.join('')}</svg>`;
}
