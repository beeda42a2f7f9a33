import type { Assessment, LinkFigures } from '../model/assessment.js';
import type { Pledge } from '../model/chain.js';
import { toMicroseconds } from '../model/duration.js';

/** What every JSON report says of itself. */
export interface Head {
  readonly version: string;
  readonly file: string;
}

/** The model that a report is of, as every report of one says it. */
export function modelJson({ file }: Head, chain: Assessment['chain'] | null): object {
  return {
    file,
    chain: chain?.name ?? null,
    places: chain?.places ?? null,
    links: chain?.links ?? null,
    day: chain?.calendar.day ?? null,
    week: chain?.calendar.week ?? null,
  };
}

/** Between whom a link is, and what was agreed there. */
export function linkJson({ id, from, to, item, agreed, expects, offers }: LinkEnds): object {
  return {
    id,
    from: from.id,
    to: to.id,
    item,
    agreed: pledgeJson(agreed),
    expects: pledgeJson(expects),
    offers: pledgeJson(offers),
  };
}

type LinkEnds = Pick<LinkFigures, 'id' | 'from' | 'to' | 'item' | 'agreed' | 'expects' | 'offers'>;

/** What was agreed, without where it stands. */
export function pledgeJson(pledge: Pledge | null): object | null {
  if (pledge === null) return null;
  const { at: _, note: __, writtenIn: ___, ...said } = pledge;
  return said;
}

/** JSON with figures to the microsecond, infinity as "never", and every invisible character escaped. */
export function print(value: object): string {
  const text = JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'number' ? figure(inner) : inner), 2);
  const inCi = text.replaceAll(/#(?=#(?:\[|vso\[|teamcity\[))/giu, '\\u0023');
  return `${inCi.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, escape)}\n`;
}

function figure(value: number): number | string | null {
  if (value === Infinity) return 'never';
  return Number.isFinite(value) ? toMicroseconds(value) : null;
}

function escape(char: string): string {
  if (char === '\n') return char; // between lines of JSON: inside a string it is written \n already
  return [...char]
    .flatMap((one) => one.split(''))
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}
