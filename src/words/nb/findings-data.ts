import type { DataFacts } from '../../model/facts/data.js';
import type { PhrasesOf } from '../words.js';
import { count, grouped, quoted, say, short } from './phrases.js';

/** What is said of the figures in a file. */
export const dataFindings: PhrasesOf<DataFacts> = {
  'chance-says-nothing': ({ cause, problem }, format) =>
    problem === 'never'
      ? say(
          `${quoted(cause)} har sannsynligheten ${format.share(0)} og skjer altså aldri`,
          'skriv hvor ofte det skjer, eller fjern det',
        )
      : say(
          `${quoted(cause)} har sannsynligheten ${format.share(1)} og skjer altså hver gang`,
          'skriv hvor ofte det skjer, eller regn tiden med i den vanlige',
        ),
  'few-answers': ({ to, answers, few }) =>
    say(
      `det ${quoted(to)} mener, bygger på ${count(answers, 'svar', 'svar')}`,
      `spør til det er minst ${few}, eller fjern satisfaction`,
    ),
  'recovers-in-missing': ({ name }) =>
    say(
      `ingen har sagt hvor lenge ${short(name)} er nede ved full stans, og for andre ledd er det kjent`,
      'legg til recovers-in: 1d, eller så lang tid det tar til arbeidet er i gang igjen',
    ),
  'same-cause-twice': ({ name, cause, problem }) =>
    problem === 'delay'
      ? say(
          `${quoted(cause)} forsinker ${short(name)} for andre gang`,
          'gjør de to til én, eller kall denne det den er',
        )
      : say(
          `${quoted(cause)} er en felles årsak som allerede rammer ${short(name)}, så den teller to ganger`,
          'fjern den her eller under hits',
        ),
  'unit-slip': ({ name, role, value, usual, times }, format) =>
    say(
      `${ROLES[role]} for ${short(name)}, ${format.duration(value)}, er ${grouped(times)} ganger det vanlige i kjeden (${format.duration(usual)})`,
      'se etter om enheten er den som var ment',
    ),
};

const ROLES = { time: 'tiden', queue: 'køen', handover: 'tiden underveis' } as const;
