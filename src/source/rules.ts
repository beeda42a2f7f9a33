import type { RuleEntry, RuleId } from '../model/finding.js';

/** What reading a file can find, in the order in which a file is read. The readers themselves raise these; here are their pages. */
export const rules: readonly RuleEntry[] = [
  told('encoding', 'A file saved as UTF-16 or in another code than UTF-8, or one that is not text at all.\n'),
  told(
    'too-large',
    'A YAML file of more than 2 MiB, a JSON file of more than 256 MiB, more than 1,000,000 links, or more than 64 levels.\n',
  ),
  shown(
    'not-a-model',
    `order;place;minutes
1;store;15
2;lathe;120
`,
  ),
  shown(
    'conflict-marker',
    `kedja: 1
<<<<<<< HEAD
departments: [store, lathe]
=======
departments: [lathe]
>>>>>>> new-store
customers: [car-buyer]
links:
  - store -> lathe -> car-buyer
`,
  ),
  shown(
    'syntax',
    `kedja: 1
departments: [store, lathe
customers: [car-buyer]
links:
  - store -> lathe -> car-buyer
`,
  ),
  shown(
    'yaml-feature',
    `kedja: 1
departments:
  store: &usual { time: 2h }
  lathe: *usual
customers: [car-buyer]
links:
  - store -> lathe -> car-buyer
`,
    withTimes('2h', '2h'),
  ),
  shown(
    'duplicate-key',
    `kedja: 1
departments:
  store: 15min
  lathe: 2h
  store: 20min
customers: [car-buyer]
links:
  - store -> lathe -> car-buyer
`,
    withTimes('20min', '2h'),
  ),
  shown('number-form', withTimes('15min', '{ right: 00.98 }'), withTimes('15min', '{ right: 0.98 }')),
  shown('invisible-character', withTimes('{ name: "The\\u200bstore" }', '2h'), withTimes('{ name: The store }', '2h')),
  shown('unknown-key', withTimes('{ tmie: 15min }', '2h'), withTimes('{ time: 15min }', '2h')),
  shown(
    'missing-key',
    `departments: [store, lathe]
customers: [car-buyer]
links:
  - store -> lathe -> car-buyer
`,
  ),
  shown(
    'wrong-type',
    `kedja: 1
departments: [store, lathe]
customers: [car-buyer]
links:
  store -> lathe -> car-buyer
`,
  ),
  shown(
    'wrong-value',
    `kedja: 1
language: se
departments: [store, lathe]
customers: [car-buyer]
links:
  - store -> lathe -> car-buyer
`,
    `kedja: 1
language: sv
departments: [store, lathe]
customers: [car-buyer]
links:
  - store -> lathe -> car-buyer
`,
  ),
  shown('empty-value', withTimes('{ time: }', '2h'), withTimes('{ time: 15min }', '2h')),
  shown('out-of-range', withCustomer('{ weight: 0 }'), withCustomer('{ weight: 0.5 }')),
  shown(
    'wrong-count',
    withTimes('15min', '{ time: { triangular: [1h, 2h] } }'),
    withTimes('15min', '{ time: { triangular: [1h, 2h, 4h] } }'),
  ),
  shown('decimal-comma', withTimes('15min', '{ time: 1,5h }'), withTimes('15min', '{ time: 1.5h }')),
  shown('duration', withTimes('15min', '2m'), withTimes('15min', '2min')),
  shown('distribution', withTimes('15min', '3h..2h'), withTimes('15min', '2h..3h')),
  shown('chance', withTimes('15min', '{ right: 98 }'), withTimes('15min', '{ right: 98% }')),
  shown(
    'chance-sum',
    withTimes('15min', '{ time: { discrete: { 2h: 70%, 5h: 20% } } }'),
    withTimes('15min', '{ time: { discrete: { 2h: 70%, 5h: 30% } } }'),
  ),
  shown(
    'id',
    `kedja: 1
departments: [the store, lathe]
customers: [car-buyer]
links:
  - the store -> lathe -> car-buyer
`,
    `kedja: 1
departments: [the-store, lathe]
customers: [car-buyer]
links:
  - the-store -> lathe -> car-buyer
`,
  ),
  shown('name', withTimes('{ name: "" }', '2h'), withTimes('{ name: The store }', '2h')),
  shown(
    'flow',
    `kedja: 1
departments: [store, lathe]
customers: [car-buyer]
links:
  - store => lathe => car-buyer
`,
  ),
  shown(
    'calendar',
    withCalendar('{ hours: 7-16, days: mon-fri }'),
    withCalendar('{ hours: 07:00-16:00, days: mon-fri }'),
  ),
];

function told(id: RuleId, wrong: string): RuleEntry {
  return { id, group: 'reading', severity: 'error', wrong, right: smallest(), isShown: false };
}

function shown(id: RuleId, wrong: string, right = smallest()): RuleEntry {
  return { id, group: 'reading', severity: 'error', wrong, right };
}

function smallest(): string {
  return `kedja: 1
departments: [store, lathe]
customers: [car-buyer]
links:
  - store -> lathe -> car-buyer
`;
}

function withTimes(store: string, lathe: string): string {
  return `kedja: 1
departments:
  store: ${store}
  lathe: ${lathe}
customers: [car-buyer]
links:
  - store -> lathe -> car-buyer
`;
}

function withCustomer(customer: string): string {
  return `kedja: 1
departments: [store, lathe]
customers:
  car-buyer: ${customer}
links:
  - store -> lathe -> car-buyer
`;
}

function withCalendar(calendar: string): string {
  return `kedja: 1
calendar: ${calendar}
departments: [store, lathe]
customers: [car-buyer]
links:
  - store -> lathe -> car-buyer
`;
}
