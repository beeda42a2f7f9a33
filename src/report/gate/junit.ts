import { xml } from '../../lettering/encode.js';
import { type GateModel, type GateReport, STANDARD_INPUT } from '../../model/gate.js';
import { cutTo, failsIn, isOpen, messageOf, pathOf, severityOf, type Told, toldOf, whyLetBe } from './told.js';
import type { GateWriter, Speech } from './writer.js';

/**
 * A report of tests: a suite for each file, in it a case for each finding. What makes the check fail is a failure, so that hosts and
 * exit code agree; other open findings are said on standard output; what is known or allowed is skipped.
 */
export const junit: GateWriter = (report, speechOf) => {
  const suites = report.models.map((model, id) => suite(model, id, report, speechOf));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', {}, lines(suites))}\n`;
};

/** The form asks when and where; what a check finds depends on neither. */
const NOT_SAID = { timestamp: '1970-01-01T00:00:00', hostname: 'localhost' };

function suite(model: GateModel, id: number, report: GateReport, speechOf: (file: string) => Speech): string {
  const name = pathOf(model) ?? STANDARD_INPUT;
  const told = toldOf({ ...report, models: [model] }, speechOf);
  const fails = failsIn(report);
  const [failing, skipped] = [told.filter(fails), told.filter((one) => !isOpen(one))];
  const beside = told.filter((one) => isOpen(one) && !fails(one)).map((one) => atStart(xml(lineOf(one, name))));
  const cases = [
    ...(failing.length === 0 ? [element('testcase', { name: 'check', classname: name, time: 0 }, '')] : []),
    ...namedApart([...failing, ...skipped]).map(([said, one]) => testCase(said, one, name, fails(one))),
  ];
  const counts = { tests: cases.length, failures: failing.length, errors: 0, skipped: skipped.length, time: 0 };
  const parts = ['<properties/>', ...cases, element('system-out', {}, lines(beside)), '<system-err/>'];
  return element('testsuite', { package: 'kedja', id, name, ...NOT_SAID, ...counts }, lines(parts));
}

function testCase(said: string, told: Told, file: string, fails: boolean): string {
  const result = fails
    ? element('failure', { type: severityOf(told), message: messageOf(told) }, xml(lineOf(told, file)))
    : element('skipped', { message: whyLetBe(told) }, xml(lineOf(told, file)));
  return element('testcase', { name: said, classname: file, time: 0 }, result);
}

/** A finding as it stands in a terminal. */
function lineOf(told: Told, file: string): string {
  const { span, finding } = told.finding.located;
  const severity = told.speech.words.cli.severity[finding.severity];
  return `${file}:${span.line}:${span.column}: ${severity} ${messageOf(told)} [${finding.rule}]`;
}

/** At the start of a line of its own some hosts read orders: what begins them goes as a number. */
function atStart(line: string): string {
  return line.replace(/^[\s:+~^-]/u, (mark) => `&#${mark.codePointAt(0)};`);
}

/** Characters of a name. */
const LONGEST = 250;

/** A name for each: the rule and what it is about, without lines and figures, so that hosts know it again; the second of a name has a number. */
function namedApart(all: readonly Told[]): (readonly [name: string, told: Told])[] {
  const seen = new Map<string, number>();
  return all.map((told) => {
    const name = cutTo(told.finding.identity.trim(), LONGEST);
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    return [before === 0 ? name : `${name} (${before + 1})`, told];
  });
}

function element(name: string, attributes: Readonly<Record<string, string | number>>, inside: string): string {
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${xml(String(value))}"`);
  const opening = `<${name}${said.join('')}`;
  return inside === '' ? `${opening}/>` : `${opening}>${inside}</${name}>`;
}

function lines(parts: readonly string[]): string {
  return parts.length === 0 ? '' : `\n${parts.map((part) => `${part}\n`).join('')}`;
}
