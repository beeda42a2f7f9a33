import type { Facts, SyntaxProblem } from '../../model/finding.js';
import type { FindingPhrases, Sentence } from '../words.js';
import { grouped, quoted, say } from './phrases.js';

const MIB = 1024 * 1024;
const BEGIN = 'a model begins with the line kedja: 1';

/** What is said of a file as bytes and text, before anything in it is understood. */
export const readingFindings = {
  encoding: ({ problem }) => ENCODING[problem],
  'too-large': ({ problem, limit }) => TOO_LARGE[problem](limit),
  'not-a-model': ({ looksLike }) => NOT_A_MODEL[looksLike],
  'conflict-marker': () =>
    say(
      'a merge left both its versions here',
      'keep one of them, and take away the lines that begin with <<<<<<<, ======= and >>>>>>>',
    ),
  syntax: ({ problem, text }) => SYNTAX[problem](text),
  'yaml-feature': ({ feature }) => FEATURES[feature],
  'duplicate-key': ({ key, line }) =>
    say(`${quoted(key)} stands here a second time${line === null ? '' : `, after line ${line}`}`, 'keep one of them'),
  'number-form': ({ text, problem }) => NUMBERS[problem](text),
  'invisible-character': ({ code }) =>
    say(
      `an invisible character stands here: ${INVISIBLE[code] === undefined ? code : `${INVISIBLE[code]} (${code})`}`,
      'delete it; to type the text anew is the surest way',
    ),
} satisfies Partial<FindingPhrases>;

const ENCODING: Readonly<Record<Facts['encoding']['problem'], Sentence>> = {
  'utf-16': say('this file is saved as UTF-16', 'save it as UTF-8'),
  'not-utf-8': say('a character here is not saved as UTF-8', 'save the whole file as UTF-8'),
  binary: say('this file is not a text', 'name the text file with the model in it'),
};

const TOO_LARGE: Readonly<Record<Facts['too-large']['problem'], (limit: number) => Sentence>> = {
  yaml: (limit) =>
    say(
      `this file is larger than ${limit / MIB} MiB, the most that is read of YAML`,
      'let the program that writes it write JSON, which may be larger',
    ),
  json: (limit) =>
    say(`this file is larger than ${limit / MIB} MiB, the most that is read`, 'tell the chain in several models'),
  depth: (limit) => say(`brackets or lines stand more than ${limit} levels deep here`, 'no model needs more than ten'),
  tokens: (limit) =>
    say(
      `this file has more than ${grouped(limit)} words and marks, the most that is read of YAML`,
      'let the program that writes it write JSON, which may be larger',
    ),
  links: (limit) =>
    say(`this chain has more than ${grouped(limit)} links, the most that is read`, 'tell it in several models'),
};

const NOT_A_MODEL: Readonly<Record<Facts['not-a-model']['looksLike'], Sentence>> = {
  empty: say('there is nothing in this file', BEGIN),
  html: say('this looks like a web page (HTML), not like a model', BEGIN),
  xml: say('this looks like XML, not like a model', BEGIN),
  bpmn: say('this looks like a BPMN diagram, not like a model', BEGIN),
  csv: say('this looks like a table (CSV), not like a model', BEGIN),
  toml: say('this looks like TOML, not like a model', 'write YAML: a key, a colon, a space and its value'),
  'lfs-pointer': say('this is a Git LFS pointer, not the file itself', 'fetch the file with: git lfs pull'),
  text: say('this is a text, not a model', BEGIN),
  list: say('this is a list, not a model', `${BEGIN}; the links stand in a list below links:`),
  number: say('this is a number, not a model', BEGIN),
};

const SYNTAX: Readonly<Record<SyntaxProblem, (text: string) => Sentence>> = {
  tab: () => say('a tab indents this line, and YAML wants spaces', 'put spaces in its place'),
  indent: () =>
    say('this line begins in another column than its neighbours', 'indent it as far as the lines it belongs with'),
  escape: (text) => say(`${quoted(text)} means nothing inside double quotes`, 'write \\\\ for a backslash'),
  'unclosed-quote': () => say('this quote is never closed', 'put one like it behind the text'),
  'unclosed-list': () => say('this [ is never closed', 'put a ] behind the last of the list'),
  'unclosed-map': () => say('this { is never closed', 'put a } behind the last of its keys and values'),
  'missing-colon': (text) =>
    say(`a colon is missing${text === '' ? '' : ` in ${quoted(text)}`}`, 'write a key, a colon, a space and its value'),
  'missing-comma': (text) => say(`a comma is missing before ${quoted(text)}`, 'put one between the two'),
  'missing-space': (text) => say(`a space is missing behind the ${text === '-' ? 'dash' : 'colon'}`, 'put one there'),
  'key-too-long': () => say('this key is too long to be one', 'look for a colon that is missing, or one too many'),
  'map-in-line': (text) =>
    say(
      'there are two colons in one line',
      `put what follows the first in quotes${text.length > 30 ? '' : `, as "${text}"`}, or on a line of its own`,
    ),
  'list-in-line': () => say('a list with dashes begins on the line of its key', 'begin it on the next line'),
  'dash-in-brackets': () => say('a dash stands inside brackets', 'part the entries by commas instead'),
  'reserved-start': (text) => say(`a text can't begin with ${text}`, 'put the whole text in quotes'),
  'text-after-quote': () =>
    say(
      'the text goes on behind its closing quote',
      'put the quotes around all of it, and write a quote inside as two',
    ),
  'extra-comma': () => say('there is a comma too many', 'take it away'),
  'extra-bracket': (text) => say(`this ${text === '' ? 'bracket' : text} closes nothing`, 'take it away'),
  comment: () => say('a comment needs a space before its #', 'put one there'),
  'json-comment': () => say('JSON has no comments', 'put it in a note, or write YAML'),
  'json-quote': () => say('JSON wants double quotes around every key and text', 'put them there'),
  unexpected: () =>
    say("this can't be read", 'look for a quote, a comma, a colon or a bracket that is missing just before it'),
};

const FEATURES: Readonly<Record<Facts['yaml-feature']['feature'], Sentence>> = {
  anchor: say(
    '"&" begins an anchor, which kedja does not read',
    'write the value out where it is used; or, if it is a text, put it in quotes',
  ),
  alias: say(
    '"*" stands for what is written elsewhere, which kedja does not read',
    'write it out here; or, if it is a text, put it in quotes',
  ),
  tag: say('"!" begins a tag, which kedja does not read', 'take it away; or, if it is a text, put it in quotes'),
  directive: say('"%" begins a directive, which kedja does not read', 'take the line away'),
  documents: say('a second document begins here', 'take the --- away, or make two files of it'),
  'merge-key': say('"<<" takes in what is written elsewhere, which kedja does not read', 'write the keys out here'),
  'complex-key': say(
    'a key is one word or text, and this is something else',
    'write it like store: 2h; or, if it is a text, put it in quotes',
  ),
};

const NUMBERS: Readonly<Record<Facts['number-form']['problem'], (text: string) => Sentence>> = {
  'leading-zero': (text) =>
    say(
      `${quoted(text)} begins with a 0, and could be read as another number`,
      `write ${text.replace(/^([-+]?)0+(?=\d)/u, '$1')}; or, if it is a text, put it in quotes`,
    ),
  base: (text) =>
    say(
      `${quoted(text)} is a number in programmers' writing`,
      'write it with the digits 0 to 9; or, if it is a text, put it in quotes',
    ),
  special: (text) =>
    say(`${quoted(text)} is no number to compute with`, 'write one; or, if it is a text, put it in quotes'),
  'too-big': () =>
    say('this number has more digits than can be kept', 'round it; or, if it is a text, put it in quotes'),
};

/** The ones that people meet, mostly by copying. */
const INVISIBLE: Readonly<Record<string, string | undefined>> = {
  'U+0000': 'a zero byte',
  'U+000D': 'a carriage return that ends no line',
  'U+001B': 'an escape character',
  'U+00AD': 'a soft hyphen',
  'U+200B': 'a zero-width space',
  'U+200C': 'a zero-width non-joiner',
  'U+200D': 'a zero-width joiner',
  'U+200E': 'a left-to-right mark',
  'U+200F': 'a right-to-left mark',
  'U+2028': 'a line separator',
  'U+202A': 'a mark that turns the reading direction',
  'U+202B': 'a mark that turns the reading direction',
  'U+202C': 'a mark that turns the reading direction',
  'U+202D': 'a mark that turns the reading direction',
  'U+202E': 'a mark that turns the reading direction',
  'U+2060': 'a word joiner',
  'U+FEFF': 'a byte-order mark',
};
