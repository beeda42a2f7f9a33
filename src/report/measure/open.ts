import { enough, MARKS } from '../../model/kept.js';
import { openShares } from '../../model/measured.js';
import { wrap } from '../layout.js';
import { type MeasurePage, withinSaid } from './page.js';

/** Which shares nobody can tell yet, and how many deliveries would tell. */
export function openLines(
  one: Parameters<typeof openShares>[0] & { readonly within: number | null },
  indent: number,
  page: MeasurePage,
): string[] {
  const { says, format, options } = page;
  return openShares(one).flatMap(({ what, agreed, needs }) => {
    const name = what === 'inTime' ? withinSaid(one.within, page) : says.column[what];
    const said = says.cannotTell(name, format.share(agreed), enough(needs));
    return wrap(`${MARKS.open} ${said}`, options.width - indent, '  ').map(
      (line) => `${' '.repeat(indent)}${options.paint.yellow(line)}`,
    );
  });
}
