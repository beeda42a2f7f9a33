import { showInvisible } from '../model/invisible.js';

/** Text as XML and HTML have it, in elements and between quotes; a CI system reads no order in it either. */
export function xml(text: string): string {
  return showInvisible(text).replaceAll(/[&<>"']|#(?=#)/gu, (char) => `&#${char.codePointAt(0)};`);
}

/** Text between quotes in a Mermaid flowchart: whatever means something there goes as a number. */
export function mermaid(text: string): string {
  return showInvisible(text).replaceAll(/[#&<>"'\\`;%{}[\]()|@:*_~^$=]/gu, (char) => `#${char.codePointAt(0)};`);
}

/** What Mermaid's title can't say: it takes it for markup. */
const LOOKALIKES: Readonly<Record<string, string>> = { '&': '＆', '<': '‹', '>': '›' };

/** Text between double quotes in YAML, as the title in the head of a Mermaid file. */
export function title(text: string): string {
  return showInvisible(text)
    .replaceAll(/[&<>]/gu, (char) => LOOKALIKES[char]!)
    .replaceAll(/[\\"#]/gu, (char) => `\\x${char.codePointAt(0)!.toString(16)}`);
}

/** Text between quotes in DOT, where a backslash escapes and entities are read; a line end is `\n` there. */
export function dot(text: string): string {
  return showInvisible(text)
    .replaceAll(/[&#]/gu, (char) => `&#${char.codePointAt(0)};`)
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"');
}

/** Text between quotes in D2. */
export function d2(text: string): string {
  return showInvisible(text).replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('$', '\\$');
}
