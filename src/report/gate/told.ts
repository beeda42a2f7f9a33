import * as gate from '../../model/gate.js';
import { type GateFinding, type GateModel, type GateReport, STANDARD_INPUT } from '../../model/gate.js';
import { showInvisible } from '../../model/invisible.js';
import { sha256 } from './sha256.js';
import type { Speech } from './writer.js';

/** A finding with all that a host is told of it. */
export interface Told {
  readonly model: GateModel;
  readonly finding: GateFinding;
  readonly speech: Speech;
  /** Where hosts find the file: relative, with `/`; null for standard input. */
  readonly path: string | null;
  /** Which it is of those with its identity in its file, from 0. */
  readonly occurrence: number;
}

/** The findings of all files, in the order of the files and in each by place. */
export function toldOf(report: GateReport, speechOf: (file: string) => Speech): Told[] {
  return report.models.flatMap((model) => {
    const [speech, path, seen] = [speechOf(model.file), pathOf(model), new Map<string, number>()];
    return model.findings.map((finding) => {
      const occurrence = seen.get(finding.identity) ?? 0;
      seen.set(finding.identity, occurrence + 1);
      return { model, finding, speech, path, occurrence };
    });
  });
}

/** Where hosts find a file; null for standard input. Of a path that is of this machine only, the name. */
export function pathOf({ file, inRepository }: GateModel): string | null {
  if (file === STANDARD_INPUT) return null;
  const path = inRepository ?? file;
  const isAbsolute = /^(?:[a-z]:)?[\\/]/iu.test(path);
  return isAbsolute ? (path.split(/[\\/]/u).findLast((part) => part !== '') ?? '') : path.replace(/^(?:\.\/+)+/u, '');
}

/** What is wrong, and the cure: lower case, no full stop. */
export function sentenceOf({ finding: { located }, speech: { words, format } }: Told): {
  readonly says: string;
  readonly cure: string | null;
} {
  const { says, cure } = words.findings[located.finding.rule](located.finding.facts as never, format);
  return { says: showInvisible(says), cure: cure === null ? null : showInvisible(cure) };
}

/** Both in one. */
export function messageOf(told: Told): string {
  const { says, cure } = sentenceOf(told);
  return cure === null ? says : `${says}; ${cure}`;
}

/** The same for the same thing wrong in the same file, wherever it stands there; no two findings of a check have the same. */
export function fingerprintOf({ path, finding, occurrence }: Told): string {
  return sha256(JSON.stringify([path, finding.identity, occurrence]));
}

/** True for what nobody knew of nor allowed. */
export function isOpen({ finding }: Told): boolean {
  return gate.isOpen(finding);
}

/** Why what is not open is let be. */
export function whyLetBe({ finding: { standing }, speech: { words } }: Told): string {
  return standing.state === 'allowed' ? words.gate.isAllowed(standing.reason) : words.gate.isKnown;
}

/** True for what makes the check fail. */
export function failsIn(report: GateReport): (told: Told) => boolean {
  const fails = gate.failsIn(report);
  return ({ finding }) => fails(finding);
}

export function severityOf({ finding }: Told): 'error' | 'warning' {
  return finding.located.finding.severity;
}

/** The first by weight: open errors, open warnings, the rest; each as they come. */
export function heaviestFirst(all: readonly Told[]): Told[] {
  const weight = (told: Told): number => (isOpen(told) ? (severityOf(told) === 'error' ? 0 : 1) : 2);
  return [0, 1, 2].flatMap((one) => all.filter((told) => weight(told) === one));
}

/** So many of them, those of most weight, in the order in which they were. */
export function heaviest(all: readonly Told[], most: number): readonly Told[] {
  if (all.length <= most) return all;
  const kept = new Set(heaviestFirst(all).slice(0, most));
  return all.filter((told) => kept.has(told));
}

/** A text of so many characters at most. */
export function cutTo(text: string, most: number): string {
  const characters = [...text];
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : text;
}
