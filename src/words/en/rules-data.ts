import type { DataFacts } from '../../model/facts/data.js';
import type { PagesOf } from '../words.js';

/** Why the data rules are there. */
export const dataRules: PagesOf<DataFacts> = {
  'chance-says-nothing': {
    title: 'What goes wrong does so now and then',
    why: 'With a chance of 0 % a delay or a cause stands in the file and changes nothing; who reads it thinks that it was counted. With 100 % it is no mishap but part of every order, and belongs to the usual time, where typical figures see it.',
  },
  'few-answers': {
    title: 'Satisfaction rests on enough answers',
    why: 'The mean of two answers tells how two people felt that day. From five on, by default, it begins to tell something of the deliveries. The limit is called answers.',
  },
  'recovers-in-missing': {
    title: 'It is known how long a standstill lasts',
    why: 'Where recovers-in is given, kedja tells whether a standstill is longer than the customer can wait. If only some departments have it, the others look safe because nobody has asked. This rule is part of the strict set only.',
  },
  'same-cause-twice': {
    title: 'Each cause delays a place once',
    why: 'Two delays of one place with the same cause are drawn apart, as if they had nothing to do with each other, and what is told of the cause is told twice. Mostly one was copied and left. The same goes for a delay with the name of a common cause that hits the place.',
  },
  'unit-slip': {
    title: 'No time stands out a hundredfold',
    why: 'Among times of minutes one of forty days is most likely a slip: d for min. Such a time hides everything else, since nothing but itself threatens any promise.\n\nCompared are the times of departments, their queues, and the handovers of links, each with the middle one of its kind, where at least five are known and no more than one in ten stand out. How many times is too many is the limit slip, 100 by default.',
  },
};
