import { sarif as encoded, uri } from '../../lettering/encode.js';
import type { RuleId, Span } from '../../model/finding.js';
import { type GateReport, type GateStep, STANDARD_INPUT } from '../../model/gate.js';
import type { Format } from '../../words/format.js';
import { print } from '../json.js';
import type { SarifLocation, SarifLog, SarifMessage, SarifResult, SarifSuppression } from './sarif-log.js';
import { sarifRule } from './sarif-rules.js';
import { cutTo, fingerprintOf, heaviest, messageOf, severityOf, type Told, toldOf } from './told.js';
import type { GateWriter, Speech } from './writer.js';

/** What GitHub takes of one run, and of the steps of one finding. */
const MOST = 25_000;
const MOST_STEPS = 1000;
/** Characters of a message. */
const LONGEST = 4000;

/** The check as SARIF 2.1.0, for lists of alerts: with the rules that found something, and those findings. */
export const sarif: GateWriter = (report, speechOf) => {
  const all = toldOf(report, speechOf);
  const told = heaviest(all, MOST);
  const speech = speechOf('');
  const found = new Set(told.map(ruleOf));
  const rules = report.rules.filter(({ id }) => found.has(id));
  const indices = new Map(rules.map(({ id }, i) => [id, i]));
  const hasBaseline = all.some(({ finding }) => finding.standing.state === 'known');
  const log: SarifLog = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { ...driverOf(report), rules: rules.map((rule) => sarifRule(rule, speech.words)) } },
        language: speech.words.gate.language,
        columnKind: 'unicodeCodePoints',
        invocations: [{ executionSuccessful: true, toolExecutionNotifications: cutNotes(all, told, speech) }],
        results: told.map((one) => ({
          ...result(one, indices.get(ruleOf(one))!),
          ...(hasBaseline ? { baselineState: isKnown(one) ? ('unchanged' as const) : ('new' as const) } : {}),
        })),
      },
    ],
  };
  return print(log);
};

function driverOf({ version }: GateReport): { name: string; version: string; semanticVersion: string } {
  return { name: 'kedja', version, semanticVersion: version };
}

function cutNotes(
  all: readonly Told[],
  told: readonly Told[],
  { words }: Speech,
): { readonly level: 'warning'; readonly message: SarifMessage }[] {
  const more = all.length - told.length;
  return more > 0 ? [{ level: 'warning', message: message(words.gate.notShown(more)) }] : [];
}

function result(told: Told, ruleIndex: number): SarifResult {
  const { span } = told.finding.located;
  const { path = [] } = told.finding;
  const suppressions = suppressionsOf(told);
  return {
    ruleId: ruleOf(told),
    ruleIndex,
    level: severityOf(told),
    message: message(messageOf(told)),
    locations: [location(told, span)],
    partialFingerprints: { 'kedjaIdentity/v1': fingerprintOf(told) },
    ...(path.length > 0 ? { codeFlows: [{ threadFlows: [{ locations: stepsOf(told, path) }] }] } : {}),
    ...(suppressions.length > 0 ? { suppressions } : {}),
  };
}

function ruleOf({ finding }: Told): RuleId {
  return finding.located.finding.rule;
}

function isKnown({ finding }: Told): boolean {
  return finding.standing.state === 'known';
}

function suppressionsOf({ finding: { standing }, speech: { words } }: Told): SarifSuppression[] {
  switch (standing.state) {
    case 'open':
      return [];
    case 'known':
      return [{ kind: 'external', status: 'accepted', justification: words.gate.isKnown }];
    case 'allowed':
      return [{ kind: 'inSource', status: 'accepted', justification: encoded(standing.reason) }];
  }
}

function stepsOf(told: Told, path: readonly GateStep[]): { readonly location: SarifLocation }[] {
  return path.slice(0, MOST_STEPS).map((step) => ({
    location: { ...location(told, step.span), message: message(stepText(step, told.speech.format)) },
  }));
}

function stepText({ name, seconds }: GateStep, format: Format): string {
  return seconds === null ? name : `${name}: ${format.duration(seconds)}`;
}

function location({ path }: Told, { line, column, endLine, endColumn }: Span): SarifLocation {
  const artifactLocation = path === null ? { uri: 'stdin', description: { text: STANDARD_INPUT } } : { uri: uri(path) };
  const region = { startLine: line, startColumn: column, endLine, endColumn };
  return { physicalLocation: { artifactLocation, region } };
}

function message(text: string): SarifMessage {
  return { text: cutTo(encoded(text), LONGEST) };
}
