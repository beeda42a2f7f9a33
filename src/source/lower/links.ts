import type { At, Cause, Link, Path, Rework, Satisfaction } from '../../model/chain.js';
import { nearest } from '../../model/nearest.js';
import { isMapValue, type MapValue } from '../tree.js';
import { amount } from './amount.js';
import { pieces } from './pieces.js';
import { delays, pledge } from './pledge.js';
import { type Reader, report } from './reader.js';
import { chance, composed, duration, id, label, number, text } from './scalars.js';

/** Every link of a model, in the order of the file; a flow `a -> b -> c` gives one for each arrow. */
export function links(model: MapValue, reader: Reader): Link[] {
  const value = model['links'];
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: unknown, i) => {
    const path = ['links', i];
    if (typeof entry === 'string') return flow(entry, path, reader);
    return isMapValue(entry) ? long(entry, path, reader) : [];
  });
}

/** A link between two places, and nothing more said of it. */
export function plainLink(from: string, to: string, at: At): Link {
  return {
    from,
    to,
    at,
    item: null,
    handover: null,
    delays: [],
    stock: 0,
    every: null,
    share: null,
    rework: null,
    full: null,
    right: null,
    recover: null,
    agreed: null,
    expects: null,
    offers: null,
    feedback: null,
    request: null,
    followUp: null,
    satisfaction: null,
    note: null,
  };
}

function flow(entry: string, path: Path, reader: Reader): Link[] {
  const arrows = entry.replaceAll(/(?:-{1,2}|=|–|—)>|→|⟶|(?<=\s)>(?=\s)/gu, '->');
  if (arrows !== entry) report(reader, 'flow', path, { problem: 'arrow', write: arrows });
  if (!arrows.includes('->')) {
    report(reader, 'flow', path, { problem: 'no-arrow', write: null });
    return [];
  }
  const steps = pieces(arrows, '->');
  if (steps.some((step) => step.text === '')) {
    report(reader, 'flow', path, {
      problem: 'gap',
      write: steps
        .map((step) => step.text)
        .filter(Boolean)
        .join(' -> '),
    });
    return [];
  }
  const isSame = arrows === entry;
  const ids = steps.map((step) => composed(step.text));
  return ids
    .slice(1)
    .map((to, i) =>
      plainLink(ids[i]!, to, isSame ? { path, part: [steps[i]!.part[0], steps[i + 1]!.part[1]] } : { path }),
    );
}

function long(map: MapValue, path: Path, reader: Reader): Link[] {
  const from = end(map['from']);
  const to = end(map['to']);
  if (from === null || to === null) return [];
  const at = (key: string): Path => [...path, key];
  const departs = isMapValue(map['departs'])
    ? duration(map['departs']['every'], [...path, 'departs', 'every'], reader)
    : null;
  const link: Link = {
    from,
    to,
    at: { path },
    item: label(map['item'], at('item'), reader),
    handover: amount(map['handover'], at('handover'), reader),
    delays: delays(map['delays'], at('delays'), reader),
    stock: duration(map['stock'], at('stock'), reader) ?? 0,
    every: departs === 0 ? null : departs,
    share: chance(map['share'], at('share'), reader),
    rework: rework(map['rework'], at('rework'), reader),
    full: chance(map['full'], at('full'), reader),
    right: chance(map['right'], at('right'), reader),
    recover: amount(map['recover'], at('recover'), reader),
    agreed: pledge(map['agreed'], at('agreed'), reader),
    expects: pledge(map['expects'], at('expects'), reader),
    offers: pledge(map['offers'], at('offers'), reader),
    feedback: label(map['feedback'], at('feedback'), reader),
    request: label(map['request'], at('request'), reader),
    followUp: label(map['follow-up'], at('follow-up'), reader),
    satisfaction: satisfaction(map['satisfaction'], at('satisfaction'), reader),
    note: text(map['note']),
  };
  return [link];
}

/** An id is checked where its place is described; one that no place has is found later. */
function end(value: unknown): string | null {
  return typeof value === 'string' ? composed(value.trim()) : null;
}

/** What can't be read is a link back all the same: as a forward one it would close a circle that nobody drew. */
function rework(value: unknown, path: Path, reader: Reader): Rework | null {
  if (value === undefined) return null;
  if (value === 'wrong') return { form: 'wrong' };
  const isWord = typeof value === 'string' && !/\d/u.test(value);
  if (isWord)
    report(reader, 'wrong-value', path, {
      found: value.slice(0, 60),
      allowed: ['wrong', '8%'],
      nearest: nearest(value, ['wrong']),
    });
  return { form: 'chance', chance: (isWord ? null : chance(value, path, reader)) ?? 0 };
}

function satisfaction(value: unknown, path: Path, reader: Reader): Satisfaction | null {
  if (!isMapValue(value) || typeof value['score'] !== 'number') return null;
  const of = number(value['of'], 5);
  const score = value['score'];
  if (score > of)
    report(reader, 'out-of-range', [...path, 'score'], { found: String(score), limit: String(of), problem: 'above' });
  return { score, of, answers: number(value['answers'], null) };
}

/** Every cause of a model, in the order of the file; one that can't be read is left out. */
export function causes(model: MapValue, reader: Reader): Cause[] {
  const value = model['causes'];
  if (!isMapValue(value)) return [];
  return Object.keys(value).flatMap((name) => {
    const map = value[name];
    if (!isMapValue(map)) return [];
    const path = ['causes', name];
    const at = { path, key: true } as const;
    const likely = chance(map['chance'], [...path, 'chance'], reader);
    const time = amount(map['time'], [...path, 'time'], reader);
    const hits = Array.isArray(map['hits'])
      ? map['hits'].filter((hit): hit is string => typeof hit === 'string').map(composed)
      : [];
    if (likely === null || time === null) return [];
    const key = id(name, at, reader);
    return [
      {
        id: key,
        name: label(map['name'], [...path, 'name'], reader) ?? key,
        chance: likely,
        time,
        hits,
        note: text(map['note']),
        at,
      },
    ];
  });
}
