import { handOvers } from '../../analysis/hand-overs.js';
import { assessChecked, inspect, USUALLY_ASKED } from '../../inspect.js';
import { findingsText } from '../../report/findings.js';
import { linksJson } from '../../report/links-json.js';
import { linksText } from '../../report/links.js';
import { VERSION } from '../../version.js';
import type { Call, Command } from '../command.js';
import { customersCalled } from '../customers.js';
import { formatOf, loadModel, readModel } from '../model.js';
import { addOdds } from '../odds.js';
import { countOption, manyOption, runsOption, seedOption } from '../options.js';

interface Options {
  readonly format: 'text' | 'json';
  readonly customer?: readonly string[];
  readonly top: number;
  readonly runs: number;
  readonly seed: number;
}

export default {
  formats: ['text', 'json'],
  configure(parser, help) {
    const { option } = help;
    parser
      .argument('<model>', help.model)
      .addOption(manyOption('--customer <id>', option.customerOfLinks))
      .addOption(countOption('--top <n>', option.topOfLinks).default(10))
      .addOption(runsOption(option.runsOfLinks))
      .addOption(seedOption(help));
  },
  async run({ args, options, io, out, tongue }: Call<Options>) {
    const model = await readModel(args[0]!, io);
    const source = loadModel(model);
    const words = await tongue.wordsFor(source.chain?.language ?? null);
    const checked = inspect(source);
    const { plan } = checked;
    const customers = plan === null ? [] : customersCalled(options.customer ?? [], plan);
    const { assessment, findings } = assessChecked(source, checked, { ...USUALLY_ASKED, customers });
    if (plan === null || assessment === null) {
      out.error(findingsText(findings, words, { format: formatOf(source, words) }).trimEnd());
      return 1;
    }
    const { runs, seed } = options;
    const asked = { runs, seed, precision: null, typical: 'median', threats: true, links: 'all' } as const;
    const told = await addOdds({ plan, assessment }, null, [], asked, null, io, out);
    const all = handOvers(plan, told);
    await out.result(
      options.format === 'json'
        ? linksJson({ version: VERSION, file: model.file }, told, all)
        : linksText(told, all, words.report, { paint: out.paint, width: out.width, top: options.top }),
    );
    return told.partial ? 130 : 0;
  },
} satisfies Command;
