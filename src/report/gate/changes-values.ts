import type { PartChange, Value, ValueChange } from '../../model/comparison.js';
import type { AgainstPhrases } from '../../words/against-phrases.js';
import type { Format } from '../../words/format.js';
import { timeSaid } from '../../words/times.js';

/** What is written otherwise of one thing: `lathe: time 2 h → 3 h; + feedback at the board`. */
export function partSaid({ what, change, id, name, values }: PartChange, says: AgainstPhrases, format: Format): string {
  const isId = name === id || name === id.split(':', 2).join(' → ');
  const called = what === 'chain' ? says.chain : isId ? id : `${name} (${id})`;
  if (change === 'added') return `+ ${called}: ${says.added(what)}`;
  if (change === 'removed') return `− ${called}: ${says.removed(what)}`;
  return `${called}: ${byKey(values)
    .map((same) => keySaid(same, says, format))
    .join('; ')}`;
}

/** The parts of one agreement stand together. */
function byKey(values: readonly ValueChange[]): readonly ValueChange[][] {
  const groups: ValueChange[][] = [];
  for (const value of values) {
    const last = groups.at(-1);
    if (value.part !== null && last?.[0]!.key === value.key) last.push(value);
    else groups.push([value]);
  }
  return groups;
}

function keySaid(values: readonly ValueChange[], says: AgainstPhrases, format: Format): string {
  const [{ key, part, of }] = values as [ValueChange];
  const told = (value: Value | null): string => (value === null ? '' : said(value, says, format));
  const what = `${says.key[key]}${of === null ? '' : ` ${of}`}`;
  const isNew = values.every(({ before }) => before === null);
  const isGone = values.every(({ after }) => after === null);
  const each = values.map((value) => {
    const named = part === null ? '' : `${says.part[value.part!]} `;
    if (value.before === null) return `${isNew ? '' : '+ '}${named}${told(value.after)}`;
    if (value.after === null) return `${isGone ? '' : '− '}${named}${told(value.before)}`;
    return `${named}${told(value.before)} → ${told(value.after)}`;
  });
  return `${isNew ? '+ ' : isGone ? '− ' : ''}${what}: ${each.join(', ')}`;
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
