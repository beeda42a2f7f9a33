import type { RefusalOfEdit } from '../model/edit.js';
import type { NoteOf } from './edit/draft.js';
import { noteText } from './edit/note.js';
import { type Plan, planned } from './edit/plan.js';
import { reader, type Request } from './edit/request.js';
import { spliced } from './edit/splice.js';
import { pathOf } from './edit/target.js';
import { saysSo } from './edit/verify.js';
import { type Source, treeOf } from './load.js';
import type { Setting } from './override.js';
import { parse } from './parse.js';
import { isMapValue, type MapValue, type Tree } from './tree.js';

/** One figure to be written into the file of a model: `what` as `--set` names it, `value` as YAML. */
export type Edit = Setting;

/** An edit that is not made, and why. */
export interface RefusedEdit {
  readonly edit: Edit;
  readonly why: RefusalOfEdit;
}

/** A text with figures written into it. */
export interface Edited {
  readonly text: string;
  /** What was written, and of which figure: what a later visit has not of its own is that of the first. */
  readonly applied: readonly { readonly edit: Edit; readonly what: string }[];
  /** What reads so already. */
  readonly same: readonly Edit[];
  readonly refused: readonly RefusedEdit[];
}

/** A comment of where figures came from: one for all, or what is said of those that are written into a line. */
export type Note<E extends Edit = Edit> = string | ((edits: readonly E[]) => string) | null;

/** Writes figures into the text of a model, each with a note of where it came from, and touches nothing else. */
export function edited<E extends Edit>(source: Source, edits: readonly E[], note: Note<E>): Edited {
  return ofTree(source.text, source.file, treeOf(source), edits, note);
}

/** The same for a whole file's text, with the byte-order mark that it may begin with. */
export function editedText<E extends Edit>(text: string, file: string, edits: readonly E[], note: Note<E>): Edited {
  const bare = text.replace(/^\uFEFF/u, '');
  const made = ofTree(bare, file, parse(bare, file), edits, note);
  return { ...made, text: text.slice(0, text.length - bare.length) + made.text };
}

function ofTree<E extends Edit>(text: string, file: string, tree: Tree, edits: readonly E[], note: Note<E>): Edited {
  if (!isMapValue(tree.value))
    return { text, applied: [], same: [], refused: edits.map((edit) => ({ edit, why: 'unreadable' })) };
  const { requests, same, refused } = sorted(tree.value, edits);
  const made = written({ text, tree }, requests, {
    file,
    note: note === null ? null : (some) => noteText(typeof note === 'string' ? note : note(some as readonly E[])),
    left: tries(text),
  });
  return {
    text: made.state.text,
    applied: made.applied.map(({ edit, what }) => ({ edit, what })),
    same,
    refused: [...refused, ...made.refused],
  };
}

/** What makes sense, what is there already, and what neither. */
function sorted(model: MapValue, edits: readonly Edit[]) {
  const read = reader(model);
  const isNew = onlyOnce();
  const requests: Request[] = [];
  const same: Edit[] = [];
  const refused: RefusedEdit[] = [];
  for (const edit of edits) {
    const request = read(edit);
    if (typeof request === 'string') refused.push({ edit, why: request });
    else if (!isNew(request)) refused.push({ edit, why: 'twice' });
    else if (request.isSame) same.push(edit);
    else requests.push(request);
  }
  return { requests, same, refused };
}

/** Tells of one request after the other whether its figure is a new one: none before, nor in one, nor around one. */
function onlyOnce(): (request: Request) => boolean {
  const figures = new Set<string>();
  const around = new Set<string>();
  return ({ thing, keys }) => {
    const name = thing.type === 'place' ? thing.name : thing.single;
    const paths = keys.map((_, i) => JSON.stringify([...pathOf(thing), name, ...keys.slice(0, i + 1)]));
    if (paths.some((path) => figures.has(path)) || around.has(paths.at(-1)!)) return false;
    figures.add(paths.at(-1)!);
    for (const path of paths) around.add(path);
    return true;
  };
}

interface State {
  readonly text: string;
  readonly tree: Tree;
}

interface Made {
  readonly state: State;
  readonly applied: readonly Request[];
  readonly refused: readonly RefusedEdit[];
}

/** How often a text may be read anew to find out which edits cannot be made: the longer it is, the fewer times. */
function tries(text: string): number {
  return Math.min(64, Math.max(4, Math.floor(8_000_000 / (text.length + 1))));
}

interface Task {
  readonly file: string;
  readonly note: NoteOf | null;
  left: number;
}

/** All at once; where they cannot be, each half by itself. */
function written(state: State, requests: readonly Request[], task: Task): Made {
  const plan = planned(state, requests, task.note);
  if (plan.accepted.length === 0) return { state, applied: [], refused: plan.refused };
  const next =
    tried(state, plan, task) ?? (plan.accepted.length === 1 ? withoutNote(state, plan.accepted, task) : null);
  if (next !== null) return { state: next, applied: plan.accepted, refused: plan.refused };
  if (plan.accepted.length === 1 || task.left <= 0) {
    const refused = plan.accepted.map(({ edit, thing }): RefusedEdit => {
      return { edit, why: thing.type === 'place' && thing.index !== null ? 'list' : 'unsafe' };
    });
    return { state, applied: [], refused: [...plan.refused, ...refused] };
  }
  const middle = plan.accepted.length >> 1;
  const later = written(state, plan.accepted.slice(middle), task);
  const model = later.state.tree.value as MapValue;
  const earlier = written(later.state, anew(model, plan.accepted.slice(0, middle)), task);
  return {
    state: earlier.state,
    applied: [...earlier.applied, ...later.applied],
    refused: [...plan.refused, ...earlier.refused, ...later.refused],
  };
}

/** The same requests of a model in which other figures were written. */
function anew(model: MapValue, requests: readonly Request[]): Request[] {
  const read = reader(model);
  return requests.map((request) => {
    const again = read(request.edit);
    return typeof again === 'string' ? request : again;
  });
}

function withoutNote(state: State, requests: readonly Request[], task: Task): State | null {
  return task.note === null ? null : tried(state, planned(state, requests, null), task);
}

/** The text with a plan carried out, where it then says what was wanted. */
function tried({ text, tree }: State, { splices, groups }: Plan, task: Task): State | null {
  const made = spliced(text, splices);
  if (made === null || task.left-- <= 0) return null;
  const after = parse(made, task.file);
  return saysSo(tree, after, groups) ? { text: made, tree: after } : null;
}
