import type { ExercisePhrases } from '../exercise-phrases.js';
import { settings } from './settings.js';

export const exercise: ExercisePhrases = {
  settings,
  title: (seed, chain) => `Øvelse ${seed}: ${chain}`,
  exercise: 'Øvelse',
  tasks: 'Opgaver',
  model: 'Modellen',
  intro: (customer, terms) =>
    `Løftet til ${customer}: ${terms}, regnet fra bestillingen. Enhver begynder, når alt det, der leveres dertil, er fremme. Det aftalte om en leverance er tiden, fra leverandøren har alt, hvad der er brug for, til modtageren har leverancen: kø, arbejde og vejen dertil.`,
  figures:
    'For det, der afgår med mellemrum, er ventetiden normalt det halve mellemrum. Et lager træder i stedet for en leverance, så længe det rækker. Andele uden fejl ganges sammen undervejs; hvor intet er aftalt, tæller leddets egen andel.',
  columns: {
    who: 'Hvem',
    queue: 'venter',
    work: 'arbejder',
    right: 'fejlfri',
    handsOn: 'afleverer',
    to: 'til',
    way: 'vejen',
    agreed: 'aftalt',
  },
  picture: (from, to) => `${from} leverer til ${to}`,
  expected: (terms) => `forventet: ${terms}`,
  offered: (terms) => `tilbudt: ${terms}`,
  findFaults: 'Tre ting er forkerte',
  aboutFaults:
    'Fejlene ligger i det aftalte eller i, hvem der leverer til hvem; tiderne er rigtige. Til kunden gælder løftet i stedet for en aftale. Hvad er forkert, hvordan ses det, og hvad ville være rigtigt?',
  fault: (number) => `Fejl ${number}`,
  answerThese: 'Spørgsmål',
  aboutQuestions: 'Om kæden, når alt går normalt; fejlene ændrer ingen af svarene.',
  runIt: (call, file) =>
    `Det her skriver ${call}. Prøv det med kedja check ${file}, kedja links ${file} og kedja analyze ${file}.`,
  question: {
    leadTime: (customer) => `Hvor længe venter ${customer} normalt fra bestilling til levering?`,
    path: (customer) => `Hvilken vej afgør, hvor længe ${customer} venter?`,
    absorb: (place, customer) =>
      `Hvor stor en forsinkelse hos ${place} kan tåles, når alt andet går normalt, før løftet til ${customer} bliver brudt?`,
    notice: (place, late, customer) =>
      `${place} bliver ${late} forsinket. Hvem på vejen til ${customer} mærker det, og hvor meget senere bliver det hos hver af dem?`,
    holds: (place, late, customer) => `${place} bliver ${late} forsinket. Holder løftet til ${customer}?`,
    faster: (place, promise, customer) =>
      `${customer} skal loves levering inden for ${promise}. Hvor lang tid må arbejdet hos ${place} højst tage, hvis alt andet er, som det er?`,
    right: (customer) => `Hvor mange leverancer ud af hundrede til ${customer} er fejlfrie?`,
    work: (customer) =>
      `Hvor meget af tiden på den længste vej til ${customer} er arbejde og ikke kø, vej eller ventetid på en afgang?`,
  },
  answer: {
    nobody: 'ingen',
    atOnce: (name, by) => `${name}, straks: ${by} senere`,
    after: (name, after, by) => `${name}, først ved over ${after}: ${by} senere`,
    kept: (toSpare) => `ja, med ${toSpare} til overs`,
    broken: (by) => `nej: ${by} for sent`,
    atMost: (time) => `højst ${time}`,
    work: (share, work, all) => `${share}: ${work} af ${all}`,
  },
  faults: {
    wayForgotten: (link, agreed, takes) =>
      `${link}: vejen er glemt. ${agreed} er aftalt, hvilket er det, kø og arbejde tager; med vejen bliver det ${takes}.`,
    wrongUnit: (link, agreed, meant) => `${link}: forkert enhed. ${agreed} er aftalt; ${meant} var ment.`,
    tooLong: (link, agreed, sum, promised) =>
      `${link}: ${agreed} er aftalt, mere end løftet har plads til. Aftalerne ad den længste vej giver ${sum}, og ${promised} er lovet.`,
    tooSeldomRight: (link, right, product, promised) =>
      `${link}: kun ${right} fejlfrie er aftalt. Alle aftaler tilsammen giver ${product}, og ${promised} er lovet.`,
    weakOffer: (link, expected, offered) =>
      `${link}: de to er ikke enige. ${expected} er forventet, ${offered} er tilbudt.`,
    deadEnd: (name) => `${name} leverer ikke til nogen: det, der laves der, når ingen kunde.`,
    nothingAgreed: (link) => `${link}: intet er aftalt om denne leverance.`,
  },
};
