import type { ExercisePhrases } from '../exercise-phrases.js';
import { settings } from './settings.js';

export const exercise: ExercisePhrases = {
  settings,
  title: (seed, chain) => `Øvelse ${seed}: ${chain}`,
  exercise: 'Øvelse',
  tasks: 'Oppgaver',
  model: 'Modellen',
  intro: (customer, terms) =>
    `Løftet til ${customer}: ${terms}, regnet fra bestillingen. Alle begynner når alt som leveres dit, er framme. Det som er avtalt om en leveranse, er tiden fra leverandøren har alt som trengs, til mottakeren har leveransen: kø, arbeid og veien dit.`,
  figures:
    'For det som går med faste mellomrom, er ventetiden vanligvis halve mellomrommet. Et lager trer i stedet for en leveranse så lenge det rekker. Andeler riktig ganges sammen underveis; der ingenting er avtalt, teller leddets egen andel.',
  columns: {
    who: 'Hvem',
    queue: 'venter',
    work: 'arbeider',
    right: 'riktig',
    handsOn: 'leverer',
    to: 'til',
    way: 'veien',
    agreed: 'avtalt',
  },
  picture: (from, to) => `${from} leverer til ${to}`,
  expected: (terms) => `forventet: ${terms}`,
  offered: (terms) => `tilbudt: ${terms}`,
  findFaults: 'Tre ting er feil',
  aboutFaults:
    'Feilene ligger i det som er avtalt, eller i hvem som leverer til hvem; tidene stemmer. Til kunden gjelder løftet i stedet for en avtale. Hva er feil, hvordan ser man det, og hva ville vært riktig?',
  fault: (number) => `Feil ${number}`,
  answerThese: 'Spørsmål',
  aboutQuestions: 'Om kjeden når alt går som vanlig; feilene endrer ingen av svarene.',
  runIt: (call, file) =>
    `Dette skriver ${call}. Prøv det med kedja check ${file}, kedja links ${file} og kedja analyze ${file}.`,
  question: {
    leadTime: (customer) => `Hvor lenge venter ${customer} vanligvis, fra bestilling til levering?`,
    path: (customer) => `Hvilken vei avgjør hvor lenge ${customer} venter?`,
    absorb: (place, customer) =>
      `Hvor stor forsinkelse hos ${place} tåles, når alt annet går som vanlig, før løftet til ${customer} brytes?`,
    notice: (place, late, customer) =>
      `${place} er ${late} forsinket. Hvem på veien til ${customer} merker det, og hvor mye senere blir det hos hver av dem?`,
    holds: (place, late, customer) => `${place} er ${late} forsinket. Holdes løftet til ${customer}?`,
    faster: (place, promise, customer) =>
      `${customer} skal loves levering innen ${promise}. Hvor lang tid kan arbeidet hos ${place} høyst ta, om alt annet er som det er?`,
    right: (customer) => `Hvor mange leveranser av hundre til ${customer} er riktige?`,
    work: (customer) =>
      `Hvor mye av tiden på den lengste veien til ${customer} er arbeid, og ikke kø, vei eller venting på avgang?`,
  },
  answer: {
    nobody: 'ingen',
    atOnce: (name, by) => `${name}, med en gang: ${by} senere`,
    after: (name, after, by) => `${name}, ved mer enn ${after}: ${by} senere`,
    kept: (toSpare) => `ja, med ${toSpare} å gå på`,
    broken: (by) => `nei: ${by} for sent`,
    atMost: (time) => `høyst ${time}`,
    work: (share, work, all) => `${share}: ${work} av ${all}`,
  },
  faults: {
    wayForgotten: (link, agreed, takes) =>
      `${link}: veien er glemt. ${agreed} er avtalt, og det er det kø og arbeid tar; med veien blir det ${takes}.`,
    wrongUnit: (link, agreed, meant) => `${link}: feil enhet. ${agreed} er avtalt; ${meant} var ment.`,
    tooLong: (link, agreed, sum, promised) =>
      `${link}: ${agreed} er avtalt, mer enn løftet har plass til. Avtalene langs den lengste veien blir ${sum}, og ${promised} er lovet.`,
    tooSeldomRight: (link, right, product, promised) =>
      `${link}: bare ${right} riktige er avtalt. Alle avtalene til sammen gir ${product}, og ${promised} er lovet.`,
    weakOffer: (link, expected, offered) =>
      `${link}: de to er ikke enige. ${expected} er forventet, ${offered} er tilbudt.`,
    deadEnd: (name) => `${name} leverer ikke til noen: det som gjøres der, når ingen kunde.`,
    nothingAgreed: (link) => `${link}: ingenting er avtalt om denne leveransen.`,
  },
};
