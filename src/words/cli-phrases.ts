import type { RuleGroup } from '../model/finding.js';
import type { GitPhrases } from './against-phrases.js';
import type { LogPhrases } from './log-phrases.js';
import type { TablePhrases } from './table-phrases.js';

/** What the command line says itself: its help, what is wrong with a call, and what it notes. */
export interface CliPhrases {
  /** Behind what somebody typed, where there is something near. */
  readonly didYouMean: (word: string) => string;
  readonly thereIs: (words: readonly string[], more: boolean) => string;

  readonly help: HelpPhrases;
  readonly call: CallPhrases;
  readonly files: FilePhrases;
  readonly git: GitPhrases;
  readonly tables: TablePhrases;
  readonly check: CheckPhrases;
  readonly logs: LogPhrases;

  /** Titles of the groups of rules, and of the examples that explain one. */
  readonly ruleGroups: Readonly<Record<RuleGroup, string>>;
  readonly wrong: string;
  readonly right: string;
  readonly severity: { readonly error: string; readonly warning: string };

  readonly templates: string;
  readonly created: (file: string) => string;
  /** A comment in a new model, below the line that names its schema. */
  readonly schemaHere: string;

  /** Of a picture whose names have characters that its font lacks. */
  readonly notInFont: (characters: readonly string[]) => string;
  /** Of a PNG that would have more pixels on its longer side than it may. */
  readonly shrunk: (pixels: number, most: number) => string;
  readonly ownFault: (says: string) => string;
}

export interface HelpPhrases {
  readonly tagline: string;
  /** What each command does: lower case, no full stop. */
  readonly commands: {
    readonly analyze: string;
    readonly check: string;
    readonly show: string;
    readonly links: string;
    readonly draw: string;
    readonly report: string;
    readonly sheet: string;
    readonly measure: string;
    readonly survey: string;
    readonly init: string;
    readonly explain: string;
    readonly schema: string;
  };
  readonly ofHelp: string;
  readonly ofVersion: string;
  readonly exitCodes: string;
  readonly firstSteps: string;
  readonly usage: string;
  /** In the usage line, where options may stand. */
  readonly anyOptions: string;
  readonly arguments: string;
  readonly options: string;
  readonly usual: (value: string) => string;
  readonly choices: (values: readonly string[]) => string;
  readonly model: string;
  readonly models: string;
  readonly logs: string;
  readonly answers: string;
  readonly id: string;
  readonly template: string;
  readonly rule: string;
  readonly draw: {
    readonly show: string;
    readonly focus: string;
    readonly depth: string;
    readonly lanes: string;
    readonly direction: string;
    readonly wrap: string;
    readonly page: string;
    readonly theme: string;
    readonly noTitle: string;
    readonly noLegend: string;
    readonly scale: string;
  };
  readonly option: {
    readonly formats: string;
    readonly config: string;
    readonly noConfig: string;
    readonly baseline: string;
    readonly updateBaseline: string;
    readonly exceptions: string;
    readonly log: string;
    readonly logOfSurvey: string;
    readonly map: string;
    readonly dryRun: string;
    readonly write: string;
    readonly patch: string;
    readonly today: string;
    readonly maxWarnings: string;
    readonly fix: string;
    readonly watch: string;
    readonly against: string;
    readonly changed: string;
    readonly maxSlackLoss: string;
    readonly maxOnTimeLoss: string;
    readonly help: string;
    readonly format: string;
    readonly output: string;
    readonly noColor: string;
    readonly quiet: string;
    readonly lang: string;
    readonly customer: string;
    readonly customerOfLinks: string;
    readonly customerOfSurvey: string;
    readonly placesOfSurvey: string;
    readonly top: string;
    readonly topOfLinks: string;
    readonly topOfLists: string;
    readonly paths: (most: number) => string;
    readonly late: string;
    readonly set: string;
    readonly typical: string;
    readonly runs: string;
    readonly runsOfLinks: string;
    readonly seed: string;
    readonly precision: string;
    readonly threads: string;
    readonly noOdds: string;
    readonly sheets: string;
    readonly places: string;
    readonly blank: string;
    readonly noKey: string;
    readonly exercise: string;
    readonly seedOfExercise: string;
    readonly paper: string;
  };
}

/** What a format is, that an option changes nothing in it: lines of text, data, a sketch for another program to lay out, a drawing of any size. */
export type WhyNot = 'lines' | 'data' | 'sketch' | 'drawing';

/** What is wrong with a call: lower case, no full stop. */
export interface CallPhrases {
  readonly seeHelp: (command: string | null) => string;
  readonly unknownCommand: (name: string) => string;
  readonly unknownOption: (option: string) => string;
  readonly missingArgument: (name: string) => string;
  readonly missingValue: (option: string) => string;
  readonly tooManyArguments: (taken: number, given: number) => string;
  readonly invalid: (option: string, value: string, why: string) => string;
  readonly wholeFrom: (least: number) => string;
  readonly wholeTo: (most: number) => string;
  readonly share: string;
  readonly oneOf: (choices: readonly string[]) => string;
  readonly nameAFile: string;
  readonly lanesDoNotFold: string;
  readonly tooLargeForLanes: string;
  /** Of an option that changes nothing in a format, with the reason and the formats that take it. */
  readonly notInFormat: (option: string, format: string, why: WhyNot, formats: readonly string[]) => string;
  readonly notWithout: (option: string, other: string) => string;
  readonly leadsNowhere: (id: string, customers: readonly string[]) => string;
  readonly unknownEnding: (ending: string, known: readonly string[]) => string;
  /** The model was asked for as YAML, though it is there already. */
  readonly onlyOfExercise: string;
  /** A picture or document was asked for where a person reads text. */
  readonly notForTerminal: string;
  readonly oneToStandardOutput: string;
  readonly notText: (file: string) => string;
  readonly notBaseline: (file: string) => string;
  /** Of a file that is to be written anew, and holds something else. */
  readonly notBaselineToUpdate: (file: string) => string;
  readonly notBoth: (option: string, other: string) => string;
  /** Of an option whose value is empty, as that of a variable which is not set. */
  readonly emptyOption: (option: string) => string;
  readonly nameBaseline: string;
  readonly noBaseline: (file: string) => string;
  readonly watchNeedsFile: string;
  readonly aTime: string;
  readonly againstNeedsFile: string;
  readonly changedNeedsAgainst: string;
  readonly lossNeedsAgainst: string;
  readonly fixNeedsFile: string;
  readonly writeNeedsFile: string;
  readonly exceptionsFormat: string;
  readonly aDay: string;
  readonly givenTwice: (what: string) => string;
  readonly severalLinks: (call: string, count: number, ids: readonly string[], more: boolean) => string;
  readonly noCustomer: (id: string) => string;
  readonly noPlace: (id: string) => string;
  readonly causeHasNoPlace: (id: string) => string;
  readonly noRule: (id: string) => string;
  readonly allRules: string;
  readonly noTemplate: (name: string) => string;
  readonly noModelIn: (paths: readonly string[]) => string;
  readonly writeLate: (said: string) => string;
  readonly oneTime: (id: string) => string;
  readonly lateCustomer: string;
  readonly lateRework: string;
  readonly nothingLate: string;
  readonly writeSet: (said: string) => string;
  readonly setNeedsKey: (what: string) => string;
  readonly setNotAValue: (what: string) => string;
  readonly setNoEntry: (what: string) => string;
  readonly setNothingCalled: (what: string, id: string) => string;
}

export interface FilePhrases {
  readonly standardInput: string;
  readonly missing: string;
  readonly missingFolder: string;
  readonly folder: string;
  readonly notAFile: string;
  readonly forbidden: string;
  readonly tooLarge: string;
  readonly wasRead: string;
  readonly exists: string;
  readonly full: string;
  readonly cannotRead: (code: string) => string;
  readonly cannotWrite: (code: string) => string;
}

export interface CheckPhrases {
  readonly models: (count: number) => string;
  readonly skipped: (count: number) => string;
  readonly errors: (count: number) => string;
  readonly warnings: (count: number) => string;
  /** Of more warnings than --max-warnings lets pass. */
  readonly tooManyWarnings: (count: number, most: number) => string;
  readonly nothingWrong: string;
  readonly allowed: (count: number) => string;
  readonly known: (count: number) => string;
  /** `kept`: entries of files and rules that were not looked at. */
  readonly wroteBaseline: (file: string, count: number, kept: number) => string;
  /** Of rules whose findings no baseline holds. */
  readonly neverKnown: (rules: readonly string[]) => string;
  readonly noExceptions: string;
  readonly watching: string;
  readonly mended: (file: string, count: number) => string;
  /** There was more to look up than is looked up at once. */
  readonly mendAgain: (file: string) => string;
  readonly exceptions: (count: number) => string;
  readonly past: string;
}
