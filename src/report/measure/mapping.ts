import type { DryRun } from '../../model/measure-dry-run.js';

/** How a log is read, as YAML for a configuration. */
export function mappingYaml({ columns, delimiter, decimal, dates, zone, parts }: DryRun): string {
  const mapped = columns.flatMap(({ field, column }) => (column === null ? [] : [`    ${field}: ${scalar(column)}`]));
  const how = Object.entries({ delimiter, decimal, dates, zone, parts }).flatMap(([key, value]) =>
    value === null ? [] : [`  ${key}: ${scalar(value)}`],
  );
  return ['measure:', mapped.length === 0 ? '  columns: {}' : '  columns:', ...mapped, ...how].join('\n');
}

/** Words that YAML, of any version, may take for something other than text. */
const TAKEN = /^(?:null|true|false|yes|no|on|off|y|n)$/iu;

/** Text as YAML has it: as it is where it is only words, else between quotes, with nothing in it that is not seen or that steers. */
export function scalar(text: string): string {
  if (/^\p{L}[\p{L}\p{N}_]*(?: [\p{L}\p{N}_]+)*$/u.test(text) && !TAKEN.test(text)) return text;
  const escaped = text
    .replaceAll(/["\\]/gu, String.raw`\$&`)
    .replaceAll('\t', String.raw`\t`)
    .replaceAll(/(?<=#)#/gu, String.raw`\x23`)
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, written);
  return `"${escaped}"`;
}

function written(char: string): string {
  const code = char.codePointAt(0)!.toString(16);
  return code.length > 4 ? String.raw`\U${code.padStart(8, '0')}` : String.raw`\u${code.padStart(4, '0')}`;
}
