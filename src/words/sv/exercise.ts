import type { ExercisePhrases } from '../exercise-phrases.js';
import { settings } from './settings.js';

export const exercise: ExercisePhrases = {
  settings,
  title: (seed, chain) => `Övning ${seed}: ${chain}`,
  exercise: 'Övning',
  tasks: 'Uppgifter',
  model: 'Modellen',
  intro: (customer, terms) =>
    `Löftet till ${customer}, från beställningen: ${terms}. Var och en börjar när allt som levereras dit är framme. Det som är avtalat om en leverans är tiden från det att leverantören har allt den behöver tills mottagaren har leveransen: kö, arbete och transport.`,
  figures:
    'På det som avgår med jämna mellanrum väntar man normalt halva mellanrummet. Ett lager står i stället för en leverans så länge det räcker. Andelar rätt multipliceras längs vägen; där inget är avtalat räknas ledets egen andel.',
  columns: {
    who: 'Vem',
    queue: 'väntar',
    work: 'arbetar',
    right: 'rätt',
    handsOn: 'lämnar',
    to: 'till',
    way: 'transport',
    agreed: 'avtalat',
  },
  picture: (from, to) => `${from} levererar till ${to}`,
  expected: (terms) => `förväntas: ${terms}`,
  offered: (terms) => `erbjuds: ${terms}`,
  findFaults: 'Tre saker är fel',
  aboutFaults:
    'Felen ligger i det som är avtalat eller i vem som levererar till vem; tiderna stämmer. Till kunden gäller löftet i stället för en överenskommelse. Vad är fel, hur syns det, och vad vore rätt?',
  fault: (number) => `Fel ${number}`,
  answerThese: 'Frågor',
  aboutQuestions: 'Om kedjan när allt går som vanligt; felen ändrar inget av svaren.',
  runIt: (call, file) =>
    `Det här skriver ${call}. Pröva det med kedja check ${file}, kedja links ${file} och kedja analyze ${file}.`,
  question: {
    leadTime: (customer) => `Hur länge väntar ${customer} normalt, från beställning till leverans?`,
    path: (customer) => `Vilken väg avgör hur länge ${customer} väntar?`,
    absorb: (place, customer) =>
      `Hur mycket kan ${place} försenas, när allt annat går som vanligt, innan löftet till ${customer} bryts?`,
    notice: (place, late, customer) =>
      `${place} försenas ${late}. Vilka på vägen till ${customer} märker det, och hur mycket senare blir det hos var och en?`,
    holds: (place, late, customer) => `${place} försenas ${late}. Hålls löftet till ${customer}?`,
    faster: (place, promise, customer) =>
      `Anta att ${customer} i stället utlovas leverans inom ${promise}. Hur lång tid får arbetet hos ${place} ta som mest, om allt annat är som det är?`,
    right: (customer) => `Hur stor andel av leveranserna till ${customer} är rätt?`,
    work: (customer) =>
      `Hur mycket av tiden på den längsta vägen till ${customer} är arbete, och inte kö, transport eller väntan på avgång?`,
  },
  answer: {
    nobody: 'ingen',
    atOnce: (name, by) => `${name}, genast: ${by} senare`,
    after: (name, after, by) => `${name}: ${by} senare (de första ${after} märks inte)`,
    kept: (toSpare) => `ja, med ${toSpare} till godo`,
    broken: (by) => `nej: ${by} för sent`,
    atMost: (time) => `högst ${time}`,
    work: (share, work, all) => `${share}: ${work} av ${all}`,
  },
  faults: {
    wayForgotten: (link, agreed, takes) =>
      `${link}: transporttiden är inte medräknad. ${agreed} är avtalat, vilket är vad kö och arbete tar; med transporten blir det ${takes}.`,
    wrongUnit: (link, agreed, meant) => `${link}: fel enhet. ${agreed} är avtalat; ${meant} var menat.`,
    tooLong: (link, agreed, sum, promised) =>
      `${link}: ${agreed} är avtalat, mer än löftet har plats för. Överenskommelserna längs den längsta vägen blir ${sum}, och ${promised} är utlovat.`,
    tooSeldomRight: (link, right, product, promised) =>
      `${link}: bara ${right} rätt är avtalat. Alla överenskommelser tillsammans ger ${product}, och ${promised} är utlovat.`,
    weakOffer: (link, expected, offered) =>
      `${link}: de två är inte överens. ${expected} förväntas, ${offered} erbjuds.`,
    deadEnd: (name) => `${name} levererar inte till någon: det som görs där når ingen kund.`,
    nothingAgreed: (link) => `${link}: inget är avtalat om den här leveransen.`,
  },
};
