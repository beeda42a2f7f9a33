import { assessChecked, type Checked, USUALLY_ASKED } from '../../inspect.js';
import { compare } from '../../kedja.js';
import { MOST_PATHS } from '../../analysis/paths.js';
import type { Plan } from '../../graph/plan.js';
import type { Assessment, AssessOptions, Late } from '../../model/assessment.js';
import { findingsText } from '../../report/findings.js';
import { analysisJson } from '../../report/analysis-json.js';
import { text } from '../../report/text.js';
import type { Source } from '../../source/load.js';
import { wordsOf } from '../../words/languages.js';
import type { Words } from '../../words/words.js';
import type { Call, Command } from '../command.js';
import { customersCalled } from '../customers.js';
import { latesOf } from '../late.js';
import { formatOf, loadModel, readModel } from '../model.js';
import { addOdds, type Known } from '../odds.js';
import {
  choiceOption,
  countOption,
  countOptionTo,
  manyOption,
  runsOption,
  seedOption,
  shareOption,
} from '../options.js';
import { settingsOf, withSettings } from '../set.js';
import { VERSION } from '../../version.js';

/** More than any machine here has. */
const MOST_THREADS = 256;

interface Options {
  readonly format: 'text' | 'json';
  readonly customer?: readonly string[];
  readonly top: number;
  readonly paths?: number;
  readonly late?: readonly string[];
  readonly set?: readonly string[];
  readonly typical: 'median' | 'mean';
  readonly odds: boolean;
  readonly runs: number;
  readonly seed: number;
  readonly precision?: number;
  readonly threads?: number;
}

export default {
  formats: ['text', 'json'],
  configure(parser, help) {
    const { option } = help;
    parser
      .argument('<model>', help.model)
      .addOption(manyOption('--customer <id>', option.customer))
      .addOption(countOption('--top <n>', option.top).default(10))
      .addOption(countOptionTo('--paths <k>', option.paths(MOST_PATHS), MOST_PATHS))
      .addOption(manyOption('--late <id=time>', option.late))
      .addOption(manyOption('--set <id.key=value>', option.set))
      .addOption(choiceOption('--typical <figure>', option.typical, ['median', 'mean'], help).default('median'))
      .addOption(runsOption(option.runs))
      .addOption(seedOption(help))
      .addOption(shareOption('--precision <share>', option.precision))
      .addOption(countOptionTo('--threads <n>', option.threads, MOST_THREADS))
      .option('--no-odds', option.noOdds);
  },
  async run({ args, options, io, out, tongue }: Call<Options>) {
    const model = await readModel(args[0]!, io);
    const written = loadModel(model);
    const words = await tongue.wordsFor(written.chain?.language ?? null);
    const settings = settingsOf(options.set ?? []);
    const { source, checked, asIs } = withSettings(model, settings, written, words);
    const { plan } = checked;
    const asked = plan === null ? USUALLY_ASKED : askedOf(options, plan, words);
    const { assessment, findings } = assessChecked(source, checked, asked);
    const told =
      assessment === null || plan === null
        ? null
        : await tell(
            { plan, assessment: { ...assessment, settings } },
            { source: written, checked: asIs },
            options,
            asked.late,
            io,
            out,
          );
    if (options.format === 'json') {
      const english = await wordsOf('en');
      const head = { version: VERSION, file: model.file };
      await out.result(analysisJson(head, told, findings, english, formatOf(source, english)));
    } else if (told !== null)
      await out.result(text(told, words.report, { paint: out.paint, width: out.width, top: options.top }));
    else out.error(findingsText(findings, words, { format: formatOf(source, words) }).trimEnd());
    const warnings = findings.filter(({ finding }) => finding.severity === 'warning').length;
    if (told !== null && warnings > 0) out.note(words.report.warnings(warnings, model.file));
    return told === null ? 1 : told.partial ? 130 : 0;
  },
} satisfies Command;

/** The figures with their odds, unless nobody wants them; what was set is told beside what the model says. */
async function tell(
  known: Known,
  asIs: { readonly source: Source; readonly checked: Checked },
  { odds, typical, runs, seed, precision, threads }: Options,
  late: readonly Late[],
  io: Call['io'],
  out: Call['out'],
): Promise<Assessment> {
  const before = known.assessment.settings.length === 0 ? null : knownOf(asIs.source, asIs.checked, typical);
  if (odds)
    return addOdds(
      known,
      before,
      late,
      { runs, seed, precision: precision ?? null, typical, threats: true },
      threads ?? null,
      io,
      out,
    );
  return before === null ? known.assessment : compare(known.assessment, before.assessment);
}

function knownOf(source: Source, checked: Checked, typical: Options['typical']): Known | null {
  const { assessment } = assessChecked(source, checked, { ...USUALLY_ASKED, typical, threats: false });
  return assessment === null || checked.plan === null ? null : { plan: checked.plan, assessment };
}

function askedOf({ customer = [], paths, late = [], typical }: Options, plan: Plan, words: Words): AssessOptions {
  const customers = customersCalled(customer, plan);
  return { customers, paths: paths ?? 0, typical, late: latesOf(late, plan, words) };
}
