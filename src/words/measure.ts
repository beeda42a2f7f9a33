import type { Language } from '../model/chain.js';
import type { MeasurePhrases } from './measure-phrases.js';

/** What is said of a log in each language, loaded only where one is read. */
const languages: Readonly<Record<Language, () => Promise<{ readonly measure: MeasurePhrases }>>> = {
  en: () => import('./en/measure.js'),
  sv: () => import('./sv/measure.js'),
  da: () => import('./da/measure.js'),
  nb: () => import('./nb/measure.js'),
};

export async function measureWordsOf(language: Language): Promise<MeasurePhrases> {
  return (await languages[language]()).measure;
}
