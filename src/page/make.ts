import { attributesOf, type Inside, type Markup } from '../report/html/markup.js';

const SVG = 'http://www.w3.org/2000/svg';

/** What stands in an element is this from now on. Made node by node: no text is ever read as markup. */
export function fill(element: Element, inside: Inside): void {
  element.replaceChildren(...flat(inside).map((one) => make(one, false)));
}

function flat(inside: Inside): Markup[] {
  if (inside === null || inside === false) return [];
  return Array.isArray(inside) ? (inside as readonly Inside[]).flatMap(flat) : [inside as Markup];
}

/** The browser's own node of a piece of a page. */
export function make(markup: Markup, isInSvg: boolean): Node {
  if (typeof markup === 'string') return document.createTextNode(markup);
  if ('written' in markup) throw new Error('what is written already is part of the page from its beginning');
  const isSvg = isInSvg || markup.tag === 'svg';
  const element = isSvg ? document.createElementNS(SVG, markup.tag) : document.createElement(markup.tag);
  for (const [name, value] of attributesOf(markup)) element.setAttribute(name, value);
  element.append(...markup.inside.map((one) => make(one, isSvg)));
  return element;
}
