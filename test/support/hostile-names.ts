import fc from 'fast-check';

/** Characters that are not seen but steer: controls, marks of direction, of no width, halves of characters, tags. */
const UNSEEN = [
  '\0',
  '\u0007',
  '\b',
  '\t',
  '\n',
  '\r',
  '\r\n',
  '\u000b',
  '\f',
  '\u001b',
  '\u007f',
  '\u0080',
  '\u0085',
  '\u009b',
  '\u009d',
  '\u00ad',
  '\u061c',
  '\u180e',
  '\u200b',
  '\u200c',
  '\u200d',
  '\u200e',
  '\u200f',
  '\u2028',
  '\u2029',
  '\u202a',
  '\u202e',
  '\u2060',
  '\u2066',
  '\u2069',
  '\ufeff',
  '\ufff9',
  '\ud800',
  '\udc00',
  '\u{e0001}',
  '\u{e0041}',
  '\u{1d173}',
];
/** What terminals obey. */
const SEQUENCES = [
  '\u001b[31m',
  '\u001b[0m',
  '\u001b[1m',
  '\u001b[22m',
  '\u001b[39m',
  '\u001b[8m',
  '\u001b[2J',
  '\u001b[1A',
  '\u001b[999D',
  '\u001b[?1049h',
  '\u001b]0;title\u0007',
  '\u001b]8;;https://example.com\u001b\\',
  '\u001bc',
  '\u001bP$q\u001b\\',
  '\u009b31m',
  '\u009d0;t\u009c',
  '\r\u001b[K',
  '\u001b[31',
  '\u001b\u001b[31m[31m',
  'a\nforged: all is well',
  'a\rforged: all is well',
  'a\u2028forged: all is well',
];
/** What CI systems obey, at the start of a line or anywhere. */
const ORDERS = [
  '::error::',
  '::error file=a,line=1::',
  '::set-output name=a::',
  '::add-mask::',
  '::stop-commands::x',
  '::',
  ':',
  '##[group]',
  '##[error]',
  '##[',
  '##vso[task.setvariable variable=a]',
  '##vso[',
  '##VSO[',
  "##teamcity[testFailed name='a']",
  '##teamcity[',
  '##TeamCity[',
  '#',
  '##',
  '###[',
  '[',
  'vso[',
  '\u0130##[',
  'ſ',
  '##vſo[',
];
const HARMLESS = [
  'a',
  'lathe',
  'å',
  '中',
  '𐐷',
  'é',
  'e\u0301',
  '🚒',
  ' ',
  '  ',
  '`',
  '``',
  '"',
  "'",
  '\\',
  '\\u{1b}',
  '%0A',
  '%3A',
  '{',
  '}',
  ',',
  ': ',
  ' #',
  '|',
  '<b>',
  '&',
  '@name',
  '$(id)',
  '../',
  '0',
  '-',
  '_',
  '\u00a0',
  '\u3000',
];

const join = (...lists: readonly (readonly string[])[]): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...lists.flat()), { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(''));

/** A name that would steer if it were printed as it is. */
export const hostileName = join(UNSEEN, SEQUENCES, SEQUENCES, ORDERS, HARMLESS);

/** One in which every character is seen: a model may hold it. */
export const seenName = join(ORDERS, HARMLESS);

/** As kedja itself colours; nothing else may leave. */
const OWN_COLOURS = /\u001b\[(?:1|2|22|31|32|33|36|39)m/gu;

export function withoutColours(text: string): string {
  return text.replaceAll(OWN_COLOURS, '');
}

/** What in a text would steer a terminal or a CI system; null where nothing does. */
export function steering(text: string): string | null {
  const unseen = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u.exec(text);
  if (unseen !== null)
    return `U+${unseen[0].codePointAt(0)!.toString(16)} in ${JSON.stringify(text.slice(Math.max(0, unseen.index - 40), unseen.index + 40))}`;
  if (/^forged:/mu.test(text)) return 'a name that begins a line of its own';
  const order = /^\s*::.*$|##(?:\[|vso\[|teamcity\[).*$/imu.exec(text);
  return order === null ? null : `an order: ${JSON.stringify(order[0])}`;
}
