import type { BesidePhrases } from '../beside-phrases.js';
import { grouped } from './phrases.js';

export const beside: BesidePhrases = {
  withFigures: (number) => `with ${number === 1 ? '1 figure' : `${grouped(number)} figures`} as measured`,
  title: 'Agreed, believed and measured, the worst first',
  inTime: 'in time',
  onTime: 'on time',
  promised: (within) => (within === null ? 'promised' : `promised in ${within}`),
  believed: 'believed',
  measured: 'measured',
  apart: (name, model, log) =>
    `${name}: with measured figures the model comes to ${model} within the promise, and the log shows ${log}. Something that happens is not in the model, or not in what was measured: what the odds say of this customer is not what is.`,
  notSeen: 'not in the log',

  figures: 'As believed → as measured',
  notSaid: 'nothing',
  none: 'The log replaces no figure of the model.',
  queues:
    'The log does not tell when work began: what a queue takes is in the time, and the queue itself counts as none',
  delays: (ids, more) =>
    `Delays that the log gives no reason for are in the times, and may count twice: ${ids.join(', ')}${more === 0 ? '' : ` and ${grouped(more)} more`}`,
  unused: 'Measured, but not used',
  why: {
    set: () => '--set says otherwise',
    twice: () => 'the log has two figures for it',
    cannot: () => 'the model has no place for it',
    wrong: (rule) => `the model would be wrong [${rule}]`,
  },

  readFrom: (files, period, rows) =>
    `Measured: ${[files.join(', '), ...(period === null ? [] : [period]), rows].join('; ')}.`,
  whatIsBelieved: 'Believed: what the model comes to as it is written.',
  whatIsInTime: 'In time: from when the giver could start until it is there; of an external customer, from the order.',
  takenAsIs: 'The odds take measured figures as they are: their brackets do not tell how few were measured.',
  more: 'kedja measure tells more.',
};
