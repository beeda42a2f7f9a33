import type { ExercisePhrases } from '../exercise-phrases.js';
import { settings } from './settings.js';

export const exercise: ExercisePhrases = {
  settings,
  title: (seed, chain) => `Exercise ${seed}: ${chain}`,
  exercise: 'Exercise',
  tasks: 'Tasks',
  model: 'The model',
  intro: (customer, terms) =>
    `The promise to the ${customer}: ${terms}, counted from the order. Everyone starts when all that is delivered to them is there. What is agreed on a delivery is the time from when the giver has all it needs until the receiver has the delivery: queue, work and the way.`,
  figures:
    'What leaves at intervals is waited for half the interval, usually. Stock stands in for a delivery as long as it lasts. Shares right are multiplied along the way; where nothing was agreed, the share of the place itself counts.',
  columns: {
    who: 'Who',
    queue: 'waits',
    work: 'works',
    right: 'right',
    handsOn: 'hands on',
    to: 'to',
    way: 'the way',
    agreed: 'agreed',
  },
  picture: (from, to) => `${from} delivers to ${to}`,
  expected: (terms) => `expected: ${terms}`,
  offered: (terms) => `offered: ${terms}`,
  findFaults: 'Three things are wrong',
  aboutFaults:
    'They are in what was agreed, or in who delivers to whom; the times are right. To the customer the promise stands in place of an agreement. What is wrong, how can one tell, and what would be right?',
  fault: (number) => `Fault ${number}`,
  answerThese: 'Questions',
  aboutQuestions: 'About the chain as it usually runs; the faults change none of the answers.',
  runIt: (call, file) =>
    `This is what ${call} writes. Try it with kedja check ${file}, kedja links ${file} and kedja analyze ${file}.`,
  question: {
    leadTime: (customer) => `How long does the ${customer} usually wait, from the order to the delivery?`,
    path: (customer) => `Which way decides how long the ${customer} waits?`,
    absorb: (place, customer) =>
      `How late may the ${place} be, all else as usual, before the promise to the ${customer} breaks?`,
    notice: (place, late, customer) =>
      `The ${place} is ${late} late. Who on the way to the ${customer} notices, and how much later is each of them?`,
    holds: (place, late, customer) => `The ${place} is ${late} late. Is the promise to the ${customer} kept?`,
    faster: (place, promise, customer) =>
      `The ${customer} shall be promised delivery in ${promise}. How long may the work of the ${place} take at most, all else as it is?`,
    right: (customer) => `How many deliveries of a hundred to the ${customer} are right?`,
    work: (customer) =>
      `How much of the time on the longest way to the ${customer} is work, and not queue, way or departure?`,
  },
  answer: {
    nobody: 'nobody',
    atOnce: (name, by) => `${name}, at once: ${by} later`,
    after: (name, after, by) => `${name}, beyond ${after}: ${by} later`,
    kept: (toSpare) => `yes, with ${toSpare} to spare`,
    broken: (by) => `no: ${by} too late`,
    atMost: (time) => `${time} at most`,
    work: (share, work, all) => `${share}: ${work} of ${all}`,
  },
  faults: {
    wayForgotten: (link, agreed, takes) =>
      `${link}: the way was forgotten. ${agreed} is agreed, which is what queue and work take; with the way it is ${takes}.`,
    wrongUnit: (link, agreed, meant) => `${link}: the unit is wrong. ${agreed} is agreed; ${meant} was meant.`,
    tooLong: (link, agreed, sum, promised) =>
      `${link}: ${agreed} is agreed, more than the promise has room for. The agreements on the longest way come to ${sum}, and ${promised} is promised.`,
    tooSeldomRight: (link, right, product, promised) =>
      `${link}: only ${right} right is agreed. All agreements together make ${product}, and ${promised} is promised.`,
    weakOffer: (link, expected, offered) =>
      `${link}: the two sides do not agree. ${expected} is expected, ${offered} is offered.`,
    deadEnd: (name) => `${name} delivers to nobody: what it does reaches no customer.`,
    nothingAgreed: (link) => `${link}: nothing is agreed on this delivery.`,
  },
};
