import { compareSides, type Side } from '../../src/against.js';
import { Drawing } from '../../src/analysis/odds/odds.js';
import { assessChecked, inspect, USUALLY_ASKED, withFigures } from '../../src/inspect.js';
import type { Comparison, LossLimits } from '../../src/model/comparison.js';
import { hasRun, RECOMMENDED } from '../../src/rules.js';
import { load, type Source } from '../../src/source/load.js';

/** A model as `kedja check --against` looks through it. */
export function sideOf(source: Source, runs = 2000, seed = 1): Side {
  const known = inspect(source);
  const { assessment } = assessChecked(source, known, USUALLY_ASKED);
  const { network, plan } = known;
  if (plan === null || assessment === null)
    return { ...reached(source, false), network, assessment: null, drawing: null, findings: known.findings.map(named) };
  const asked = { runs, seed, precision: null, typical: 'median', threats: false } as const;
  const drawing = new Drawing(plan, assessment, asked);
  while (!drawing.isDone) drawing.step();
  const told = drawing.tell();
  const findings = withFigures(source, known, told, RECOMMENDED).map(named);
  return { ...reached(source, true), network, assessment: told, drawing, findings };
}

function reached({ file, isWhole }: Source, hasFigures: boolean): Pick<Side, 'file' | 'hasRun'> {
  const reach = { ruling: RECOMMENDED, isWhole, hasFigures, hasOdds: true, isHeld: true };
  return { file, hasRun: (rule) => hasRun(rule, reach) };
}

function named(located: Side['findings'][number]['located']): Side['findings'][number] {
  return { located, identity: `${located.finding.rule} ${JSON.stringify(located.finding.at.path)}` };
}

/** A model of its text, or of plain data. */
export function sideFrom(model: string | object, runs = 2000): Side {
  return typeof model === 'string'
    ? sideOf(load(model, 'model.yaml'), runs)
    : sideOf(load(JSON.stringify(model), 'model.yaml'), runs);
}

const ANY: LossLimits = { slack: null, onTime: null };

/** What a change from one model to another does; null: there is none. */
export function compared(
  before: string | object | null,
  after: string | object | null,
  limits: Partial<LossLimits> = {},
): Comparison {
  const side = (model: string | object | null): Side | null => (model === null ? null : sideFrom(model));
  return compareSides(side(before), side(after), { against: 'main', limits: { ...ANY, ...limits } });
}
