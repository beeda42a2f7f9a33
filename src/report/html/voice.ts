import type { Format } from '../../words/format.js';
import type { PagePhrases } from '../../words/page-phrases.js';
import type { ReportPhrases } from '../../words/report-phrases.js';

/** What every part of a page is told with. */
export interface Voice {
  readonly phrases: ReportPhrases;
  readonly say: PagePhrases;
  readonly format: Format;
}
