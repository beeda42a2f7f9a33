import type { Block, Cell, Sheet } from '../../model/sheet.js';
import type { StreamStep, ValueStream } from '../../model/value-stream.js';
import { aboveTitle, bold, cell, type Desk, EMPTY, soft, toWrite } from './desk.js';
import type { Rung } from './rung-strokes.js';
import { rungFigures } from './rungs.js';

/** The value stream ladder of an external customer: high steps of waiting, low steps of work, and what they come to. */
export function ladderSheet(stream: ValueStream, desk: Desk): Sheet {
  const { say, phrases, isBlank } = desk;
  const rungs = stream.steps.map((step) => rungOf(step, desk));
  const { sums } = stream;
  const totals =
    sums === null || isBlank
      ? null
      : {
          waiting: desk.format.duration(sums.queue + sums.handover + sums.departure),
          work: desk.format.duration(sums.process),
        };
  const figures = rungFigures(rungs, totals, desk).map((figure): Block => ({ form: 'figure', figure }));
  const notes = [
    say.ladder.howToRead,
    ...(stream.usual ? [] : [phrases.offTheWay]),
    ...(stream.missing.length === 0 || isBlank ? [] : [say.ladder.notKnown(stream.missing.map(({ name }) => name))]),
  ];
  const blocks: Block[] = [sumsTable(stream, desk), ...figures, { form: 'text', says: notes.map(soft) }];
  return {
    above: aboveTitle(say.ladder.above, desk),
    title: stream.name,
    facts: desk.dayLengths().join(''),
    isWide: true,
    isKey: false,
    blocks,
  };
}

function rungOf(step: StreamStep, { say, format, isBlank }: Desk): Rung {
  const { delivery, queue, process } = step;
  const waits = (delivery?.departure ?? 0) + (delivery?.handover ?? 0) + (queue ?? 0);
  const parts: readonly (readonly [number, (time: string) => string])[] = [
    [delivery?.departure ?? 0, say.ladder.departure],
    [delivery?.handover ?? 0, say.ladder.way],
    [queue ?? 0, say.ladder.queue],
    [delivery?.stock ?? 0, say.ladder.stock],
  ];
  const known = (seconds: number | null): string | null => (seconds === null ? null : format.duration(seconds));
  return {
    name: step.name,
    isCustomer: step.isCustomer,
    isFirst: delivery === null,
    item: delivery?.item ?? '',
    waiting: isBlank || queue === null ? null : format.duration(waits),
    hasWaiting: isBlank || queue === null || waits > 0,
    parts: isBlank ? [] : parts.filter(([seconds]) => seconds > 0).map(([seconds, told]) => told(known(seconds)!)),
    work: isBlank ? null : known(process),
  };
}

/** What it all comes to: one row below its titles. */
function sumsTable({ sums, right }: ValueStream, { say, format, isBlank }: Desk): Block {
  const { leadTime, work, waiting, share, right: rightTitle } = say.ladder;
  const told = (text: string | null): Cell => (text === null || isBlank ? toWrite(1) : cell(bold(text)));
  const time = (seconds: number | undefined): Cell => told(seconds === undefined ? null : format.duration(seconds));
  const waits = sums === null ? undefined : sums.queue + sums.handover + sums.departure;
  const working = sums?.working ?? null;
  const less = sums !== null && sums.stock > 0 && !isBlank ? [soft(say.ladder.stock(format.duration(sums.stock)))] : [];
  const lead = time(sums?.leadTime);
  const columns: readonly (readonly [string, Cell])[] = [
    [leadTime, { ...lead, says: [...lead.says, ...less] }],
    [work, time(sums?.process)],
    [waiting, time(waits)],
    [share, told(working === null ? null : format.chance(working))],
    [rightTitle, right === null ? EMPTY : told(format.chance(right))],
  ];
  const shown = columns.filter(([, one]) => one !== EMPTY);
  return {
    form: 'table',
    columns: shown.map(([title]) => ({ title, share: 1 })),
    rows: [shown.map(([, one]) => one)],
    hasHeads: false,
    lines: 'rows',
  };
}
