import { exerciseOf } from '../../exercise/exercise.js';
import { inspect } from '../../inspect.js';
import { SHEET_KINDS, type SheetKind } from '../../model/sheet.js';
import { findingsText } from '../../report/findings.js';
import { deskFor } from '../../report/sheet/desk.js';
import { exerciseSheets } from '../../report/sheet/exercise.js';
import { PAGE_SIZES, type PageSize } from '../../report/sheet/html.js';
import { exerciseJson, sheetsJson } from '../../report/sheet/json.js';
import { sheetsOf } from '../../report/sheet/sheets.js';
import { VERSION } from '../../version.js';
import { exerciseWordsOf } from '../../words/exercises.js';
import { sheetWordsOf } from '../../words/sheets.js';
import type { Call, Command } from '../command.js';
import { type ExitCode, UsageError } from '../io.js';
import { formatOf, loadModel, readModel } from '../model.js';
import { choiceOption, choicesOption, manyOption, refuseTwice, seedOption } from '../options.js';
import { placesCalled, printSheets, type SheetFormat, sheetFacts } from '../sheets.js';

interface Options {
  readonly format: SheetFormat | 'json' | 'yaml';
  readonly sheet?: readonly SheetKind[];
  readonly place?: readonly string[];
  readonly blank?: true;
  readonly exercise?: true;
  readonly key: boolean;
  readonly seed: number;
  readonly page: PageSize;
}

export default {
  formats: ['text', 'html', 'pdf', 'json', 'yaml'],
  endings: { yml: 'yaml' },
  configure(parser, help) {
    const { option } = help;
    parser
      .argument('[model]', help.model)
      .addOption(choicesOption('--sheet <sheet>', option.sheets, SHEET_KINDS, help))
      .addOption(manyOption('--place <id>', option.places))
      .option('--blank', option.blank)
      .option('--exercise', option.exercise)
      .option('--no-key', option.noKey)
      .addOption(seedOption({ ...help, option: { ...option, seed: option.seedOfExercise } }))
      .addOption(choiceOption('--page <size>', option.paper, PAGE_SIZES, help).default('a4'));
  },
  async run(call: Call<Options>) {
    const [model] = call.args;
    const isExercise = call.options.exercise === true;
    if (isExercise !== (model === undefined))
      throw new UsageError(
        ({ call: say }) =>
          `${isExercise ? say.tooManyArguments(0, 1) : say.missingArgument('model')}; ${say.seeHelp('sheet')}`,
      );
    return model === undefined ? ofNoModel(call) : ofModel(model, call);
  },
} satisfies Command;

async function ofModel(path: string, call: Call<Options>): Promise<ExitCode> {
  const { io, out, tongue } = call;
  const { format, ...options } = call.options;
  if (format === 'yaml') throw new UsageError(({ call: say }) => say.onlyOfExercise);
  const model = await readModel(path, io);
  const source = loadModel(model);
  const words = await tongue.wordsFor(source.chain?.language ?? null);
  const { plan, findings } = inspect(source);
  if (plan === null) {
    out.error(findingsText(findings, words, { format: formatOf(source, words) }).trimEnd());
    return 1;
  }
  refuseTwice('--sheet', options.sheet ?? []);
  const places = options.place === undefined ? null : placesCalled(options.place, plan);
  const kinds = options.sheet ?? (places === null ? SHEET_KINDS : (['cards'] as const));
  const facts = sheetFacts(plan, kinds, places);
  if (format === 'json') await out.result(sheetsJson({ version: VERSION, file: model.file }, facts, kinds));
  else {
    const say = await sheetWordsOf(tongue.language);
    const all = sheetsOf(facts, kinds, words.report, say, {
      isBlank: options.blank === true,
      isLarge: options.page === 'a3',
    });
    const sheets = all.filter(({ isKey }) => options.key || !isKey);
    await printSheets(sheets, format, facts.overview.chain.name ?? words.report.untitled, options.page, say, call);
  }
  return 0;
}

/** An exercise is made, in the language that is spoken. */
async function ofNoModel(call: Call<Options>): Promise<ExitCode> {
  const { out, tongue } = call;
  const { format, ...options } = call.options;
  const words = await tongue.wordsFor(null);
  const [say, asking] = await Promise.all([sheetWordsOf(tongue.language), exerciseWordsOf(tongue.language)]);
  const exercise = exerciseOf(options.seed, tongue.language, asking.settings);
  if (format === 'json') await out.result(exerciseJson(VERSION, exercise));
  else if (format === 'yaml') await out.result(exercise.yaml);
  else {
    const desk = deskFor(exercise.chain, words.report, say, { isBlank: true, isLarge: false });
    const title = asking.title(exercise.seed, exercise.chain.name ?? '');
    const sheets = exerciseSheets(exercise, asking, desk).filter(({ isKey }) => options.key || !isKey);
    await printSheets(sheets, format, title, options.page, say, call);
  }
  return 0;
}
