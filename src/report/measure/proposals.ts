import type { Measurement, Proposal } from '../../model/measure.js';
import { flow, wrap } from '../layout.js';
import { firstOf, type MeasurePage, moreLines, section } from './page.js';

/** What the model might say instead, each as --set takes it: long samples are cut, since --patch has them whole. */
export function proposalLines({ proposals, putRight }: Measurement, page: MeasurePage): string[] {
  const { says, options } = page;
  const { first, more } = firstOf(proposals, options.top);
  const lines = first.flatMap((one) => proposalSaid(one, page));
  const notes = putRight.flatMap((what) => wrap(says.putRight[what], options.width, '  '));
  return section(says.proposals, [...lines, ...moreLines(more, proposals.length, page), ...notes], page);
}

function proposalSaid({ what, value, now, count }: Proposal, { says, options: { width } }: MeasurePage): string[] {
  const said = [`${what} = ${value}`, ...(now === null ? [] : [says.now(now)]), says.from(count)];
  return flow(said, '   ', width - 2, '    ').map((line) => `  ${line}`);
}
