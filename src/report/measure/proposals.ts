import type { Measurement, Proposal } from '../../model/measure.js';
import { FEWEST_SHARES, FEWEST_TIMES } from '../../model/measured.js';
import { flow, widthOf, wrap } from '../layout.js';
import { firstOf, type MeasurePage, moreLines, section, seenSaid, shortened } from './page.js';

/** What the model might say instead, each as --set takes it; of what it says already only how many. Long samples are cut, since --patch has them whole. */
export function proposalLines(measurement: Measurement, page: MeasurePage): string[] {
  const { proposals, putRight, reading } = measurement;
  if (reading.used === 0) return [];
  const { says, options } = page;
  const isNew = ({ value, now }: Proposal): boolean => value !== now;
  const { first, more } = firstOf(proposals.filter(isNew), options.top);
  const known = proposals.length - first.length - more;
  const changed = changesOf(measurement);
  const notes = [
    ...(proposals.length === 0 ? [says.noProposals(FEWEST_TIMES, FEWEST_SHARES)] : []),
    ...(known > 0 ? [says.knownAlready(known)] : []),
    ...putRight.map((what) => says.putRight[what]),
  ].flatMap((said) => wrap(said, options.width - 2, '  ').map((line) => `  ${line}`));
  const lines = first.flatMap((one) => proposalSaid(one, changed.get(one.what) ?? null, page));
  return section(says.proposals, [...lines, ...moreLines(more, first.length + more, page), ...notes], page);
}

/** Of each figure the day from which on it is another: what is proposed is of all the time, before and after. */
function changesOf({ places, links }: Measurement): ReadonlyMap<string, string> {
  const all = [...places, ...links].flatMap(({ id, drifts }) =>
    drifts.map(({ what, from }) => [`${id}.${what}`, from] as const),
  );
  return new Map(all);
}

function proposalSaid(
  { what, value, now, count }: Proposal,
  changed: string | null,
  { says, options: { width } }: MeasurePage,
): string[] {
  const facts = [
    ...(now === null ? [] : [says.now(shortened(now))]),
    seenSaid(count, says),
    ...(changed === null ? [] : [says.changedFrom(changed)]),
  ];
  const figure = `${what} = ${shortened(value)}`;
  const lines =
    widthOf(figure) <= width - 9
      ? flow([figure, ...facts], '   ', width - 2, '    ')
      : [...wrap(figure, width - 2, '    '), ...flow(facts, '   ', width - 6, '').map((line) => `    ${line}`)];
  return lines.map((line) => `  ${line}`);
}
