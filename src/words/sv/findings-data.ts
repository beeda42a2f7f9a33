import type { DataFacts } from '../../model/facts/data.js';
import type { PhrasesOf } from '../words.js';
import { count, grouped, quoted, say, short } from './phrases.js';

/** What is said of the figures in a file. */
export const dataFindings: PhrasesOf<DataFacts> = {
  'chance-says-nothing': ({ cause, problem }, format) =>
    problem === 'never'
      ? say(
          `${quoted(cause)} har sannolikheten ${format.share(0)} och händer alltså aldrig`,
          'skriv hur ofta det händer, eller ta bort det',
        )
      : say(
          `${quoted(cause)} har sannolikheten ${format.share(1)} och händer alltså varje gång`,
          'skriv hur ofta det händer, eller räkna in tiden i den normala tiden',
        ),
  'few-answers': ({ to, answers, few }) =>
    say(
      `vad ${quoted(to)} tycker bygger på ${count(answers, 'svar', 'svar')}`,
      `fråga tills det finns minst ${few}, eller ta bort satisfaction`,
    ),
  'recovers-in-missing': ({ name }) =>
    say(
      `ingen har sagt hur länge ett stopp hos ${short(name)} varar, och för andra led är det känt`,
      'lägg till recovers-in: 1d, eller så lång tid det tar tills arbetet är i gång igen',
    ),
  'same-cause-twice': ({ name, cause, problem }) =>
    problem === 'delay'
      ? say(
          `${quoted(cause)} försenar ${short(name)} en gång till`,
          'gör en störning av de två, eller ge den här dess rätta namn',
        )
      : say(
          `${quoted(cause)} är en gemensam orsak som redan drabbar ${short(name)}, så den räknas två gånger`,
          'ta bort den här, eller under hits',
        ),
  'unit-slip': ({ name, role, value, usual, times }, format) =>
    say(
      `${ROLES[role]} för ${short(name)}, ${format.duration(value)}, är ${grouped(times)} gånger det vanliga i kedjan (${format.duration(usual)})`,
      'se efter om enheten är den som var menad',
    ),
};

const ROLES = { time: 'tiden', queue: 'kön', handover: 'tiden på väg' } as const;
