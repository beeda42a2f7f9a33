import type { Format } from '../../words/format.js';
import type { PagePhrases } from '../../words/page-phrases.js';
import type { ReportPhrases } from '../../words/report-phrases.js';

/** Figures whose parts stay on one line: `1 d 4 h`, `94.2 %`. */
export function unbroken(format: Format): Format {
  const joined = (text: string): string => text.replaceAll(' ', '\u00A0');
  return {
    ...format,
    duration: (seconds, rounding) => joined(format.duration(seconds, rounding)),
    share: (share) => joined(format.share(share)),
    chance: (chance) => joined(format.chance(chance)),
    percent: (chance) => joined(format.percent(chance)),
  };
}

/** What every part of a page is told with. */
export interface Voice {
  readonly phrases: ReportPhrases;
  readonly say: PagePhrases;
  readonly format: Format;
}
