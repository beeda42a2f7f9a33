import type { DataFacts } from '../../model/facts/data.js';
import type { PhrasesOf } from '../words.js';
import { count, grouped, quoted, say, short } from './phrases.js';

/** What is said of the figures in a file. */
export const dataFindings: PhrasesOf<DataFacts> = {
  'chance-says-nothing': ({ cause, problem }, format) =>
    problem === 'never'
      ? say(
          `${quoted(cause)} har sandsynligheden ${format.share(0)} og sker altså aldrig`,
          'skriv, hvor tit det sker, eller fjern det',
        )
      : say(
          `${quoted(cause)} har sandsynligheden ${format.share(1)} og sker altså hver gang`,
          'skriv, hvor tit det sker, eller regn tiden med i den normale tid',
        ),
  'few-answers': ({ to, answers, few }) =>
    say(
      `hvad ${quoted(to)} synes, bygger på ${count(answers, 'svar', 'svar')}`,
      `spørg, til der er mindst ${few}, eller fjern satisfaction`,
    ),
  'recovers-in-missing': ({ name }) =>
    say(
      `ingen har sagt, hvor længe ${short(name)} er nede ved driftsstop, og for andre afdelinger er det kendt`,
      'tilføj recovers-in: 1d, eller så lang tid der går, til arbejdet er i gang igen',
    ),
  'same-cause-twice': ({ name, cause, problem }) =>
    problem === 'delay'
      ? say(
          `${quoted(cause)} forsinker ${short(name)} for anden gang`,
          'gør de to til én, eller kald denne det, den er',
        )
      : say(
          `${quoted(cause)} er en fælles årsag, der allerede rammer ${short(name)}, så den tæller to gange`,
          'fjern den her eller under hits',
        ),
  'unit-slip': ({ name, role, value, usual, times }, format) =>
    say(
      `${ROLES[role]} for ${short(name)}, ${format.duration(value)}, er ${grouped(times)} gange det sædvanlige i kæden (${format.duration(usual)})`,
      'se efter, om enheden er den, der var ment',
    ),
};

const ROLES = { time: 'tiden', queue: 'køen', handover: 'tiden undervejs' } as const;
