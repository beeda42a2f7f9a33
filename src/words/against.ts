import type { Language } from '../model/chain.js';
import type { AgainstPhrases } from './against-phrases.js';

/** What is said of a change in each language, loaded only where one is looked at. */
const languages: Readonly<Record<Language, () => Promise<{ readonly against: AgainstPhrases }>>> = {
  en: () => import('./en/against.js'),
  sv: () => import('./sv/against.js'),
  da: () => import('./da/against.js'),
  nb: () => import('./nb/against.js'),
};

export async function againstWordsOf(language: Language): Promise<AgainstPhrases> {
  return (await languages[language]()).against;
}
