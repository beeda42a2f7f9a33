import type { Measurement } from '../../model/measure.js';
import { formatFor } from '../../words/format.js';
import { noticingDays } from '../../words/noticing-days.js';
import { headline, wrap } from '../layout.js';
import type { TextOptions } from '../page.js';
import { driftLines } from './drifts.js';
import { customerLines } from './customers.js';
import { footLines } from './foot.js';
import { linkLines } from './links.js';
import { type MeasurePage, type MeasureVoice, shown } from './page.js';
import { placeLines, waitingLines } from './places.js';
import { proposalLines } from './proposals.js';
import { asideLines, otherReasonLines, rejectedLines, warningLines, strangerLines, unseenLines } from './unused.js';

/** What actually happened, for the terminal: how the customers fared, which deliveries made it so, what that means for the model. */
export function measureText(measurement: Measurement, voice: MeasureVoice, options: TextOptions): string {
  const told = shown(measurement);
  const { report: phrases, measure: says, calendar } = voice;
  const format = noticingDays(formatFor(calendar, phrases.figures), phrases.figures);
  const page: MeasurePage = { phrases, says, format, calendar, options };
  const body = [
    nothing(told, page),
    warningLines(told, page),
    ...customerLines(told, page),
    linkLines(told, page),
    placeLines(told, page),
    waitingLines(told, page),
    driftLines(told, page),
    proposalLines(told, page),
    rejectedLines(told, page),
    strangerLines(told, page),
    otherReasonLines(told, page),
    [...asideLines(told, page), ...unseenLines(told, page)],
    footLines(told, page),
  ];
  return `${[head(told, voice, format.wroteDays(), page), ...body]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function head(
  { chain, reading }: Measurement,
  { calendar }: MeasureVoice,
  wroteDays: boolean,
  { phrases, says, format, options }: MeasurePage,
): string[] {
  const { from, to, used, rows } = reading;
  const facts = [
    ...(from === null || to === null ? [] : [says.period(from, to)]),
    says.rowsUsed(used, rows),
    ...(calendar.given || wroteDays ? [phrases.workingTime(calendar, format)] : []),
  ];
  return headline(chain ?? phrases.untitled, facts, options);
}

/** That there is nothing to tell of. */
function nothing({ reading }: Measurement, { says, options: { paint, width } }: MeasurePage): string[] {
  if (reading.used > 0) return [];
  return wrap(reading.rows === 0 ? says.noRows : says.noneUsed, width).map((line) => paint.yellow(line));
}
