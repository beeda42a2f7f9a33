import { type Language, LANGUAGES } from '../model/chain.js';
import { wordsOf } from '../words/languages.js';
import type { Words } from '../words/words.js';

/** Which language is spoken: that of --lang, else the model's own, else that of the environment, else English. */
export class Tongue {
  readonly #asked: Language | null;
  readonly #surroundings: Language;
  #language: Language;

  constructor(argv: readonly string[], env: Readonly<Record<string, string | undefined>>) {
    this.#asked = askedFor(argv);
    this.#surroundings = ofEnvironment(env) ?? 'en';
    this.#language = this.#asked ?? this.#surroundings;
  }

  /** The language that is spoken now. */
  get language(): Language {
    return this.#language;
  }

  /** The words of the language that is spoken now. */
  words(): Promise<Words> {
    return wordsOf(this.#language);
  }

  /** The language that is spoken of a model from now on: its own, unless another was asked for. */
  languageFor(model: Language | null): Language {
    return (this.#language = this.#asked ?? model ?? this.#surroundings);
  }

  /** The words of a model's own language, unless another was asked for: it is spoken from now on; null: of no model's. */
  wordsFor(model: Language | null): Promise<Words> {
    this.languageFor(model);
    return this.words();
  }
}

/** Looked for before anything is parsed, since what is wrong with a call is told in it too. */
function askedFor(argv: readonly string[]): Language | null {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  return at === -1 ? null : languageCalled(argv[at]!.slice('--lang='.length) || (argv[at + 1] ?? ''));
}

/** The first that is set says it, as POSIX has it: sv_SE.UTF-8. Norwegian goes by several names. */
function ofEnvironment(env: Readonly<Record<string, string | undefined>>): Language | null {
  const locale = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((value) => value !== undefined && value !== '');
  const code = /^[a-z]{2}(?=$|[_.@-])/u.exec(locale ?? '')?.[0] ?? '';
  return languageCalled(code === 'no' || code === 'nn' ? 'nb' : code);
}

function languageCalled(code: string): Language | null {
  return LANGUAGES.find((language) => language === code) ?? null;
}
