import type { Language } from '../model/chain.js';
import type { Words } from './words.js';

/** The words of each language, loaded only where it is spoken. */
const languages: Readonly<Record<Language, () => Promise<{ readonly words: Words }>>> = {
  en: () => import('./en/index.js'),
  sv: () => import('./sv/index.js'),
  da: () => import('./da/index.js'),
  nb: () => import('./nb/index.js'),
};

/** Everything kedja says in a language. */
export async function wordsOf(language: Language): Promise<Words> {
  return (await languages[language]()).words;
}
