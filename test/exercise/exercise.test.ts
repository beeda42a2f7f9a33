import { describe, expect, test } from 'vitest';
import { exerciseOf } from '../../src/exercise/exercise.js';
import { look } from '../../src/exercise/look.js';
import { check } from '../../src/inspect.js';
import { type Language, LANGUAGES } from '../../src/model/chain.js';
import type { Exercise, Fault, Question } from '../../src/model/exercise.js';
import { load } from '../../src/source/load.js';
import { SETTINGS } from '../../src/words/exercise-phrases.js';
import { exerciseWordsOf } from '../../src/words/exercises.js';

const SEEDS = 200;

const known = new Map<Language, Promise<Exercise[]>>();

/** Made once for all tests: it takes some seconds. */
function exercises(language: Language): Promise<Exercise[]> {
  const all = known.get(language) ?? made(language, SEEDS);
  known.set(language, all);
  return all;
}

async function made(language: Language, seeds: number): Promise<Exercise[]> {
  const { settings } = await exerciseWordsOf(language);
  return Array.from({ length: seeds }, (_, seed) => exerciseOf(seed, language, settings));
}

/** What `kedja check` finds in a model, rule by rule. */
function found(yaml: string): string[] {
  return check(load(yaml, 'exercise.kedja.yaml')).map(({ finding }) => finding.rule);
}

/** The rule by which kedja finds a fault; null where it is seen in the figures. */
function ruleOf({ kind }: Fault): string | null {
  if (kind === 'dead-end') return 'place-without-customer';
  if (kind === 'weak-offer') return 'offer-below-expectation';
  return kind === 'too-long' || kind === 'too-seldom-right' ? 'inside-cannot-carry' : null;
}

describe.each(LANGUAGES)('exercises in %s', (language) => {
  test('have three faults of different kinds, each found where it is, and none besides', async () => {
    for (const { yaml, mended, faults, seed } of await exercises(language)) {
      expect(new Set(faults.map(({ kind }) => kind)).size, String(seed)).toBe(3);
      expect(found(mended), String(seed)).toEqual([]);
      const rules = faults.map(ruleOf).filter((rule) => rule !== null);
      expect([...new Set(found(yaml))].sort(), String(seed)).toEqual([...new Set(rules)].sort());
      for (const fault of faults) expectFault(look(yaml), fault, seed);
      const ends = faults.map((fault) => ('from' in fault ? `${fault.from}:${fault.to}` : fault.place));
      expect(new Set(ends).size, String(seed)).toBe(3);
    }
  });

  test('are another for every seed, and the same for the same', async () => {
    const all = await exercises(language);
    expect(new Set(all.map(({ yaml }) => yaml)).size).toBe(SEEDS);
    expect(new Set(all.map(({ mended }) => mended)).size).toBe(SEEDS);
    const again = await made(language, 20);
    expect(again.map((one) => JSON.stringify(one))).toEqual(all.slice(0, 20).map((one) => JSON.stringify(one)));
  });
});

test('an exercise is the same in every language, but for what places are called', async () => {
  /** Places by where they stand in the model. */
  const bare = ({ chain, faults, questions }: Exercise): string => {
    const role = new Map(chain.places.map(({ id }, i) => [id, `place ${i}`]));
    return JSON.stringify([faults, questions], (_, value: unknown) =>
      typeof value === 'string' ? (role.get(value) ?? value) : value,
    );
  };
  const all = await Promise.all(LANGUAGES.map(exercises));
  for (let seed = 0; seed < SEEDS; seed++) expect(new Set(all.map((one) => bare(one[seed]!))).size, `${seed}`).toBe(1);
});

test('ids are of the language, in letters that every keyboard has', async () => {
  const known = await Promise.all(LANGUAGES.map(exerciseWordsOf));
  for (const { settings } of known)
    for (const setting of SETTINGS) {
      const { ids } = settings[setting];
      expect(new Set(ids).size).toBe(9);
      for (const id of ids) expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/u);
    }
  const [english, ...others] = known.map(({ settings }) => SETTINGS.flatMap((setting) => settings[setting].ids));
  for (const ids of others) {
    const alike = ids.filter((id, i) => id === english![i]);
    expect(alike.filter((id) => !['reception', 'register', 'patient', 'cafe'].includes(id))).toEqual([]);
  }
  for (const language of LANGUAGES)
    for (const { chain } of await exercises(language))
      for (const { id } of chain.places) expect(id).toMatch(/^[a-z-]+$/u);
});

test.each(LANGUAGES)(
  'in %s exercises ask four questions to six, whose answers the faults do not change',
  async (language) => {
    const all = await exercises(language);
    for (const { yaml, mended, questions, seed } of language === 'en' ? all : all.slice(0, 30)) {
      expect(questions.length).toBeGreaterThanOrEqual(4);
      expect(questions.length).toBeLessThanOrEqual(6);
      for (const question of questions) for (const one of [yaml, mended]) expectAnswer(one, question, seed);
    }
  },
);

test('every kind of fault and of question comes up', async () => {
  const all = await exercises('en');
  const kinds = (of: (one: Exercise) => readonly (Fault | Question)[]): Set<string> =>
    new Set(all.flatMap(of).map(({ kind }) => kind));
  expect(kinds(({ faults }) => faults).size).toBe(7);
  expect(kinds(({ questions }) => questions).size).toBe(8);
});

/** Worked out anew from the chain itself, as somebody would by hand. */
function expectFault({ plan, customer }: ReturnType<typeof look>, fault: Fault, seed: number): void {
  const { chain } = plan.network;
  if (fault.kind === 'dead-end') {
    expect(chain.links.filter(({ from }) => from === fault.place)).toEqual([]);
    return;
  }
  const one = chain.links.find(({ from, to }) => from === fault.from && to === fault.to)!;
  const within = one.agreed?.within ?? one.offers?.within ?? null;
  const own = plan.fixedOwn[plan.step[plan.network.nodeOf.get(fault.from)!]!]!;
  const handover = one.handover?.form === 'fixed' ? one.handover.value : 0;
  const takes = own + (one.every ?? 0) / 2 + handover;
  const at = `seed ${seed}`;
  switch (fault.kind) {
    case 'way-forgotten':
      expect([within, fault.agreed, fault.takes], at).toEqual([own, own, takes]);
      expect(within!, at).toBeLessThan(takes);
      return;
    case 'wrong-unit':
      expect(within! * 60, at).toBe(fault.meant);
      expect(within!, at).toBeLessThan(takes);
      return;
    case 'too-long':
      expect(within, at).toBe(fault.agreed);
      expect(fault.sum, at).toBeGreaterThan(customer.promise!.within!);
      return;
    case 'too-seldom-right':
      expect(one.agreed?.right ?? one.offers?.right, at).toBe(fault.right);
      expect(fault.product, at).toBeLessThan(customer.promise!.right!);
      return;
    case 'weak-offer':
      expect([one.expects!.within, one.offers!.within], at).toEqual([fault.expected, fault.offered]);
      expect(fault.expected, at).toBeLessThan(fault.offered);
      return;
    case 'nothing-agreed':
      expect([one.agreed, one.expects, one.offers], at).toEqual([null, null, null]);
  }
}

/** With what is late, or as fast as that, written into the model itself. */
function expectAnswer(yaml: string, question: Question, seed: number): void {
  const { customer, stream } = look(yaml);
  const within = customer.promise!.within!;
  const leadTime = (late: number, place: string): number =>
    look(yaml, [{ id: place, seconds: late }]).assessment.changes[0]!.after!;
  const at = `seed ${seed}`;
  switch (question.kind) {
    case 'lead-time':
      return expect(customer.typical!.leadTime, at).toBe(question.answer);
    case 'path':
      return expect(
        stream.steps.map(({ id }) => id),
        at,
      ).toEqual(question.answer);
    case 'absorb':
      expect(leadTime(question.answer, question.place), at).toBeLessThanOrEqual(within);
      return expect(leadTime(question.answer + 60, question.place), at).toBeCloseTo(within + 60, 6);
    case 'notice': {
      const more = question.answer.find(({ place }) => place === customer.id)?.by ?? 0;
      return expect(leadTime(question.late, question.place), at).toBeCloseTo(customer.typical!.leadTime + more, 6);
    }
    case 'holds':
      return expect(within - leadTime(question.late, question.place), at).toBeCloseTo(question.answer, 6);
    case 'faster': {
      const minutes = (seconds: number): string => `${seconds / 60}min`;
      const written = new RegExp(`(^  ${question.place}: .*\\btime: )[^,\\}]*?(?=,| \\})`, 'mu');
      const faster = (seconds: number): number =>
        look(yaml.replace(written, `$1${minutes(seconds)}`)).customer.typical!.leadTime;
      expect(faster(question.answer), at).toBeLessThanOrEqual(question.promise + 1e-6);
      return expect(faster(question.answer + 60), at).toBeGreaterThan(question.promise);
    }
    case 'right':
      return expect(stream.right, at).toBe(question.answer);
    case 'work':
      return expect(question.work / question.all, at).toBeCloseTo(question.answer, 12);
  }
}
