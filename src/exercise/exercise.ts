import type { Language } from '../model/chain.js';
import type { Exercise, Fault, FaultKind, Question } from '../model/exercise.js';
import type { ExercisePhrases } from '../words/exercise-phrases.js';
import { type Draw, drawFrom } from './draw.js';
import { PLANTS } from './faults.js';
import { type Look, look } from './look.js';
import { answeredAgain, questionsOf } from './questions.js';
import { type DeadEnd, type Recipe, soundRecipe } from './recipe.js';
import { faultsSeen, shown } from './shows.js';
import { yamlOf } from './yaml.js';

/** What adds up over the chain is planted last. */
const KINDS: readonly FaultKind[] = [
  'way-forgotten',
  'wrong-unit',
  'weak-offer',
  'nothing-agreed',
  'dead-end',
  'too-seldom-right',
  'too-long',
];
const FAULTS = 3;
/** More than ever were needed. */
const MOST_TRIES = 1000;

/** The exercise of a seed: a chain with three faults of different kinds, which change the answer to none of its questions. */
export function exerciseOf(seed: number, language: Language, words: ExercisePhrases['settings']): Exercise {
  for (let attempt = 0; attempt < MOST_TRIES; attempt++) {
    const made = tried(seed, attempt, language, words);
    if (made !== null) return made;
  }
  throw new Error(`no exercise comes of seed ${seed}`);
}

function tried(seed: number, attempt: number, language: Language, words: ExercisePhrases['settings']): Exercise | null {
  const draw = drawFrom(seed, attempt);
  const { deadEnd, ...recipe } = soundRecipe(words, draw);
  const sound = promised(recipe, language, draw);
  if (sound === null) return null;
  const mended = yamlOf(sound, language);
  const before = look(mended);
  if (faultsSeen(before) > 0) return null;
  const planted = plantedIn(sound, draw, deadEnd);
  if (planted === null) return null;
  const yaml = yamlOf(planted.recipe, language);
  const after = look(yaml);
  const faults = planted.faults.map((fault) => shown(after, fault)).filter((fault) => fault !== null);
  const questions = questionsOf(before, draw);
  if (faults.length < FAULTS || faultsSeen(after) > FAULTS || questions === null) return null;
  if (!questions.every((question) => isTheSame(after, question))) return null;
  return { seed, chain: after.plan.network.chain, yaml, mended, faults: draw.shuffled(faults), questions };
}

/** The recipe with a promise that its agreements carry; null where they carry none worth promising. */
function promised(recipe: Recipe, language: Language, draw: Draw): Recipe | null {
  const far = { ...recipe.customer, within: 60 * 24 * 30, right: 1 };
  const { inside } = look(yamlOf({ ...recipe, customer: far }, language)).customer;
  if (inside?.time == null || inside.right === null || inside.right.inside > 0.99) return null;
  const within = 30 * Math.ceil(inside.time.inside / 60 / 30) + draw.from([0, 30, 60]);
  const right = Math.floor(inside.right.inside * 100 + 1e-6) - draw(2);
  return { ...recipe, customer: { ...far, within, right } };
}

interface PlantedAll {
  readonly recipe: Recipe;
  readonly faults: readonly Fault[];
}

function plantedIn(sound: Recipe, draw: Draw, deadEnd: DeadEnd): PlantedAll | null {
  const chosen = new Set(draw.shuffled(KINDS).slice(0, FAULTS));
  const touched = new Set<string>();
  const faults: Fault[] = [];
  let recipe = sound;
  for (const kind of KINDS.filter((one) => chosen.has(one))) {
    const planted = PLANTS[kind](recipe, touched, draw, deadEnd);
    if (planted === null) return null;
    ({ recipe } = planted);
    faults.push(planted.fault);
    touched.add(
      'from' in planted.fault ? `${planted.fault.from}:${planted.fault.to}` : `${deadEnd.from}:${deadEnd.id}`,
    );
  }
  return { recipe, faults };
}

/** Of plain data: to the microsecond, as files are read. */
function isTheSame(look: Look, question: Question): boolean {
  const told = (value: unknown): string =>
    JSON.stringify(value, (_, one: unknown) => (typeof one === 'number' ? Math.round(one * 1e6) : one));
  return told(answeredAgain(look, question)) === told(question);
}
