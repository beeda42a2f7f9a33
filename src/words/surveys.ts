import type { Language } from '../model/chain.js';
import type { SurveyPhrases } from './survey-phrases.js';

/** What is asked and told in each language, loaded only where it is. */
const languages: Readonly<Record<Language, () => Promise<{ readonly survey: SurveyPhrases }>>> = {
  en: () => import('./en/survey.js'),
  sv: () => import('./sv/survey.js'),
  da: () => import('./da/survey.js'),
  nb: () => import('./nb/survey.js'),
};

export async function surveyWordsOf(language: Language): Promise<SurveyPhrases> {
  return (await languages[language]()).survey;
}
