import type { Measurement, Proposal } from '../../model/measure.js';
import { FEWEST_SHARES, FEWEST_TIMES } from '../../model/measured.js';
import { flow, wrap } from '../layout.js';
import { firstOf, type MeasurePage, moreLines, section, seenSaid } from './page.js';

/** What the model might say instead, each as --set takes it: long samples are cut, since --patch has them whole. */
export function proposalLines({ proposals, putRight, reading }: Measurement, page: MeasurePage): string[] {
  if (reading.used === 0) return [];
  const { says, options } = page;
  const { first, more } = firstOf(proposals, options.top);
  const lines = first.flatMap((one) => proposalSaid(one, page));
  const notes = putRight.flatMap((what) => wrap(says.putRight[what], options.width, '  '));
  const none =
    proposals.length > 0
      ? []
      : wrap(says.noProposals(FEWEST_TIMES, FEWEST_SHARES), options.width - 2, '  ').map((line) => `  ${line}`);
  return section(says.proposals, [...none, ...lines, ...moreLines(more, proposals.length, page), ...notes], page);
}

function proposalSaid({ what, value, now, count }: Proposal, { says, options: { width } }: MeasurePage): string[] {
  const said = [`${what} = ${value}`, ...(now === null ? [] : [says.now(now)]), seenSaid(count, says)];
  return flow(said, '   ', width - 2, '    ').map((line) => `  ${line}`);
}
