import type { LegendEntry, Picture } from '../model/picture.js';
import type { Scene } from './scene.js';

/** Before the name of a cause at what it hits. */
export const STRIKES = '⚡';

/** Marks figures that belong to a less likely way. */
export const ASIDE = '*';

/** The signs that are in a picture. */
export function legendOf(
  { boxes, arrows }: Pick<Picture, 'boxes' | 'arrows'>,
  { words: { legend }, phrases, lead }: Scene,
): LegendEntry[] {
  const all = [...boxes, ...arrows];
  const says = (is: (text: string) => boolean): boolean => all.some(({ rows }) => rows.some(({ text }) => is(text)));
  const shapes = new Set(boxes.map(({ shape }) => shape));
  const who = lead?.name ?? '';
  const signs: readonly (readonly [LegendEntry['sign'], string, boolean])[] = [
    ['supplier', legend.supplier, shapes.has('supplier')],
    ['department', legend.department, shapes.has('department')],
    ['customer', legend.customer, shapes.has('customer')],
    ['path', legend.path(who), all.some(({ isOnPath }) => isOnPath)],
    ['threat', legend.threat(who), all.some(({ threat }) => threat !== null)],
    ['stock', legend.stock, arrows.some(({ stock }) => stock !== null)],
    ['rework', legend.rework, arrows.some(({ isRework }) => isRework)],
    ['cause', legend.cause, says((text) => text.startsWith(STRIKES))],
    ['aside', phrases.measuredOnItsWay, says((text) => text.endsWith(ASIDE))],
  ];
  return signs.filter(([, , isThere]) => isThere).map(([sign, text]) => ({ sign, text }));
}
