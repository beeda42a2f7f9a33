import type { RuleEntry, RuleId, Severity } from '../model/finding.js';

const GOOD = 'similar-ids: both signs hang there, until 2099-12-31, production lead';

/** What a change can do to exceptions, the baseline and the configuration. */
export const rulesOfChanges: readonly RuleEntry[] = [
  changed('exception-added', `A line that a change adds: # kedja-allow ${GOOD}\n`, withStore('Store', GOOD)),
  changed(
    'baseline-grown',
    baseline('{ "file": "workshop.kedja.yaml", "rule": "no-feedback", "at": "links/store:lathe" }'),
    baseline(''),
  ),
  changed(
    'configuration-changed',
    'A change from extends: recommended to extends: training, or of the level of a rule.\n',
    'extends: recommended\n',
  ),
];

/** What the gate itself can find: about exceptions, the configuration and the baseline. */
export const rules: readonly RuleEntry[] = [
  shown('exception-form', 'warning', withStore('shop', 'similar-ids')),
  {
    ...shown('exception-past', 'warning', withStore('Store', 'similar-ids: both signs hang there, until 2020-01-31')),
    strictly: true,
  },
  shown('exception-unused', 'warning', withStore('shop', GOOD)),
  shown('rule-stands', 'error', withStore('shop', 'circle: it works in practice')),
  shown('unknown-rule', 'error', withStore('shop', 'similar-id: both signs hang there')),
  {
    id: 'baseline-stale',
    group: 'gate',
    severity: 'warning',
    wrong: baseline('{ "file": "workshop.kedja.yaml", "rule": "no-feedback", "at": "links/store:lathe" }'),
    right: baseline(''),
    isShown: false, // a baseline is held against models that are checked, and is none itself
  },
  ...rulesOfChanges,
];

/** What comes with a change: an example alone cannot show it. */
function changed(id: RuleId, wrong: string, right: string): RuleEntry {
  return { id, group: 'gate', severity: 'warning', wrong, right, isShown: false };
}

function shown(id: RuleId, severity: Severity, wrong: string): RuleEntry {
  return { id, group: 'gate', severity, wrong, right: withStore('Store', GOOD) };
}

function withStore(second: string, exception: string): string {
  return `kedja: 1
departments:
  store: 10min
  # kedja-allow ${exception}
  ${second}: 20min
customers: { car-buyer: 1h }
links:
  - store -> ${second} -> car-buyer
`;
}

function baseline(entry: string): string {
  return `{ "kedja-baseline": 1, "findings": [${entry}] }\n`;
}
