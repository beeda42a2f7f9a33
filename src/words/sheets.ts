import type { Language } from '../model/chain.js';
import type { SheetPhrases } from './sheet-phrases.js';

/** What sheets say in each language, loaded only where one is printed. */
const languages: Readonly<Record<Language, () => Promise<{ readonly sheet: SheetPhrases }>>> = {
  en: () => import('./en/sheet.js'),
  sv: () => import('./sv/sheet.js'),
  da: () => import('./da/sheet.js'),
  nb: () => import('./nb/sheet.js'),
};

export async function sheetWordsOf(language: Language): Promise<SheetPhrases> {
  return (await languages[language]()).sheet;
}
