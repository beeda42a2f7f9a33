import { dirname, resolve } from 'node:path';
import { compareSides, type Side } from '../against.js';
import { exceptionsAdded } from '../gate/exceptions-added.js';
import { identities } from '../gate/identity.js';
import type { Comparison } from '../model/comparison.js';
import { readDuration } from '../model/duration.js';
import type { Finding } from '../model/finding.js';
import type { Ruling } from '../model/ruling.js';
import { hasRun, ruleOf } from '../rules.js';
import { AROUND_THE_CLOCK } from '../source/lower/calendar.js';
import { load, type Source } from '../source/load.js';
import { changedModels, type ChangedModel, goneFolder } from './changed.js';
import { findingsWithOdds, type Found, type OddsAsked } from './checked.js';
import { type Past, pastCalled } from './git.js';
import { type Io, UsageError } from './io.js';
import { loadModel, type ModelFile } from './model.js';
import type { Out } from './out.js';
import { standing } from './stands-for.js';

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
      for (const model of await changedModels(path, this.past, this.io)) {
        const key = resolve(model.file);
        if (!all.has(key)) all.set(key, model);
      }
    const moved = new Set(
      [...all.values()].flatMap(({ state, was }) => (state === 'renamed' && was !== null ? [was.path] : [])),
    );
    return [...all.values()].filter(({ state, was }) => state !== 'gone' || was === null || !moved.has(was.path));
  }

  /** Those of some paths that are there, or never were folders. */
  async still(paths: readonly string[]): Promise<readonly string[]> {
    const gone = new Set<string>();
    for (const path of new Set(paths)) if ((await goneFolder(path, this.past, this.io)) !== null) gone.add(path);
    return paths.filter((path) => !gone.has(path));
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
    if (!isOther) return { comparison: null, added: [] };
    const then = before === null ? null : await this.#found(before, ruling, odds);
    const was = before === null || then === null ? null : { source: before, ...then };
    return {
      comparison: compareSides(
        was === null ? null : sideOf(was.source, was, ruling, odds),
        sideOf(now, found, ruling, odds),
        this.#by(before, now),
      ),
      added: exceptionsAdded(was, { source: now, ...found }, ruleOf),
    };
  }

  /** A model that is not there any more, against what it was. */
  async gone({ file, was }: ChangedModel, ruling: Ruling, odds: OddsAsked): Promise<Comparison | null> {
    const then = await this.past.before(file, { was });
    if (then === null) return null;
    const before = load(then.bytes, file);
    const side = sideOf(before, await this.#found(before, ruling, odds), ruling, odds);
    return compareSides(side, null, this.#by(before, null));
  }

  /** The text of any file as it was; null where there was none, undefined where nobody can tell: it is in no repository. */
  async textOf(file: string): Promise<string | null | undefined> {
    try {
      const folder = await standing(dirname(file), this.io);
      const path = folder === dirname(file) ? null : await this.io.inRepository(file);
      const then = await this.past.before(file, path === null ? {} : { was: { path, file, folder } });
      return then === null ? null : new TextDecoder().decode(then.bytes);
    } catch (error) {
      if (error instanceof UsageError) return undefined;
      throw error;
    }
  }

  /** A limit in days is read by both calendars, and the smaller holds: a change does not widen what it may lose. */
  #by(...sides: readonly (Source | null)[]): Parameters<typeof compareSides>[2] {
    const { maxSlackLoss, maxOnTimeLoss = null } = this.losses;
    const read = sides.flatMap((side) => {
      if (maxSlackLoss === undefined || side === null) return [];
      const reading = readDuration(maxSlackLoss, side.chain?.calendar ?? AROUND_THE_CLOCK);
      return 'seconds' in reading ? [reading.seconds] : [];
    });
    const slack = read.length === 0 ? null : Math.min(...read);
    return { against: this.past.said, limits: { slack, onTime: maxOnTimeLoss } };
  }

  async #found(source: Source, ruling: Ruling, odds: OddsAsked): Promise<Found> {
    return findingsWithOdds(source, ruling, odds, true, this.io, this.out);
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
