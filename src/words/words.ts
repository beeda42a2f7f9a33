import type { Facts, RuleId } from '../model/finding.js';
import type { Format } from './format.js';
import type { CliPhrases } from './cli-phrases.js';
import type { DiagramPhrases } from './diagram-phrases.js';
import type { PagePhrases } from './page-phrases.js';
import type { ReportPhrases } from './report-phrases.js';

/** A finding in words: what is there, against what was expected; and the nearest cure. Lower case, no full stop. */
export interface Sentence {
  readonly says: string;
  readonly cure: string | null;
}

export type FindingPhrases = { readonly [R in RuleId]: (facts: Facts[R], format: Format) => Sentence };

/** What `kedja explain` tells of a rule. */
interface RulePage {
  readonly title: string;
  /** Why it matters; paragraphs have an empty line between them. */
  readonly why: string;
}

export type RulePages = { readonly [R in RuleId]: RulePage };

/** Everything kedja says in one language. */
export interface Words {
  readonly findings: FindingPhrases;
  readonly rules: RulePages;
  readonly report: ReportPhrases;
  readonly cli: CliPhrases;
  readonly diagram: DiagramPhrases;
  readonly page: PagePhrases;
}
