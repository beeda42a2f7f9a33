import { withoutFormula } from '../model/formula.js';
import { showInvisible } from '../model/invisible.js';

/** Text as XML and HTML have it, in elements and between quotes; a CI system reads no order in it either. */
export function xml(text: string): string {
  return showInvisible(text)
    .replaceAll(/[\ufffe\uffff]/gu, (char) => `\\u{${code(char).toString(16)}}`) // XML has no way to say these
    .replaceAll(/[&<>"']|#(?=#)/gu, (char) => `&#${code(char)};`);
}

/** Text between quotes in a Mermaid flowchart: whatever means something there goes as a number. */
export function mermaid(text: string): string {
  return showInvisible(text).replaceAll(/[#&<>"'\\`;%{}[\]()|@:*_~^$=]/gu, (char) => `#${code(char)};`);
}

/** What Mermaid's title can't say: it takes it for markup. */
const LOOKALIKES: Readonly<Record<string, string>> = { '&': '＆', '<': '‹', '>': '›' };

/** Text between double quotes in YAML, as the title in the head of a Mermaid file. */
export function title(text: string): string {
  return showInvisible(text)
    .replaceAll(/[&<>]/gu, (char) => LOOKALIKES[char]!)
    .replaceAll(/[\\"#]/gu, (char) => `\\x${code(char).toString(16)}`);
}

/** Text between quotes in DOT, where a backslash escapes and entities are read; a line end is `\n` there. */
export function dot(text: string): string {
  return showInvisible(text)
    .replaceAll(/[&#]/gu, (char) => `&#${code(char)};`)
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"');
}

/** Text between quotes in D2. */
export function d2(text: string): string {
  return showInvisible(text).replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('$', '\\$');
}

/**
 * Text in Markdown, in a paragraph or a table. Hosts look for names, numbers, pictures and addresses (`@name`, `#1`, `GH-1`) even in
 * what was written as numbers: between a mark of theirs and what it would refer to there is a place where a line may end.
 */
export function markdown(text: string): string {
  return showInvisible(text).replaceAll(
    /([@#:!$%~&](?=\S)|(?<=GH)-|(?<=www)\.)|[\\`*_[\]|<>~&]/giu,
    (char, refers) => `&#${code(char)};${refers === undefined ? '' : '<wbr>'}`,
  );
}

/** The message of a command to GitHub's runner: one line, in which no other runner reads an order either. */
export function githubMessage(text: string): string {
  return showInvisible(text)
    .replaceAll(/#(?=#(?:\[|vso\[|teamcity\[))/giu, '\\u{23}')
    .replaceAll('%', '%25');
}

/** A value before the message of such a command. */
export function githubValue(text: string): string {
  return githubMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** A message in SARIF, where `{0}` stands for something else, and `[text](address)` is a link. */
export function sarif(text: string): string {
  return showInvisible(text)
    .replaceAll(/\{(\d+)\}/gu, '{{$1}}')
    .replaceAll('](', '\\](');
}

/** A cell of CSV, whatever the mark between cells; nothing that a spreadsheet would calculate begins in it. */
export function csv(text: string): string {
  const shown = withoutFormula(showInvisible(text));
  return /["',;\t|\n]|^\s|\s$/u.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown;
}

/** A path with `/` as a relative address. */
export function uri(path: string): string {
  return path
    .split('/')
    .map((part) => encodeURIComponent(part.replaceAll(/\p{Cs}/gu, '\ufffd')))
    .join('/');
}

function code(char: string): number {
  return char.codePointAt(0)!;
}
