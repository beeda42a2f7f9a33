import type { DataFacts } from '../../model/facts/data.js';
import type { PhrasesOf } from '../words.js';
import { grouped, quoted, say, short } from './phrases.js';

/** What is said of the figures in a file. */
export const dataFindings: PhrasesOf<DataFacts> = {
  'chance-says-nothing': ({ cause, problem }, format) =>
    problem === 'never'
      ? say(
          `${quoted(cause)} has a chance of ${format.share(0)}, so it never happens`,
          'write how often it does, or take it away',
        )
      : say(
          `${quoted(cause)} has a chance of ${format.share(1)}, so it happens every time`,
          'write how often it does, or count its time as usual',
        ),
  'few-answers': ({ to, answers, few }) =>
    say(
      `what ${quoted(to)} thinks rests on ${answers === 1 ? '1 answer' : `${answers} answers`}`,
      `ask until there are at least ${few}, or take the satisfaction away`,
    ),
  'recovers-in-missing': ({ name }) =>
    say(
      `nobody has said how long ${short(name)} stands still when it does, and of other departments it is known`,
      'add recovers-in: 1d, or as long as it takes until it works again',
    ),
  'same-cause-twice': ({ name, cause, problem }) =>
    problem === 'delay'
      ? say(
          `${quoted(cause)} delays ${short(name)} a second time`,
          'make one delay of the two, or call this one what it is',
        )
      : say(
          `${quoted(cause)} is a common cause that hits ${short(name)} already, so it is counted twice`,
          'take it away here, or under hits',
        ),
  'unit-slip': ({ name, role, value, usual, times }, format) =>
    say(
      `the ${ROLES[role]} of ${short(name)}, ${format.duration(value)}, is ${grouped(times)} times what is usual in this chain (${format.duration(usual)})`,
      'look whether its unit is the one that was meant',
    ),
};

const ROLES = { time: 'time', queue: 'queue', handover: 'handover' } as const;
