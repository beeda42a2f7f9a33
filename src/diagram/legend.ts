import type { LegendEntry, Picture } from '../model/picture.js';
import type { Scene } from './scene.js';

/** Before the name of a cause at what it hits. */
export const STRIKES = '⚡';

/** Marks figures that belong to a less likely way. */
export const ASIDE = '*';

/** The signs that are in a picture. */
export function legendOf(
  { boxes, arrows }: Pick<Picture, 'boxes' | 'arrows'>,
  { words, phrases, lead }: Scene,
): LegendEntry[] {
  const { legend } = words;
  const marked = [...boxes, ...arrows];
  const entry = (sign: LegendEntry['sign'], text: string, isThere: boolean): LegendEntry[] =>
    isThere ? [{ sign, text }] : [];
  return [
    ...entry(
      'supplier',
      legend.supplier,
      boxes.some(({ shape }) => shape === 'supplier'),
    ),
    ...entry(
      'department',
      legend.department,
      boxes.some(({ shape }) => shape === 'department'),
    ),
    ...entry(
      'customer',
      legend.customer,
      boxes.some(({ shape }) => shape === 'customer'),
    ),
    ...entry(
      'path',
      legend.path(lead?.name ?? ''),
      marked.some(({ isOnPath }) => isOnPath),
    ),
    ...entry(
      'threat',
      legend.threat(lead?.name ?? ''),
      marked.some(({ threat }) => threat !== null),
    ),
    ...entry(
      'stock',
      legend.stock,
      arrows.some(({ stock }) => stock !== null),
    ),
    ...entry(
      'rework',
      legend.rework,
      arrows.some(({ isRework }) => isRework),
    ),
    ...entry(
      'cause',
      legend.cause,
      boxes.some(({ rows }) => rows.some(({ text }) => text.startsWith(STRIKES))),
    ),
    ...entry(
      'aside',
      phrases.measuredOnItsWay,
      marked.some(({ rows }) => rows.some(({ text }) => text.endsWith(ASIDE))),
    ),
  ];
}
