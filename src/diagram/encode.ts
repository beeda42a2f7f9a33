import { showInvisible } from '../model/invisible.js';

/** Text as XML and HTML have it, in elements and between quotes. */
export function xml(text: string): string {
  return showInvisible(text).replaceAll(/[&<>"']/gu, (char) => `&#${char.codePointAt(0)};`);
}

/** Text between quotes in Mermaid: whatever means something there goes as a number. */
export function mermaid(text: string): string {
  return showInvisible(text).replaceAll(/[#&<>"'\\`;%{}[\]()|@:*_~^$=]/gu, (char) => `#${char.codePointAt(0)};`);
}

/** Text between quotes in DOT, where a backslash escapes; a line end is `\n` there. */
export function dot(text: string): string {
  return showInvisible(text).replaceAll('\\', '\\\\').replaceAll('"', '\\"');
}

/** Text between quotes in D2. */
export function d2(text: string): string {
  return showInvisible(text).replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('$', '\\$');
}
