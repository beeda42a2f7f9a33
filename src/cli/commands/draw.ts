import { sha256 } from '../hashes.js';
import { chainTimes } from '../../analysis/chain-times.js';
import { d2 } from '../../diagram/d2.js';
import { dot } from '../../diagram/dot.js';
import { html } from '../../diagram/html.js';
import { json } from '../../diagram/json.js';
import { DIRECTIONS, type Direction } from '../../diagram/ports.js';
import { fitsInLanes } from '../../diagram/layout.js';
import { mermaid } from '../../diagram/mermaid.js';
import { notInFont } from '../../lettering/measure.js';
import { PAGES, type PageId } from '../../diagram/page.js';
import { picture } from '../../diagram/picture.js';
import { scene } from '../../diagram/scene.js';
import { compose } from '../../diagram/compose.js';
import { THEMES, type ThemeId } from '../../diagram/theme.js';
import { type Part, partOf } from '../../graph/part.js';
import type { Plan } from '../../graph/plan.js';
import { assessChecked, inspect, USUALLY_ASKED } from '../../inspect.js';
import type { Assessment } from '../../model/assessment.js';
import type { Language } from '../../model/chain.js';
import type { Picture } from '../../model/picture.js';
import { type ShowId, SHOWS } from '../../model/show.js';
import { mostTelling } from '../../model/telling.js';
import { findingsText } from '../../report/findings.js';
import { print } from '../../report/json.js';
import { pictureText } from '../../report/picture.js';
import { wordsOf } from '../../words/languages.js';
import { VERSION } from '../../version.js';
import type { Call, Command } from '../command.js';
import type { Out } from '../out.js';
import { customersCalled } from '../customers.js';
import { DRAW_FORMATS, type DrawFormat, refuseIdle, USUAL } from '../drawing-options.js';
import { readFonts } from '../fonts.js';
import { type Io, UsageError } from '../io.js';
import { meant } from '../meant.js';
import { formatOf, loadModel, readModel } from '../model.js';
import { addOdds, type Known } from '../odds.js';
import { askForOneLink } from '../one-link.js';
import { choiceOption, countOption, manyOption, runsOption, seedOption } from '../options.js';

interface Options {
  readonly format: DrawFormat;
  readonly output?: string;
  readonly show?: ShowId;
  readonly customer?: readonly string[];
  readonly focus?: string;
  readonly depth: number;
  readonly lanes?: true;
  readonly direction: Direction;
  readonly wrap?: true;
  readonly page?: PageId;
  readonly theme: ThemeId;
  readonly title: boolean;
  readonly legend: boolean;
  readonly scale: number;
  readonly odds: boolean;
  readonly runs: number;
  readonly seed: number;
}

export default {
  formats: DRAW_FORMATS,
  configure(parser, help) {
    const { option, draw } = help;
    parser
      .argument('<model>', help.model)
      .addOption(choiceOption('--show <what>', draw.show, SHOWS, help))
      .addOption(manyOption('--customer <id>', option.customerOfLinks))
      .option('--focus <id>', draw.focus)
      .addOption(countOption('--depth <n>', draw.depth).default(USUAL.depth))
      .option('--lanes', draw.lanes)
      .addOption(choiceOption('--direction <way>', draw.direction, DIRECTIONS, help).default(USUAL.direction))
      .option('--wrap', draw.wrap)
      .addOption(choiceOption('--page <size>', draw.page, Object.keys(PAGES), help))
      .addOption(choiceOption('--theme <colours>', draw.theme, THEMES, help).default(USUAL.theme))
      .option('--no-title', draw.noTitle)
      .option('--no-legend', draw.noLegend)
      .addOption(countOption('--scale <n>', draw.scale).default(USUAL.scale))
      .addOption(runsOption(option.runs))
      .addOption(seedOption(help))
      .option('--no-odds', option.noOdds);
  },
  async run({ args, options, io, out, tongue }: Call<Options>) {
    refuseIdle(options);
    const model = await readModel(args[0]!, io);
    const source = loadModel(model);
    const language = tongue.languageFor(source.chain?.language ?? null);
    const words = await wordsOf(options.format === 'json' ? 'en' : language);
    const checked = inspect(source);
    const { plan } = checked;
    const customers = plan === null ? [] : customersCalled(options.customer ?? [], plan);
    const { assessment, findings } = assessChecked(source, checked, { ...USUALLY_ASKED, customers });
    if (plan === null || assessment === null) {
      out.error(findingsText(findings, words, { format: formatOf(source, words) }).trimEnd());
      return 1;
    }
    const part = focused(plan, customers, options);
    const show = options.show ?? mostTelling(assessment);
    const told = await withOdds({ plan, assessment }, show, options, io, out);
    const drawn = picture(
      part,
      options.lanes === true,
      scene(show, plan.network, told, chainTimes(plan.network), words),
    );
    await write(drawn, show, { version: VERSION, file: model.file }, language, options, io, out);
    if (told.partial) out.note(words.report.stopped(told.odds?.runs ?? 0));
    return told.partial ? 130 : 0;
  },
} satisfies Command;

function focused(plan: Plan, customers: readonly string[], { focus, depth }: Options): Part {
  const { network } = plan;
  const id = focus?.normalize('NFC') ?? null;
  if (id !== null) askForOneLink(`--focus ${id}`, id, network);
  const part = partOf(network, customers, id === null ? null : { id, depth });
  if (part !== null && part.hasFocus) return part;
  if (part !== null) throw new UsageError((say) => `--focus: ${say.call.leadsNowhere(id!, customers)}`);
  const known = network.places.map((place) => place.id);
  throw new UsageError((say) => `--focus: ${say.call.noPlace(id!)}; ${meant(id!, known, network.places)(say)}`);
}

/** The odds, where what is shown is made of them. */
async function withOdds(
  known: Known,
  show: ShowId,
  { odds, runs, seed }: Options,
  io: Io,
  out: Out,
): Promise<Assessment> {
  if (!odds || show === 'plain') return known.assessment;
  const asked = { runs, seed, precision: null, typical: 'median', threats: show !== 'quality' } as const;
  return addOdds(known, null, [], show === 'agreements' ? { ...asked, links: 'all' } : asked, null, io, out);
}

async function write(
  drawn: Picture,
  show: ShowId,
  head: { readonly version: string; readonly file: string },
  language: Language,
  options: Options,
  io: Io,
  out: Out,
): Promise<void> {
  const { format, direction, theme } = options;
  if (format === 'text') return out.result(pictureText(drawn, out));
  const sketched = { direction, theme, hasTitle: options.title };
  if (format === 'mmd') return out.result(mermaid(drawn, sketched));
  if (format === 'dot') return out.result(dot(drawn, sketched));
  if (format === 'd2') return out.result(d2(drawn, sketched));
  if (!fitsInLanes(drawn)) throw new UsageError(({ call }) => call.tooLargeForLanes);
  const { layout, draw } = await compose(drawn, {
    ...sketched,
    language,
    wrap: options.wrap === true,
    page: options.page ?? null,
    hasLegend: options.legend,
  });
  if (format === 'json') return out.result(print(json(head, show, drawn, layout)));
  const svg = draw();
  if (format === 'svg') return out.result(svg);
  if (format === 'html') return out.result(html(svg, drawn.title, language, theme, sha256));
  const fonts = await readFonts(io);
  const missing = notInFont(svg);
  if (missing.length > 0) out.note((await wordsOf(language)).cli.notInFont(missing.slice(0, 8)));
  if (format === 'pdf') {
    const { svgPdf } = await import('../../paper/pdf.js');
    return out.bytes(await svgPdf(svg, { title: drawn.title, language }, fonts));
  }
  const { longestSide, MOST_PIXELS, png } = await import('../../paper/png.js');
  const asked = longestSide(svg, options.scale);
  if (asked > MOST_PIXELS) out.note((await wordsOf(language)).cli.shrunk(asked, MOST_PIXELS));
  return out.bytes(await png(svg, options.scale, fonts, await io.packaged('@resvg/resvg-wasm/index_bg.wasm')));
}
