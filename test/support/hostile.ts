/** A file that somebody meant to do harm with, or that a program made without end. */
export interface Hostile {
  readonly file: string;
  readonly make: () => string;
  /** The rule that it is refused by, where it is not answered. */
  readonly rule: string | null;
}

const HEAD = 'kedja: 1\ncustomers: [c]\n';
const MiB = 1024 * 1024;
const many = (times: number, make: (i: number) => string, between = ''): string =>
  Array.from({ length: times }, (_, i) => make(i)).join(between);
const yaml = (rule: string | null, make: () => string): Hostile => ({ file: 'hostile.yaml', rule, make });
const json = (rule: string | null, make: () => object | string): Hostile => ({
  file: 'hostile.json',
  rule,
  make: () => {
    const made = make();
    return typeof made === 'string' ? made : JSON.stringify(made);
  },
});
/** A small model in JSON with something in it. */
const model = (rule: string | null, part: () => object): Hostile =>
  json(rule, () => ({ kedja: 1, departments: ['a'], customers: ['c'], links: ['a -> c'], ...part() }));
/** A YAML model of many departments, each with a time that is not one. */
const times = (time: string): Hostile =>
  yaml('duration', () => `${HEAD}links: []\ndepartments:\n${many(9900, (i) => `  a${i}: "${time}"\n`)}`);

/** Depth, which overflows whatever goes down into it. */
const DEEP: Readonly<Record<string, Hostile>> = {
  'a million open lists': yaml('too-large', () => '['.repeat(1e6)),
  'a million open maps': yaml('too-large', () => '{'.repeat(1e6)),
  'a million keys of keys': yaml('yaml-feature', () => '? '.repeat(1e6)),
  'five hundred keys of keys': yaml('yaml-feature', () => '? '.repeat(500)),
  'a million lists in lists': yaml('too-large', () => '- '.repeat(1e6)),
  'a million empty keys': yaml('too-large', () => ': '.repeat(1e6)),
  'two documents, both deep': yaml('too-large', () => `${'['.repeat(2000)}\n---\n${'['.repeat(2000)}`),
  'two documents, both as deep as is read': yaml(
    'yaml-feature',
    () => `${'['.repeat(60)}${']'.repeat(60)}\n---\n${'['.repeat(60)}`,
  ),
  'deep JSON': json('too-large', () => '['.repeat(1e6)),
  'deep JSON that never ends a text': json('invisible-character', () => `["\r,${'['.repeat(1e6)}`),
  'deep JSON behind another mistake': json('too-large', () => `{"a" 1, "b": ${'{"a":'.repeat(3e5)}`),
};

/** So much of one thing that work which grows with its square never ends. */
const MANY: Readonly<Record<string, Hostile>> = {
  'half a million documents': yaml('too-large', () => '---\n'.repeat(5e5)),
  'an alias bomb': yaml('yaml-feature', () => `a: &a [x, x]\n${many(40, (i) => `b${i}: &b${i} [*a, *a]\n`)}`),
  'a million marks of an anchor': yaml('yaml-feature', () => `${HEAD}x: [${'&'.repeat(1e6)}`),
  'a key 50,000 times': yaml('duplicate-key', () => `${HEAD}departments:\n${'  a: 1h\n'.repeat(50_000)}`),
  'a key of JSON 50,000 times': json('duplicate-key', () => `{${many(50_000, () => '"a":1', ',')}}`),
  '200 kB of brackets that close nothing': yaml('syntax', () => '}\n'.repeat(1e5)),
  '200 kB of quotes that are not closed': yaml('syntax', () => '"\n'.repeat(1e5)),
  '200 kB of text after quotes': yaml('syntax', () => '"a" b\n'.repeat(33_333)),
  '200 kB of lists that are not closed': yaml('syntax', () => 'a: [\n'.repeat(40_000)),
  '200 kB of maps without commas': yaml('syntax', () => '[a b: c, d e: ]\n'.repeat(12_500)),
  '200 kB of lists opened again and again': yaml('syntax', () => 'a: [\nb: c\n'.repeat(20_000)),
  'a hundred mistakes behind 200,000 lists': yaml(
    'syntax',
    () => `x: [${'[],'.repeat(195_000)}]\n${'"a" b\n'.repeat(110)}`,
  ),
  'a hundred wrong escapes behind 200,000 maps': yaml(
    'syntax',
    () => `x: [${'{},'.repeat(195_000)}]\n${'a: "\\q"\n'.repeat(110)}`,
  ),
  '300,000 empty lists': yaml('too-large', () => `x: [${'[],'.repeat(3e5)}]\n`),
  '100,000 wrong entries in a sample': yaml(
    'wrong-count',
    () => `${HEAD}links: []\ndepartments:\n  a: { time: { sample: [${'x,'.repeat(1e5)}] } }\n`,
  ),
  '9,999 wrong entries in a sample': model('wrong-type', () => ({
    departments: { a: { time: { sample: Array.from({ length: 9999 }, () => []) } } },
  })),
  '9,999 durations that are none in a sample': yaml(
    'duration',
    () => `${HEAD}links: []\ndepartments:\n  a: { time: { sample: [${'x,'.repeat(9999)}] } }\n`,
  ),
  '100,000 unknown keys': yaml('unknown-key', () => HEAD + many(1e5, (i) => `u${i}: 1\n`)),
  '100,000 unknown keys in braces': yaml('unknown-key', () => `{${many(1e5, (i) => `u${i}: 1`, ', ')}}`),
  '300,000 unknown keys of JSON': json('unknown-key', () => `{${many(3e5, (i) => `"u${i}": 1`, ',')}}`),
  '100,000 unknown keys of one department': yaml(
    'wrong-count',
    () => `${HEAD}links: []\ndepartments:\n  a:\n${many(1e5, (i) => `    u${i}: 1\n`)}`,
  ),
  '9,900 unknown keys of one department': yaml(
    'unknown-key',
    () => `${HEAD}links: []\ndepartments:\n  a:\n${many(9900, (i) => `    u${i}: 1\n`)}`,
  ),
  'unknown keys of 60,000 departments': yaml(
    'unknown-key',
    () => `${HEAD}links: []\ndepartments:\n${many(6e4, (i) => `  u${i}: {x: 1}\n`)}`,
  ),
  '100,000 ids that are none': yaml('id', () => `${HEAD}links: []\ndepartments:\n${many(1e5, (i) => `  ${i}u:\n`)}`),
  '100,000 numbers for ids': yaml('wrong-type', () => `${HEAD}links: []\ndepartments: [${'1,'.repeat(1e5)}]\n`),
  '100,000 ids with an unseen character': yaml(
    'id',
    () => `${HEAD}links: []\ndepartments: {${many(1e5, (i) => `"a\\u200b${i}": 1h`, ', ')}}`,
  ),
  '100,000 numbers with a zero before them': yaml('number-form', () => HEAD + many(1e5, (i) => `x-${i}: 012\n`)),
  '10,000 delays that say nothing': model('missing-key', () => ({
    links: [{ from: 'a', to: 'c', delays: Array.from({ length: 10_000 }, () => ({})) }],
  })),
  '10,000 delays of unknown keys': model('unknown-key', () => ({
    links: [{ from: 'a', to: 'c', delays: Array.from({ length: 10_000 }, () => ({ x: 1, y: 2 })) }],
  })),
  '100,000 unknown places': yaml('unknown-place', () => `${HEAD}links:\n${many(1e5, (i) => `- a${i} -> b${i}\n`)}`),
  '100,000 unknown places that look like 5,000 others': model('place-without-customer', () => ({
    departments: Array.from({ length: 5000 }, (_, i) => `${'departments-with-long-names'.repeat(3)}${i}`),
    links: Array.from({ length: 1e5 }, (_, i) => `${'departments-with-long-names'.repeat(3)}x${i} -> c`),
  })),
  '100,000 departments in braces': yaml(
    'place-without-customer',
    () => `{kedja: 1, customers: [c], links: [], departments: {${many(1e5, (i) => `k${i}: 1h`, ', ')}}}`,
  ),
  '100,000 flows of an arrow': yaml('flow', () => `${HEAD}links: [${'->,'.repeat(1e5)}]`),
  'a flow of a million arrows': model('flow', () => ({ links: ['->'.repeat(1e6)] })),
  'a flow of 300,000 places that are none': model('unknown-place', () => ({ links: [many(3e5, () => '!', ' -> ')] })),
};

/** One thing, and without end. */
const LONG: Readonly<Record<string, Hostile>> = {
  'a name of 2 MB': yaml('name', () => `${HEAD}links: []\nchain: ${'x'.repeat(2 * MiB - 100)}`),
  'a key of 2 MB': yaml('syntax', () => `${HEAD}${'x'.repeat(2 * MiB - 100)}: 1`),
  'a comment of 2 MB': yaml('missing-key', () => `${HEAD}# ${'x'.repeat(2 * MiB - 100)}`),
  '2 MB of comments': yaml('not-a-model', () => '# all of this is a comment, and nothing but that\n'.repeat(40_000)),
  '2 MB of very short comments': yaml('too-large', () => '#\n'.repeat(MiB - 100)),
  '2 MB of tabs': yaml('not-a-model', () => '\t'.repeat(2 * MiB - 100)),
  '2 MB of tabs in quotes': yaml('name', () => `${HEAD}links: []\nchain: "${'\t'.repeat(2 * MiB - 100)}"`),
  '2 MB of tabs before a value': yaml('missing-key', () => `${HEAD}chain:${'\t'.repeat(2 * MiB - 100)}a`),
  '2 MB of tabs before a colon': yaml('syntax', () => `${HEAD}a${'\t'.repeat(2 * MiB - 100)}: 1`),
  '2 MB of quotes': yaml('too-large', () => '"'.repeat(2 * MiB - 100)),
  '2 MB of single quotes': yaml('not-a-model', () => "'".repeat(2 * MiB - 100)),
  '2 MB of spaces': yaml('not-a-model', () => `${' '.repeat(2 * MiB - 100)}a`),
  '2 MB of empty lines': yaml('not-a-model', () => `${'\n'.repeat(2 * MiB - 100)}a`),
  '2 MB of empty lines in quotes': yaml('syntax', () => `a: "${'\n'.repeat(2 * MiB - 100)}"`),
  '2 MB of lines with spaces in quotes': yaml('syntax', () => `a: "${'  \n'.repeat(6e5)}"`),
  '2 MB of backslashes': yaml('unknown-key', () => `a: "${'\\'.repeat(2 * MiB - 100)}"`),
  '2 MB of escaped quotes': yaml('unknown-key', () => `a: "${'\\"'.repeat(MiB - 100)}"`),
  '2 MB of runs of backslashes': yaml('unknown-key', () => `a: "${`${'\\'.repeat(1001)}"`.repeat(2000)}`),
  '2 MB of colons': yaml('syntax', () => ':'.repeat(2 * MiB - 100)),
  '2 MB of commas': yaml('too-large', () => `[${','.repeat(2 * MiB - 100)}`),
  '2 MB of a text on many lines': yaml('unknown-key', () => `a: |\n${'  x\n'.repeat(5e5)}`),
  '2 MB of a folded text': yaml('unknown-key', () => `a: >\n${'   x\n\n'.repeat(3e5)}`),
  '2 MB of a plain text on many lines': yaml('unknown-key', () => `a: b\n${'  c\n'.repeat(5e5)}`),
  '2 MB of marks of a merge': yaml('not-a-model', () => '<'.repeat(2 * MiB - 100)),
  '3 MB of YAML': yaml('too-large', () => '# a comment\n'.repeat(260_000)),
  'a name of 30 MB in JSON': model('name', () => ({ chain: 'x'.repeat(3e7) })),
  'a number of a million digits': json(
    'number-form',
    () => `{"kedja": 1, "customers": ["c"], "links": [], "x-n": ${'9'.repeat(1e6)}}`,
  ),
  'a number beyond all numbers': json(
    'number-form',
    () => '{"kedja": 1, "customers": ["c"], "links": [], "x-n": 1e400}',
  ),
};

/** What regular expressions may take for ever to look at. */
const STICKY: Readonly<Record<string, Hostile>> = {
  'a table of TOML with empty lines below it': yaml('yaml-feature', () => `[a]${'\n'.repeat(1900)}!`),
  'a table of TOML with comments below it': yaml('yaml-feature', () => `[a]${'\n#   '.repeat(390)}\n!`),
  'a table of TOML with a long name': yaml('syntax', () => `[${'a'.repeat(900)}${'.'.repeat(900)}`),
  'XML without end': yaml('not-a-model', () => `<?xml >${'<!--'.repeat(480)}`),
  'XML with comments that do not end': yaml('not-a-model', () => `<?xml ?>${'<!-- -- '.repeat(240)}`),
  'days with spaces between them': model('calendar', () => ({
    calendar: { hours: '08:00-17:00', days: `mon${' '.repeat(1e6)}x` },
  })),
  'days without end': model('calendar', () => ({ calendar: { hours: '08:00-17:00', days: 'mon-'.repeat(3e5) } })),
  'opening hours with spaces in them': model('calendar', () => ({
    calendar: { hours: `8:00${' '.repeat(1e6)}x`, days: 'mon-fri' },
  })),
  'a time zone without end': model('calendar', () => ({
    calendar: { hours: '08:00-17:00', days: 'mon-fri', zone: 'A/'.repeat(5e5) },
  })),
  'a day of a million digits': model('duration', () => ({ calendar: { day: '1'.repeat(1e6), week: '5d' } })),
  'a day of a million hours': model('duration', () => ({ calendar: { day: `${'1h '.repeat(1e6)}x`, week: '5d' } })),
  'a day with spaces in it': model('duration', () => ({ calendar: { day: `1${' '.repeat(1e6)}x`, week: '5d' } })),
  'an id of dashes': model('id', () => ({ customers: { [`a${'-'.repeat(1e6)}b`]: null } })),
  'an id of dashes in a flow': model('unknown-place', () => ({ links: [`a${'-_'.repeat(5e5)}!b -> c`] })),
  'an id of marks': model('id', () => ({ customers: { [`${'!'.repeat(1e6)}b`]: null } })),
  'an id of accents': model('id', () => ({ customers: { [`a${'\u0301\u0327'.repeat(3e5)}`]: null } })),
  'a chance with spaces in it': model('chance', () => ({ departments: { a: { right: `1${' '.repeat(1e6)}x` } } })),
  'a chance of a million digits': model('chance', () => ({ departments: { a: { right: `${'1'.repeat(1e6)}x` } } })),
  'a quantity without end': model('name', () => ({
    links: [{ from: 'a', to: 'c', agreed: { quantity: ' 1'.repeat(5e5) } }],
  })),
  'a flow with spaces in it': model('flow', () => ({ links: [`a${' '.repeat(1e6)}- > c`] })),
  'a flow of dashes': model('flow', () => ({ links: ['-'.repeat(1e6)] })),
  'a flow of many arrows alike': model('flow', () => ({ links: ['='.repeat(1e6)] })),
  'a list that is a text of spaces': model('wrong-type', () => ({
    customers: `a${'b'.repeat(1e6)} 1${' '.repeat(1e6)}`,
  })),
  'a list that is a text of dashes': model('wrong-type', () => ({ customers: `a${'-'.repeat(1e6)}` })),
  'an unknown key of digits': model('unknown-key', () => ({ departments: { a: { [`${'1'.repeat(1e6)}x`]: null } } })),
  'an unknown key of spaces': model('unknown-key', () => ({ departments: { a: { [`1${' '.repeat(1e6)}x`]: null } } })),
  'half an escape, again and again': json('syntax', () => `{"a": "${'\\u12'.repeat(3e5)}"}`),
  'words without quotes': json('syntax', () => `{${'a '.repeat(5e5)}}`),
  'ten thousand times of dashes': times(`${'1-'.repeat(90)}1x`),
  'ten thousand times of dashes on two lines': times(`${'1-'.repeat(90)}1\\nx`),
  'ten thousand times of digits and spaces': times(`${'1'.repeat(66)}${' '.repeat(132)}x`),
  'ten thousand times of single digits': times(`${'1 '.repeat(95)}x`),
  'ten thousand times of dots': times(`${'1 '.repeat(33)}${' .'.repeat(60)}x`),
  'ten thousand times of words': times(`${'about '.repeat(30)}1h`),
  'ten thousand times of marks': times(`${'~'.repeat(190)}1h`),
  'ten thousand times of doubts': times(`${'?'.repeat(190)}x`),
  'ten thousand times from and to': times(`${'1 to '.repeat(36)}1x`),
  'ten thousand times of commas': times(`${'1,1'.repeat(60)}x`),
};

export const HOSTILE: Readonly<Record<string, Readonly<Record<string, Hostile>>>> = {
  deep: DEEP,
  many: MANY,
  long: LONG,
  sticky: STICKY,
};
