import type { RuleEntry } from '../model/finding.js';

/** What the figures can find wrong with a model that is right by itself. */
export const rules: readonly RuleEntry[] = [
  {
    id: 'promise-cannot-hold',
    severity: 'error',
    wrong: `kedja: 1
departments:
  store: 15min
  lathe: 2h
customers:
  car-buyer: 1h
links:
  - store -> lathe -> car-buyer
`,
    right: `kedja: 1
departments:
  store: 15min
  lathe: 2h
customers:
  car-buyer: 4h
links:
  - store -> lathe -> car-buyer
`,
  },
  {
    id: 'inside-cannot-carry',
    severity: 'warning',
    wrong: `kedja: 1
departments:
  store: 15min
  lathe: 2h
customers:
  car-buyer: 4h
links:
  - { from: store, to: lathe, agreed: 3h }
  - lathe -> car-buyer
`,
    right: `kedja: 1
departments:
  store: 15min
  lathe: 2h
customers:
  car-buyer: 4h
links:
  - { from: store, to: lathe, agreed: 1h }
  - lathe -> car-buyer
`,
  },
];
