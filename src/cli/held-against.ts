import { resolve } from 'node:path';
import { compareSides, type Side } from '../against.js';
import { exceptionsOf } from '../gate/exceptions.js';
import { identities } from '../gate/identity.js';
import type { Comparison } from '../model/comparison.js';
import { readDuration } from '../model/duration.js';
import { type Finding, found } from '../model/finding.js';
import type { Exception } from '../model/gate.js';
import type { Ruling } from '../model/ruling.js';
import { hasRun, ruleOf } from '../rules.js';
import { AROUND_THE_CLOCK } from '../source/lower/calendar.js';
import { load, type Source } from '../source/load.js';
import { inText } from '../source/text.js';
import { changedModels, type ChangedModel } from './changed.js';
import { findingsWithOdds, type Found, type OddsAsked } from './checked.js';
import { type Past, pastCalled } from './git.js';
import { type Io, isProblem, UsageError } from './io.js';
import { loadModel, type ModelFile } from './model.js';
import type { Out } from './out.js';
import { standsFor } from './stands-for.js';

/** How much may be lost at the most; what is not said has no limit. */
export interface LossesAsked {
  readonly maxSlackLoss?: string;
  readonly maxOnTimeLoss?: number;
}

/** A model as it was; null where it was not there. */
export interface Before {
  readonly source: Source | null;
  readonly isOther: boolean;
}

/** What became of a model. */
export interface Held {
  /** Null where the file is as it was. */
  readonly comparison: Comparison | null;
  /** Exceptions that were not there before, at their place in the file as it is now. */
  readonly added: readonly Finding[];
}

/** Holds models against what they were: at a revision, or in a file. */
export class HeldAgainst {
  private constructor(
    readonly past: Past,
    private readonly losses: LossesAsked,
    private readonly io: Io,
    private readonly out: Out,
  ) {}

  static async make(said: string, losses: LossesAsked, io: Io, out: Out): Promise<HeldAgainst> {
    return new HeldAgainst(await pastCalled(said, io), losses, io, out);
  }

  /** The models below some paths that are other than they were, each once; a pattern that fits nothing, now or then, is a wrong call. */
  async changed(paths: readonly string[]): Promise<readonly ChangedModel[]> {
    const all = new Map<string, ChangedModel>();
    for (const path of new Set(paths))
      for (const model of await this.#changedAt(path)) {
        const key = resolve(model.file);
        if (!all.has(key)) all.set(key, model);
      }
    const moved = new Set(
      [...all.values()].flatMap(({ state, was }) => (state === 'renamed' && was !== null ? [was.path] : [])),
    );
    return [...all.values()].filter(({ state, was }) => state !== 'gone' || was === null || !moved.has(was.path));
  }

  async #changedAt(path: string): Promise<readonly ChangedModel[]> {
    const stands = await standsFor(path, this.io);
    if (isProblem(stands) || stands.kind !== 'pattern') return changedModels(path, this.past, this.io);
    const models = await changedModels(stands.folder, this.past, this.io);
    const fitting = models.filter(({ file }) => stands.fits(file));
    if (fitting.length + stands.files.length === 0) throw new UsageError(({ call }) => call.noModelIn([path]));
    return fitting;
  }

  /** A model as it was. */
  async before(model: ModelFile, was: ChangedModel['was'], now: Source): Promise<Before> {
    const then = await this.past.before(model.file, { was, now: model.bytes });
    const source = then === null ? null : loadModel(then);
    return { source, isOther: source?.text !== now.text };
  }

  /** A model as it is now, against what it was. */
  async hold(
    { source: before, isOther }: Before,
    now: Source,
    found: Found,
    ruling: Ruling,
    odds: OddsAsked,
  ): Promise<Held> {
    const added = exceptionsAdded(before, now);
    if (!isOther) return { comparison: null, added };
    const was = before === null ? null : await this.#side(before, ruling, odds);
    return { comparison: compareSides(was, sideOf(now, found, ruling, odds), this.#by(now)), added };
  }

  /** A model that is not there any more, against what it was. */
  async gone({ file, was }: ChangedModel, ruling: Ruling, odds: OddsAsked): Promise<Comparison | null> {
    const then = await this.past.before(file, { was });
    if (then === null) return null;
    const before = load(then.bytes, file);
    return compareSides(await this.#side(before, ruling, odds), null, this.#by(before));
  }

  /** The text of any file as it was; null where there was none, undefined where nobody can tell: it is in no repository. */
  async textOf(file: string): Promise<string | null | undefined> {
    try {
      const then = await this.past.before(file);
      return then === null ? null : new TextDecoder().decode(then.bytes);
    } catch (error) {
      if (error instanceof UsageError) return undefined;
      throw error;
    }
  }

  #by({ chain }: Source): Parameters<typeof compareSides>[2] {
    const { maxSlackLoss, maxOnTimeLoss = null } = this.losses;
    const read = maxSlackLoss === undefined ? null : readDuration(maxSlackLoss, chain?.calendar ?? AROUND_THE_CLOCK);
    const slack = read !== null && 'seconds' in read ? read.seconds : null;
    return { against: this.past.said, limits: { slack, onTime: maxOnTimeLoss } };
  }

  async #side(source: Source, ruling: Ruling, odds: OddsAsked): Promise<Side> {
    return sideOf(source, await findingsWithOdds(source, ruling, odds, true, this.io, this.out), ruling, odds);
  }
}

/** A model on one side of a change, its findings by what they are about. */
function sideOf(source: Source, { findings, ...figures }: Found, ruling: Ruling, { hasOdds }: OddsAsked): Side {
  const { isWhole } = source;
  const reach = { ruling, isWhole, hasFigures: figures.assessment !== null, hasOdds, isHeld: true };
  const identityOf = identities(source.chain);
  const named = findings.map((located) => ({ located, identity: identityOf(located.finding) }));
  return { file: source.file, ...figures, findings: named, hasRun: (rule) => hasRun(rule, reach) };
}

/** Exceptions beyond those that there were: of the same rule, for the same reason, for as long, on a line that begins alike. */
function exceptionsAdded(before: Source | null, now: Source): Finding[] {
  const keyIn = (source: Source): ((one: Exception) => string) => {
    const lines = source.text.split('\n');
    const about = (line: number): string => /^[\s-]*[^\s:]*:?/u.exec(lines[line - 1] ?? '')![0].trim();
    return ({ rule, reason, line }) => JSON.stringify([rule, reason, about(line)]);
  };
  const keyNow = keyIn(now);
  const left = before === null ? [] : exceptionsOf(before, ruleOf).exceptions.map(keyIn(before));
  return exceptionsOf(now, ruleOf).exceptions.flatMap((exception) => {
    const { rule, start } = exception;
    const known = left.indexOf(keyNow(exception));
    if (known !== -1) left.splice(known, 1);
    return known === -1 ? [found('exception-added', 'warning', inText(start, start + rule.length), { rule })] : [];
  });
}
