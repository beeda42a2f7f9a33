import type { CustomerFigures } from '../model/assessment.js';
import { notCarried } from '../model/inside.js';
import { wrap } from './layout.js';
import type { Page } from './page.js';

/** Where the promises inside do not carry the one outside: what they come to, and what takes most of it. */
export function insideLines(customer: CustomerFigures, page: Page): string[] {
  const { width, paint } = page.options;
  const said = insideSaid(customer, page);
  if (said.length === 0) return [];
  return ['', ...wrap(said.join(' '), width - 4).map((line) => `  ${paint.yellow(line)}`)];
}

/** The same in sentences; none where they carry it. */
export function insideSaid(
  { inside, holds }: CustomerFigures,
  { phrases, format }: Pick<Page, 'phrases' | 'format'>,
): string[] {
  const parts = notCarried(inside);
  const chance = inside?.chance ?? null;
  const isShort = chance !== null && chance.holds === false && (parts.length > 0 || holds === false);
  return [
    ...(parts.length === 0 ? [] : [phrases.notCarried(parts, format)]),
    ...(isShort
      ? [
          phrases.guaranteed(
            format.chance(chance.bound!),
            format.chance(chance.independent!),
            format.number(Math.round(chance.links * 10) / 10),
            format.share(chance.each!),
          ),
        ]
      : []),
  ];
}
