import type { Format } from '../../words/format.js';
import type { PagePhrases } from '../../words/page-phrases.js';
import type { ReportPhrases } from '../../words/report-phrases.js';

/** Figures whose parts stay on one line: `1 d 4 h`, `94.2 %`. */
export function unbroken(format: Format): Format {
  const joined =
    <A extends readonly unknown[]>(write: (...args: A) => string) =>
    (...args: A): string =>
      write(...args).replaceAll(' ', '\u00A0');
  const { duration, share, chance, percent } = format;
  return {
    ...format,
    duration: joined(duration),
    share: joined(share),
    chance: joined(chance),
    percent: joined(percent),
  };
}

/** What every part of a page is told with. */
export interface Voice {
  readonly phrases: ReportPhrases;
  readonly say: PagePhrases;
  readonly format: Format;
}
