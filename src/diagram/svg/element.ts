import { xml } from '../../lettering/encode.js';

/** A value of an attribute; one that is undefined is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element of an SVG: names and values are made safe here, and nowhere else. Children are elements already. */
export function element(name: string, attributes: Attributes, children: readonly string[] = []): string {
  const told = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${typeof value === 'number' ? rounded(value) : xml(value)}"`],
  );
  return children.length === 0
    ? `<${name}${told.join('')}/>`
    : `<${name}${told.join('')}>${children.join('')}</${name}>`;
}

/** Text as a child of an element. */
export function text(content: string): string {
  return xml(content);
}

/** Hundredths of a pixel are more than anyone sees, and the same on every machine. */
export function rounded(value: number): string {
  return String(Math.round(value * 100) / 100 + 0);
}
