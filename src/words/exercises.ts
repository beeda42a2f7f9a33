import type { Language } from '../model/chain.js';
import type { ExercisePhrases } from './exercise-phrases.js';

/** What exercises say in each language, loaded only where one is made. */
const languages: Readonly<Record<Language, () => Promise<{ readonly exercise: ExercisePhrases }>>> = {
  en: () => import('./en/exercise.js'),
  sv: () => import('./sv/exercise.js'),
  da: () => import('./da/exercise.js'),
  nb: () => import('./nb/exercise.js'),
};

export async function exerciseWordsOf(language: Language): Promise<ExercisePhrases> {
  return (await languages[language]()).exercise;
}
