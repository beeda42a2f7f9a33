import { sha256 } from '../hashes.js';
import { cardWith, placesOf } from '../../analysis/card.js';
import { handOvers } from '../../analysis/hand-overs.js';
import { chainTimes } from '../../analysis/chain-times.js';
import { leversOf } from '../../analysis/levers.js';
import { compose } from '../../diagram/compose.js';
import { frameOf, ON_PAGE } from '../../diagram/redrawn.js';
import { picture } from '../../diagram/picture.js';
import { scene } from '../../diagram/scene.js';
import { propertiesOf } from '../../diagram/theme.js';
import { depths } from '../../graph/depths.js';
import { partOf } from '../../graph/part.js';
import type { Plan } from '../../graph/plan.js';
import { assessChecked, inspect, USUALLY_ASKED } from '../../inspect.js';
import type { Assessment } from '../../model/assessment.js';
import type { Language } from '../../model/chain.js';
import type { Frame } from '../../model/frame.js';
import { mostTelling } from '../../model/telling.js';
import type { LocatedFinding } from '../../model/finding.js';
import { analysisJson } from '../../report/analysis-json.js';
import { findingsText } from '../../report/findings.js';
import { page } from '../../report/html/page.js';
import { wordsOf } from '../../words/languages.js';
import type { Words } from '../../words/words.js';
import { VERSION } from '../../version.js';
import type { Call, Command } from '../command.js';
import { customersCalled } from '../customers.js';
import { formatOf, loadModel, type ModelFile, readModel } from '../model.js';
import { addOdds, type Known } from '../odds.js';
import { countOption, manyOption, runsOption, seedOption } from '../options.js';

interface Options {
  readonly format: 'html' | 'json';
  readonly customer?: readonly string[];
  readonly top: number;
  readonly runs: number;
  readonly seed: number;
}

export default {
  formats: ['html', 'json'],
  configure(parser, help) {
    const { option } = help;
    parser
      .argument('<model>', help.model)
      .addOption(manyOption('--customer <id>', option.customer))
      .addOption(countOption('--top <n>', option.top).default(10))
      .addOption(runsOption(option.runs))
      .addOption(seedOption(help));
  },
  async run(call: Call<Options>) {
    const { args, options, io, out, tongue } = call;
    const model = await readModel(args[0]!, io);
    const source = loadModel(model);
    const language = tongue.languageFor(source.chain?.language ?? null);
    const words = await wordsOf(language);
    const checked = inspect(source);
    const { plan } = checked;
    const customers = plan === null ? [] : customersCalled(options.customer ?? [], plan);
    const { assessment, findings } = assessChecked(source, checked, { ...USUALLY_ASKED, customers });
    const isPage = options.format === 'html';
    const asked = {
      precision: null,
      typical: 'median',
      threats: true,
      runs: options.runs,
      seed: options.seed,
    } as const;
    const counted = isPage ? ({ ...asked, links: 'all' } as const) : asked;
    const told =
      plan === null || assessment === null
        ? null
        : await addOdds({ plan, assessment }, null, [], counted, null, io, out);
    if (!isPage) {
      const english = await wordsOf('en');
      const head = { version: VERSION, file: model.file };
      await out.result(analysisJson(head, told, findings, english, formatOf(source, english)));
    } else if (plan !== null && told !== null)
      await out.result(await written(model, { plan, assessment: told }, findings, { language, words }, call));
    else out.error(findingsText(findings, words, { format: formatOf(source, words) }).trimEnd());
    return told === null ? 1 : told.partial ? 130 : 0;
  },
} satisfies Command;

/** Of more places a page would be mostly cards. */
const MOST_CARDS = 150;

/** The page: its figures, its picture, and the scripts that the build made to make it live. */
async function written(
  model: ModelFile,
  { plan, assessment }: Known,
  findings: readonly LocatedFinding[],
  { language, words }: { readonly language: Language; readonly words: Words },
  { options, io }: Call<Options>,
): Promise<string> {
  const { customer = [], runs, seed, top } = options;
  const customers = customersCalled(customer, plan);
  const places = placesOf(plan);
  const { svg, frame } = await diagram(plan, customers, assessment, words, language);
  return page({
    head: { version: VERSION, file: model.file },
    language,
    assessment,
    handOvers: handOvers(plan, assessment),
    places,
    cards: places.length > MOST_CARDS ? [] : places.map((place) => cardWith(plan, place, assessment)),
    findings,
    diagram: svg,
    colours: { light: propertiesOf('light'), dark: propertiesOf('dark'), print: propertiesOf('print') },
    asked: {
      model: new TextDecoder().decode(model.bytes),
      file: model.file,
      customers,
      runs,
      seed,
      top,
      language,
      frame,
      levers: leversOf(plan, assessment),
    },
    scripts: [await io.asset(`dist/page/words-${language}.js`), await io.asset('dist/page/page.js')],
    words,
    sha256,
  });
}

/** Wider pictures are folded, so that a page shows them without shrinking their text. */
const WIDEST = 1250;
/** No box and the way to the next is narrower than this. */
const NARROWEST = 140;

async function diagram(
  plan: Plan,
  customers: readonly string[],
  assessment: Assessment,
  words: Words,
  language: Language,
): Promise<{ readonly svg: string; readonly frame: Frame }> {
  const { network } = plan;
  const shown = scene(mostTelling(assessment), network, assessment, chainTimes(network), words);
  const drawn = picture(partOf(network, customers, null)!, false, shown);
  const options = { ...ON_PAGE, direction: 'right', language } as const;
  const isLong = Math.max(...depths(network)) * NARROWEST > WIDEST;
  const flat = isLong ? null : await compose(drawn, { ...options, wrap: false });
  const isFlat = flat !== null && flat.layout.width <= WIDEST;
  const { layout, draw } = isFlat ? flat : await compose(drawn, { ...options, wrap: true });
  return { svg: draw(), frame: frameOf(layout) };
}
