import { type Setting, SHORT } from '../override.js';
import type { Slot } from '../slot.js';
import type { Tree } from '../tree.js';
import type { Draft, Hindrance, NoteOf } from './draft.js';
import { grouped } from './grouped.js';
import { notes } from './note.js';
import type { Request } from './request.js';
import { settle } from './settle.js';
import type { Splice } from './splice.js';
import { pathOf } from './target.js';
import { unchain } from './unchain.js';
import { unlist } from './unlist.js';
import { type Keys, within } from './wanted.js';

interface State {
  readonly text: string;
  readonly tree: Tree;
}

/** What is to be done for some requests, and which of them cannot be written. */
export interface Plan {
  readonly splices: readonly Splice[];
  readonly accepted: readonly Request[];
  /** What was accepted, by the thing, list or flow that it is written in. */
  readonly groups: readonly (readonly Request[])[];
  readonly refused: readonly { readonly edit: Setting; readonly why: Hindrance }[];
}

/** What is to be spliced for all requests; left out is what cannot be written where it belongs. */
export function planned({ text, tree }: State, requests: readonly Request[], note: NoteOf | null): Plan {
  const groups = [...grouped(requests, ({ thing }) => JSON.stringify(pathOf(thing))).values()];
  const slots = tree.slots(groups.map(([first]) => pathOf(first!.thing)));
  let all: ReturnType<Tree['comments']> | null = null;
  const comments = (): ReturnType<Tree['comments']> => (all ??= tree.comments());
  const done = groups.map((group, i) =>
    together(group, (some) => {
      const draft: Draft = { text, format: tree.format, note, comments, splices: [], changed: [] };
      const slot = slots[i] ?? null;
      return { draft, why: slot === null ? 'unsafe' : write(some, slot, draft) };
    }),
  );
  const drafts = done.flatMap(({ draft }) => draft ?? []);
  return {
    splices: [...drafts.flatMap(({ splices }) => splices), ...notes(drafts)],
    accepted: done.flatMap(({ accepted }) => accepted),
    groups: done.map(({ accepted }) => accepted).filter(({ length }) => length > 0),
    refused: done.flatMap(({ refused }) => refused),
  };
}

type Write = (requests: readonly Request[]) => { readonly draft: Draft; readonly why: Hindrance | null };

/** All that can be written in one thing together, found one by one only where something can't. */
function together(
  group: readonly Request[],
  write: Write,
): Pick<Plan, 'accepted' | 'refused'> & { readonly draft: Draft | null } {
  const whole = write(group);
  if (whole.why === null) return { draft: whole.draft, accepted: group, refused: [] };
  const accepted: Request[] = [];
  const refused: Plan['refused'][number][] = [];
  for (const request of group) {
    const { why } = write([...accepted, request]);
    if (why === null) accepted.push(request);
    else refused.push({ edit: request.edit, why });
  }
  return { draft: accepted.length === 0 ? null : write(accepted).draft, accepted, refused };
}

/** Writes what is wanted of one thing, or of several of one list. */
function write(requests: readonly Request[], slot: Slot, draft: Draft): Hindrance | null {
  const { thing } = requests[0]!;
  const wanted = requests.reduce<Keys | null>(
    (all, { thing, keys, value, edit }) =>
      within(all, thing.type === 'place' && thing.index !== null ? [String(thing.index), ...keys] : keys, value, edit),
    null,
  )!;
  if (thing.type === 'place')
    return thing.index === null
      ? settle(slot, wanted, SHORT[thing.section]!, draft)
      : unlist(slot, thing.section, wanted, draft);
  if (thing.of > 1) return 'flow';
  return slot.spot?.type === 'scalar' ? unchain(slot, wanted, draft) : settle(slot, wanted, null, draft);
}
