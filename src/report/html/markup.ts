import { toMicroseconds } from '../../model/duration.js';
import { xml } from '../../lettering/encode.js';

/** A piece of a page: text, or an element and what is in it. Written out as text here, made of the browser's own nodes in a live page. */
export type Markup = string | Element | Written;

export interface Element {
  readonly tag: string;
  /** Of several values; true stands alone; false, null and undefined are left out. */
  readonly attributes: Attributes;
  readonly inside: readonly Markup[];
}

/** What is written already, by an encoder of its own: a diagram, a style sheet, a script. */
export interface Written {
  readonly written: string;
}

export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** What may stand inside an element: what is null or false is left out. */
export type Inside = Markup | null | false | readonly Inside[];

/** An element. */
export function h(tag: string, attributes: Attributes, ...inside: readonly Inside[]): Element {
  return { tag, attributes, inside: flat(inside) };
}

function flat(inside: readonly Inside[]): Markup[] {
  return inside.flatMap((one): Markup[] => (one === null || one === false ? [] : isMany(one) ? flat(one) : [one]));
}

function isMany(one: Inside): one is readonly Inside[] {
  return Array.isArray(one);
}

/** A figure as people read it, with its exact value for programs, as JSON has it: seconds, or a chance. */
export function figure(name: string, value: number, text: string): Element {
  const exact = value === Infinity ? 'never' : String(toMicroseconds(value));
  return h('data', { value: exact, 'data-figure': name }, text);
}

/** Between elements, so that a page has lines that can be told apart. */
export const NEWLINE: Written = { written: '\n' };

const EMPTY = new Set(['meta', 'link', 'input', 'br', 'hr']);

/** The text of a page: nothing in it but what is an element here can be one there. */
export function write(markup: Markup): string {
  if (typeof markup === 'string') return xml(markup);
  if ('written' in markup) return markup.written;
  const { tag, inside } = markup;
  const said = attributesOf(markup).map(([name, value]) => (value === '' ? ` ${name}` : ` ${name}="${xml(value)}"`));
  const opening = `<${tag}${said.join('')}>`;
  return EMPTY.has(tag) ? opening : `${opening}${inside.map(write).join('')}</${tag}>`;
}

/** The attributes of an element that are there, as text. */
export function attributesOf({ attributes }: Element): (readonly [name: string, value: string])[] {
  return Object.entries(attributes).flatMap(([name, value]) =>
    value === false || value === null || value === undefined
      ? []
      : [[name, value === true ? '' : String(value)] as const],
  );
}
