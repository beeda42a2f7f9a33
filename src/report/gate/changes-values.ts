import type { PartChange, Value, ValueChange } from '../../model/comparison.js';
import type { AgainstPhrases } from '../../words/against-phrases.js';
import type { Format } from '../../words/format.js';
import { timeSaid } from '../../words/times.js';

/** What is written otherwise of one thing: `Lathe: time 2 h → 3 h; + feedback: at the board`. */
export function partSaid({ what, change, id, name, values }: PartChange, says: AgainstPhrases, format: Format): string {
  const called = what === 'chain' ? says.chain : name === id || what === 'link' ? id : `${name} (${id})`;
  if (change === 'added') return `+ ${called}: ${says.added(what)}`;
  if (change === 'removed') return `− ${called}: ${says.removed(what)}`;
  return `${called}: ${values.map((value) => valueSaid(value, says, format)).join('; ')}`;
}

function valueSaid({ key, part, of, before, after }: ValueChange, says: AgainstPhrases, format: Format): string {
  const inside = part === null ? '' : `, ${says.part[part]}`;
  const what = `${says.key[key]}${inside}${of === null ? '' : ` ${of}`}`;
  const told = (value: Value): string => said(value, says, format);
  if (before === null) return `+ ${what}: ${told(after!)}`;
  return after === null ? `− ${what}: ${told(before)}` : `${what}: ${told(before)} → ${told(after)}`;
}

function said(value: Value, says: AgainstPhrases, format: Format): string {
  switch (value.form) {
    case 'time':
      return timeSaid(value.time, says.times, format);
    case 'seconds':
      return format.duration(value.seconds, 'exactly');
    case 'share':
      return format.share(value.share);
    case 'number':
      return format.number(value.number);
    case 'text':
      return value.text;
    case 'ids':
      return value.ids.join(', ');
    case 'type':
      return says.type[value.type];
    case 'wrong':
      return says.whatIsWrong;
    case 'needs':
      return value.needs.map(({ quorum, item }) => says.waitsFor(quorum, item)).join(', ');
    case 'delay':
      return `${format.share(value.chance)}, ${timeSaid(value.time, says.times, format)}`;
    case 'score':
      return `${format.number(value.score)} / ${format.number(value.of)}${value.answers === null ? '' : ` (${format.number(value.answers)})`}`;
  }
}
