import { markdown as encoded } from '../../lettering/encode.js';
import { fails, type GateModel, type GateReport, tally, type Tally } from '../../model/gate.js';
import type { CheckPhrases } from '../../words/cli-phrases.js';
import { heaviest, isOpen, pathOf, sentenceOf, severityOf, type Told, toldOf, whyLetBe } from './told.js';
import type { GateWriter, Speech } from './writer.js';

/** Bytes of a comment on GitHub; the summary of a step takes sixteen times as many. */
const LONGEST = 65_536;

/** More findings than these in a file are folded, and all where there are more such files than these. */
const UNFOLDED = { findings: 20, files: 5 };

/**
 * The check as a comment in a pull request: the verdict, what changes do, a table for each file, and what is let be. Where that is
 * too long, errors come first, then what changes do, the worst of them at the front, then the rest; what is left out is counted.
 */
export function markdown(
  report: GateReport,
  speechOf: Parameters<GateWriter>[1],
  changes: readonly string[] = [],
): string {
  const all = toldOf(report, speechOf);
  const written = (findings: number, some: number): string =>
    page(heaviest(all, findings), all, { told: changes.slice(0, some), all: changes.length }, report, speechOf(''));
  const errors = all.filter((one) => isOpen(one) && severityOf(one) === 'error').length;
  const first = most(0, errors, (count) => isShort(written(count, 0)));
  const some = most(0, changes.length, (count) => isShort(written(first, count)));
  return written(
    most(first, all.length, (count) => isShort(written(count, some))),
    some,
  );
}

/** The largest number up to another at which something holds that holds at the least, and not again beyond where it ends. */
function most(least: number, end: number, holds: (count: number) => boolean): number {
  if (end > least && holds(end)) return end;
  let [low, high] = [least, end];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low;
}

function isShort(text: string): boolean {
  return new TextEncoder().encode(text).length <= LONGEST;
}

/** The findings that are `told` of all that there are. */
function page(
  told: readonly Told[],
  all: readonly Told[],
  changes: { readonly told: readonly string[]; readonly all: number },
  report: GateReport,
  speech: Speech,
): string {
  const open = [...byFile(told.filter(isOpen)).values()];
  const letBe = told.filter((one) => !isOpen(one));
  const more = all.length - told.length;
  const blocks = [
    verdict(report, speech),
    ...changes.told.map((change) => change.trimEnd()),
    ...(changes.all > changes.told.length
      ? [encoded(speech.words.gate.changesNotShown(changes.all - changes.told.length))]
      : []),
    ...open.map((some) => ofFile(some, open.length > UNFOLDED.files)),
    ...(letBe.length > 0 ? [setAside(letBe, speech)] : []),
    ...(more > 0 ? [encoded(speech.words.gate.notShown(more))] : []),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function byFile(told: readonly Told[]): ReadonlyMap<GateModel, readonly Told[]> {
  const files = new Map<GateModel, Told[]>();
  for (const one of told) {
    const some = files.get(one.model);
    if (some === undefined) files.set(one.model, [one]);
    else some.push(one);
  }
  return files;
}

function verdict(report: GateReport, { words: { gate, cli } }: Speech): string {
  const isFailed = fails(report);
  const there = tally(report.models);
  const { models, known, allowed } = there;
  const beside = [
    `kedja ${report.version}`,
    cli.check.models(models),
    ...(known > 0 ? [gate.known(known)] : []),
    ...(allowed > 0 ? [gate.allowed(allowed)] : []),
  ];
  const nothing = known + allowed > 0 ? gate.nothingNew : cli.check.nothingWrong;
  const counted = there.errors + there.warnings === 0 ? nothing : counts(there, cli.check);
  return `### ${isFailed ? '❌' : '✅'} ${encoded(`${isFailed ? gate.fails : gate.passes}: ${counted}`)}\n\n${encoded(beside.join(' · '))}`;
}

function counts({ errors, warnings }: Tally, say: CheckPhrases): string {
  return [...(errors > 0 ? [say.errors(errors)] : []), ...(warnings > 0 ? [say.warnings(warnings)] : [])].join(', ');
}

/** Some of a file's open findings, under how many there are. */
function ofFile(some: readonly Told[], isFolded: boolean): string {
  const { words } = some[0]!.speech;
  const head = `<b>${encoded(nameOf(some[0]!))}</b> · ${counts(tally([some[0]!.model]), words.cli.check)}`;
  const rows = some.map((one) => {
    const { says, cure } = sentenceOf(one);
    return [mark(one), lineOf(one), `${encoded(says)} ${ruleOf(one)}`, encoded(cure ?? '')];
  });
  const cells = table(['', words.gate.line, words.gate.finding, words.gate.cure], rows);
  return isFolded || some.length > UNFOLDED.findings ? folded(head, cells) : `${head}\n\n${cells}`;
}

/** What is known or allowed, and why. */
function setAside(some: readonly Told[], { words: { gate } }: Speech): string {
  const rows = some.map((one) => [
    mark(one),
    `${encoded(nameOf(one))} ${lineOf(one)}`,
    `${encoded(sentenceOf(one).says)} ${ruleOf(one)}`,
    encoded(whyLetBe(one)),
  ]);
  return folded(`<b>${gate.setAside}</b> · ${some.length}`, table(['', gate.line, gate.finding, gate.why], rows));
}

function nameOf({ model, speech }: Told): string {
  return pathOf(model) ?? speech.words.cli.files.standardInput;
}

function mark(told: Told): string {
  return `${severityOf(told) === 'error' ? '❌' : '⚠️'}&nbsp;${told.speech.words.cli.severity[severityOf(told)]}`;
}

function lineOf({ finding: { located } }: Told): string {
  return `${located.span.line}:${located.span.column}`;
}

function ruleOf({ finding: { located } }: Told): string {
  return `\`${located.finding.rule}\``;
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

/** In a line that opens; GitHub reads Markdown inside only behind an empty line. */
function folded(head: string, inside: string): string {
  return `<details>\n<summary>${head}</summary>\n\n${inside}\n\n</details>`;
}
