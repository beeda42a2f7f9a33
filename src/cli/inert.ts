import { showInvisible } from '../model/invisible.js';

/** A colour as kedja writes it: the only control sequence that ever leaves. */
const COLOUR = /(\u001B\[(?:1|2|22|31|32|33|36|39)m)/u;

/**
 * Text that cannot drive a terminal or a CI system, whatever names it holds: no control, bidi or zero-width characters but line
 * ends and, where allowed, colours; no line that a CI system would take for a command.
 */
export function inert(text: string, colours: boolean): string {
  return text
    .split('\n')
    .map((line) => withoutCommands(colours ? keepingColours(line) : showInvisible(line)))
    .join('\n');
}

/** A command by which kedja itself tells GitHub's runner of a finding: nothing in it ends it early or begins another. */
const COMMAND = /^::(?:error|warning|notice) [A-Za-z]+=[^:,]*(?:,[A-Za-z]+=[^:,]*)*::/u;

/** The same for text in which kedja's own commands stand, each on a line: they pass, and whatever else is there is as inert as ever. */
export function inertButCommands(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      const [command = ''] = COMMAND.exec(line) ?? [];
      const [before, after] = [command, line.slice(command.length)].map((part) => inert(`|${part}`, false).slice(1));
      return command === '' ? inert(line, false) : `${before}${after}`;
    })
    .join('\n');
}

function keepingColours(line: string): string {
  return line
    .split(COLOUR)
    .map((part, i) => (i % 2 === 1 ? part : showInvisible(part)))
    .join('');
}

/**
 * GitHub looks for `::` at the start of a line and `##[` anywhere, Azure for `##vso[`, TeamCity for `##teamcity[`; Buildkite for
 * `--- `, `+++ `, `~~~ ` or `^^^ ` at the start, Travis for `travis_fold:`.
 */
function withoutCommands(line: string): string {
  return line
    .replace(
      /^((?:\u001B\[[0-9;]{0,8}m)*)([-+~^])(?=\2\2 )/u,
      (_, before: string, mark: string) => `${before}${written(mark)}`,
    )
    .replace(/^((?:\u001B\[[0-9;]{0,8}m)*)t(?=ravis_(?:fold|time):)/u, '$1\\u{74}')
    .replace(/^((?:\s|\u001B\[[0-9;]{0,8}m)*):(?=(?:\u001B\[[0-9;]{0,8}m)*:)/u, '$1\\u{3a}')
    .replaceAll(/#(?=#(?:\[|vso\[|teamcity\[))/giu, '\\u{23}');
}

function written(char: string): string {
  return `\\u{${char.codePointAt(0)!.toString(16)}}`;
}
