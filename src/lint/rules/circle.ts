import { type Circle, circles } from '../../graph/circles.js';
import type { Network } from '../../graph/network.js';
import type { Link } from '../../model/chain.js';
import type { Rule } from '../rule.js';

export default {
  id: 'circle',
  group: 'structure',
  severity: 'error',
  wrong: `kedja: 1
departments: [store, lathe, inspection]
customers: [car-buyer]
links:
  - store -> lathe -> inspection -> car-buyer
  - inspection -> lathe
`,
  right: `kedja: 1
departments: [store, lathe, inspection]
customers: [car-buyer]
links:
  - store -> lathe -> inspection -> car-buyer
  - { from: inspection, to: lathe, rework: 8% }
`,
  *check(network) {
    const isOfDepartments = ({ nodes }: Circle): boolean =>
      nodes.every((node) => network.places[node]!.type === 'department');
    // A circle through a supplier or a customer has a link that is wrong by itself.
    const found = circles(network).filter(isOfDepartments);
    const inFile = new Map(found.length === 0 ? [] : network.chain.links.map((link, i) => [link, i]));
    for (const circle of found) {
      const { from, to, at } = lastInFile(linksOf(circle, network), inFile);
      const ids = circle.nodes.map((node) => network.places[node]!.id);
      yield { at, facts: { circle: ids, from, to, again: freeId(to, network) } };
    }
  },
} satisfies Rule<'circle'>;

/** Every link that is part of a circle; several where several join the same two. */
function linksOf({ nodes }: Circle, { graph, links }: Network): Link[] {
  return nodes.flatMap((node, i) =>
    graph.directedEdges(node, nodes[(i + 1) % nodes.length]!).map((edge) => links[Number(edge)]!),
  );
}

function lastInFile(links: readonly Link[], inFile: ReadonlyMap<Link, number>): Link {
  return links.reduce((last, link) => (inFile.get(link)! > inFile.get(last)! ? link : last));
}

/** `lathe-2`, or the first after it that no place is called. */
function freeId(id: string, { nodeOf }: Network): string {
  let visit = 2;
  while (nodeOf.has(`${id}-${visit}`)) visit++;
  return `${id}-${visit}`;
}
