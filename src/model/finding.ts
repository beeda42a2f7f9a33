import type { AgreementFacts } from './facts/agreement.js';
import type { DataFacts } from './facts/data.js';
import type { ExceptionFacts } from './facts/exceptions.js';
import type { GateFacts } from './facts/gate.js';
import type { OddsFacts } from './facts/odds.js';
import type { At, Rework } from './chain.js';
import type { InsidePart } from './inside.js';
import type { RuleSet } from './ruling.js';

export type Severity = 'error' | 'warning';

/** What kind of value stands somewhere in a file. */
export type ValueType = 'nothing' | 'text' | 'number' | 'yes/no' | 'list' | 'map';

/** How the three sorts of places are told apart in messages. */
export type PlaceType = 'supplier' | 'department' | 'customer';

/** What each rule has found out, in figures and names: the sentences are made of it in `words`. */
export interface Facts extends AgreementFacts, DataFacts, ExceptionFacts, GateFacts, OddsFacts {
  // The file as bytes and text.
  encoding: { readonly problem: 'utf-16' | 'not-utf-8' | 'binary' };
  'too-large': { readonly problem: 'yaml' | 'json' | 'depth' | 'tokens' | 'links'; readonly limit: number };
  'not-a-model': {
    readonly looksLike: 'empty' | 'html' | 'xml' | 'bpmn' | 'csv' | 'toml' | 'lfs-pointer' | 'text' | 'list' | 'number';
  };
  'conflict-marker': Record<never, never>;
  syntax: { readonly problem: SyntaxProblem; readonly text: string };
  'yaml-feature': {
    readonly feature: 'anchor' | 'alias' | 'tag' | 'directive' | 'documents' | 'merge-key' | 'complex-key';
  };
  'duplicate-key': { readonly key: string; readonly line: number | null };
  'number-form': { readonly text: string; readonly problem: 'leading-zero' | 'base' | 'special' | 'too-big' };
  'invisible-character': { readonly code: string };

  // The shape of the model.
  'unknown-key': { readonly key: string; readonly nearest: string | null; readonly allowed: readonly string[] };
  'missing-key': { readonly key: string; readonly write: string };
  'wrong-type': { readonly expected: readonly ValueType[]; readonly found: ValueType; readonly example: string | null };
  'wrong-value': { readonly found: string; readonly allowed: readonly string[]; readonly nearest: string | null };
  'empty-value': { readonly key: string };
  'out-of-range': {
    readonly found: string;
    readonly limit: string;
    readonly problem: 'below' | 'above' | 'not-above' | 'not-whole';
  };
  'wrong-count': { readonly limit: number; readonly problem: 'too-many' | 'too-few' };
  'decimal-comma': { readonly write: string };

  // The words and figures in it.
  duration: { readonly text: string; readonly problem: DurationProblem; readonly write: string | null };
  distribution: { readonly problem: DistributionProblem; readonly write: string | null };
  chance: {
    readonly text: string;
    readonly problem: 'above' | 'below' | 'comma' | 'form';
    readonly write: string | null;
  };
  'chance-sum': { readonly sum: number };
  id: {
    readonly id: string;
    readonly problem: 'start' | 'end' | 'character' | 'length' | 'composed' | 'empty';
    readonly write: string | null;
  };
  name: { readonly problem: 'length' | 'lines' | 'empty'; readonly limit: number };
  flow: { readonly problem: 'no-arrow' | 'gap' | 'arrow' | 'value'; readonly write: string | null };
  calendar: {
    readonly problem: 'hours' | 'days' | 'zone' | 'date' | 'no-time' | 'short-week' | 'both' | 'neither';
    readonly text: string;
  };

  // Who delivers to whom.
  'no-customers': Record<never, never>;
  'duplicate-id': {
    readonly id: string;
    readonly type: PlaceType | 'cause';
    readonly other: PlaceType | 'cause';
  };
  'similar-ids': { readonly id: string; readonly other: string };
  /** `type` is that of the nearest; `known` is every id, where those are few. */
  'unknown-place': {
    readonly id: string;
    readonly nearest: string | null;
    readonly type: PlaceType | null;
    readonly known: readonly string[];
  };
  'same-as': {
    readonly id: string;
    readonly target: string;
    readonly problem: 'itself' | 'later-visit' | 'not-a-department';
    readonly write: string | null;
  };
  'cause-hits-customer': { readonly cause: string; readonly customer: string };
  'cause-hits-twice': { readonly cause: string; readonly id: string };
  'link-to-itself': { readonly id: string };
  'same-link-twice': { readonly from: string; readonly to: string; readonly item: string | null };
  'supplier-with-supplier': { readonly from: string; readonly to: string };
  'customer-with-customer': { readonly from: string; readonly to: string };
  /** `from` and `to` are the ends of the link pointed at; `again` is an id that is free for a later visit to `to`. */
  circle: { readonly circle: readonly string[]; readonly from: string; readonly to: string; readonly again: string };
  'place-without-customer': { readonly name: string; readonly type: PlaceType; readonly linked: boolean };
  'customer-without-supplier': { readonly name: string };
  'no-order-comes': { readonly name: string };
  'needs-more-than-comes': {
    readonly name: string;
    readonly item: string | null;
    readonly needs: number;
    readonly comes: number;
  };
  'needs-unknown-item': {
    readonly name: string;
    readonly item: string;
    readonly nearest: string | null;
    readonly items: readonly string[];
  };
  'shares-above-whole': { readonly name: string; readonly sum: number };
  'shares-below-whole': { readonly name: string; readonly sum: number };
  'share-leaves-nothing': { readonly name: string; readonly to: string };
  'rework-not-back': { readonly from: string; readonly to: string };
  /** Rounds are those expected of one order: by the link that makes most of them, and by all; Infinity: without end. */
  'rework-without-end':
    | { readonly problem: 'chances'; readonly name: string; readonly sum: number }
    | {
        readonly problem: 'rounds';
        readonly from: string;
        readonly to: string;
        readonly form: Rework['form'];
        readonly rounds: number;
        readonly total: number;
        readonly most: number;
      };
  'rework-with-more': { readonly key: string };
  'agreed-beside-sides': { readonly from: string; readonly to: string; readonly side: 'expects' | 'offers' };

  // What was promised.
  'promise-cannot-hold': {
    readonly name: string;
    readonly within: number;
    readonly leadTime: number;
    readonly most: readonly Share[];
  };
  /** What the agreements on the way add up to, of the time, full and right that they do not carry. */
  'inside-cannot-carry': {
    readonly name: string;
    readonly parts: readonly InsidePart[];
  };
}

/** One place or link on a path, and the seconds it adds. */
export interface Share {
  readonly name: string;
  readonly seconds: number;
}

export type SyntaxProblem =
  | 'tab'
  | 'indent'
  | 'escape'
  | 'unclosed-quote'
  | 'unclosed-list'
  | 'unclosed-map'
  | 'missing-colon'
  | 'missing-comma'
  | 'missing-space'
  | 'key-too-long'
  | 'map-in-line'
  | 'list-in-line'
  | 'dash-in-brackets'
  | 'reserved-start'
  | 'text-after-quote'
  | 'extra-comma'
  | 'extra-bracket'
  | 'comment'
  | 'json-comment'
  | 'json-quote'
  | 'unexpected';

export type DurationProblem =
  | 'minute-or-month'
  | 'no-unit'
  | 'negative'
  | 'comma'
  | 'spelling'
  | 'clock'
  | 'unit'
  | 'too-long'
  | 'form'
  | 'range'
  | 'uncertain';

export type DistributionProblem =
  | 'order'
  | 'not-positive'
  | 'percentile-order'
  | 'percentile-count'
  | 'same-value-twice'
  | 'too-long'
  | 'several-forms'
  | 'unknown-form'
  | 'range-count';

export type RuleId = keyof Facts;

/** Something wrong or worth knowing in a model, as plain data: where, and what was found out there. */
export type Finding = {
  readonly [R in RuleId]: { readonly rule: R; readonly severity: Severity; readonly at: At; readonly facts: Facts[R] };
}[RuleId];

/** A stretch of a file. Lines and columns count from 1, in characters; the end is just behind the last one. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A finding with its place in the file, and the first line of that place as it stands there. */
export interface LocatedFinding {
  readonly finding: Finding;
  readonly file: string;
  readonly span: Span;
  /** Of a very long line, what stands around the place. */
  readonly text: string;
  /** The column that `text` begins at. */
  readonly textColumn: number;
}

/** What a rule is about, in the order in which rules are listed. */
export const RULE_GROUPS = ['reading', 'structure', 'agreement', 'promise', 'data', 'gate'] as const;
export type RuleGroup = (typeof RULE_GROUPS)[number];

/** A rule as its page shows it: the smallest models that are wrong and right. */
export interface RuleEntry<R extends RuleId = RuleId> {
  readonly id: R;
  readonly group: RuleGroup;
  readonly severity: Severity;
  /** The sets that a rule of opinion is part of; without it, it is part of all. */
  readonly sets?: readonly RuleSet[];
  /** True of a warning that is an error where all is strict. */
  readonly strictly?: true;
  readonly wrong: string;
  readonly right: string;
  /** False where `wrong` cannot be shown as text and is told instead. */
  readonly isShown?: false;
}

/** Makes a finding. */
export function found<R extends RuleId>(rule: R, severity: Severity, at: At, facts: Facts[R]): Finding {
  return { rule, severity, at, facts } as unknown as Finding;
}
