import { inspect } from '../../inspect.js';
import type { Language } from '../../model/chain.js';
import type { Plan } from '../../graph/plan.js';
import type { LoggedLinks, Relation } from '../../model/survey.js';
import { findingsText } from '../../report/findings.js';
import { answersCsv } from '../../report/survey/csv.js';
import { questionsJson, surveyJson } from '../../report/survey/json.js';
import { surveySheets } from '../../report/survey/sheet.js';
import { surveyText, type SurveyVoice } from '../../report/survey/text.js';
import { isAsked, type Narrowed, otherRelations, surveyRelations } from '../../survey/relations.js';
import { VERSION } from '../../version.js';
import { measureWordsOf } from '../../words/measure.js';
import { sheetWordsOf } from '../../words/sheets.js';
import type { SurveyPhrases } from '../../words/survey-phrases.js';
import { surveyWordsOf } from '../../words/surveys.js';
import type { Words } from '../../words/words.js';
import { answersIn } from '../answers.js';
import type { Call, Command } from '../command.js';
import { Configs, rulingFor } from '../configs.js';
import { inert } from '../inert.js';
import { type ExitCode, UsageError } from '../io.js';
import { refuseLogs } from '../log-options.js';
import { type Mapped, mappingFor } from '../mapping.js';
import { formatOf, loadModel, type ModelFile, readModel } from '../model.js';
import { countOption, manyOption } from '../options.js';
import { isStandardOutput } from '../out.js';
import { placesCalled, printSheets } from '../sheets.js';

interface Options {
  readonly format: 'text' | 'html' | 'pdf' | 'csv' | 'json';
  readonly output?: string;
  readonly customer?: readonly string[];
  readonly place?: readonly string[];
  readonly top: number;
  readonly log?: readonly string[];
  readonly map?: string;
}

/** What is asked about, and how it is told. */
interface Asked {
  readonly model: ModelFile;
  readonly chain: string | null;
  readonly plan: Plan;
  readonly narrowed: Narrowed;
  readonly words: Words;
  readonly say: SurveyPhrases;
}

export default {
  formats: ['text', 'html', 'pdf', 'csv', 'json'],
  configure(parser, help) {
    const { option } = help;
    parser
      .argument('<model>', help.model)
      .argument('[answers...]', help.answers)
      .addOption(manyOption('--customer <id>', option.customerOfSurvey))
      .addOption(manyOption('--place <id>', option.placesOfSurvey))
      .addOption(manyOption('--log <file>', option.logOfSurvey))
      .option('--map <file>', option.map)
      .addOption(countOption('--top <n>', option.topOfLinks).default(10));
  },
  async run(call: Call<Options>) {
    const { args, io, out, tongue, options } = call;
    const [path, ...files] = args as readonly [string, ...string[]];
    const model = await readModel(path, io);
    const source = loadModel(model);
    const words = await tongue.wordsFor(source.chain?.language ?? null);
    const say = await surveyWordsOf(tongue.language);
    refuseWrong(call); // in the language of the model
    const { plan, findings } = inspect(source);
    if (plan === null) {
      out.error(findingsText(findings, words, { format: formatOf(source, words) }).trimEnd());
      return 1;
    }
    const narrowed = narrowedTo(options, plan, say);
    const asked: Asked = { model, chain: plan.network.chain.name, plan, narrowed, words, say };
    return files.length === 0 ? ask(asked, call) : tell(asked, files, call);
  },
} satisfies Command;

/** The call is at fault where it names something twice, or a log and no answers to hold it against. */
function refuseWrong({ args, options }: Call<Options>): void {
  const [path, ...files] = args as readonly [string, ...string[]];
  const again = args.find((one, i) => i > args.indexOf(one) && (i > 0 || one === '-'));
  if (again !== undefined) throw new UsageError(({ call }) => call.givenTwice(again));
  refuseLogs(path, options);
  if (files.length === 0 && options.log !== undefined)
    throw new UsageError(({ call }) => call.notWithout('--log', '<answers>'));
}

/** Only departments are asked, and only those that somebody delivers to. */
function narrowedTo({ customer, place }: Options, plan: Plan, say: SurveyPhrases): Narrowed {
  const relations = surveyRelations(plan);
  const isAskedOf = (id: string): boolean =>
    relations.some((one) => isAsked(one, { customers: new Set([id]), places: null }));
  const called = customer && placesCalled(customer, plan, '--customer', ({ id }) => isAskedOf(id));
  for (const id of called ?? []) if (!isAskedOf(id)) throw new UsageError(() => `--customer: ${say.notAsked(id)}`);
  const customers = called === undefined ? null : new Set(called);
  return { customers, places: place === undefined ? null : new Set(placesCalled(place, plan)) };
}

/** The questions, to be printed or filled in. */
async function ask({ model, chain, plan, narrowed, words, say }: Asked, call: Call<Options>): Promise<ExitCode> {
  const { out, options, tongue } = call;
  const relations = surveyRelations(plan).filter((one) => isAsked(one, narrowed));
  if (options.format === 'json')
    await out.result(questionsJson({ version: VERSION, file: model.file }, chain, relations));
  else if (options.format === 'csv') await writeCsv(answersCsv(relations, say), call);
  else if (relations.length === 0) out.note(say.nobodyAsked);
  else {
    const ofSheets = await sheetWordsOf(tongue.language);
    const sheets = surveySheets(relations, chain, say, ofSheets);
    await printSheets(sheets, options.format, chain ?? words.report.untitled, 'a4', ofSheets, call);
  }
  return 0;
}

/** In a file with the mark by which spreadsheets know that it is UTF-8. */
async function writeCsv(text: string, { out, options }: Call<Options>): Promise<void> {
  const isFile = options.output !== undefined && !isStandardOutput(options.output);
  if (isFile) await out.bytes(new TextEncoder().encode(`\u{feff}${inert(text, false)}`));
  else await out.result(text);
}

/** What the answers say. */
async function tell(
  asked: Asked,
  paths: readonly string[],
  { io, out, options, tongue }: Call<Options>,
): Promise<ExitCode> {
  const { model, chain, plan, narrowed, say } = asked;
  const { format } = options;
  if (format !== 'text' && format !== 'json') throw new UsageError(() => say.onlyOfQuestions(format));
  const { surveyResult } = await import('../../survey/result.js');
  const whom = { places: plan.network.places, relations: surveyRelations(plan), others: otherRelations(plan) };
  const mapped = await mappingFor(model.file, options.map, io);
  const { answers, ...files } = await answersIn(paths, whom, mapped.mapping.dates, say, io);
  const { relations, here } = narrowDown(whom.relations, answers, narrowed);
  const { limits } = rulingFor(await new Configs(undefined, io).of(model.file), model.file, io);
  const logged = await loggedIn(asked, options, mapped, io);
  const result = surveyResult(relations, here, { enough: limits.answers, measured: logged?.links ?? null });
  const read = { ...files, elsewhere: answers.length - here.length, log: logged?.reading ?? null };
  await out.result(
    format === 'json'
      ? surveyJson({ version: VERSION, file: model.file }, chain, result, read)
      : surveyText(result, read, chain, await voiceOf(asked, tongue.language), { ...out, top: options.top }),
  );
  if (logged !== null) (await measuring()).refuseNothing(logged, false);
  return 0;
}

/** The words of answers, and of logs beside them. */
async function voiceOf({ words, say, plan }: Asked, language: Language): Promise<SurveyVoice> {
  const { calendar } = plan.network.chain;
  return { report: words.report, survey: say, measure: await measureWordsOf(language), calendar };
}

/** What logs show of each link; null where none is named. */
async function loggedIn(
  { plan }: Asked,
  { log = [] }: Options,
  { mapping, findings }: Mapped,
  io: Call['io'],
): Promise<LoggedLinks | null> {
  if (log.length === 0) return null;
  const [wrong] = findings;
  if (wrong !== undefined) throw new UsageError(({ logs }) => logs.wrongMapping(wrong.file, wrong.span.line));
  const { measured } = await measuring();
  const { loggedLinks } = await import('../../survey/logged.js');
  return loggedLinks(await measured(plan.network, log, mapping, io, io.cores));
}

/** Loaded where a log is read. */
function measuring(): Promise<typeof import('../measuring.js')> {
  return import('../measuring.js');
}

/** The relations that are asked about, and the answers about them. */
function narrowDown<A extends { readonly relation: number }>(
  all: readonly Relation[],
  answers: readonly A[],
  narrowed: Narrowed,
): { readonly relations: readonly Relation[]; readonly here: readonly A[] } {
  const kept = [...all.keys()].filter((i) => isAsked(all[i]!, narrowed));
  const here = answers.flatMap((answer) => {
    const relation = kept.indexOf(answer.relation);
    return relation === -1 ? [] : [{ ...answer, relation }];
  });
  return { relations: kept.map((i) => all[i]!), here };
}
