import type { BesidePhrases } from '../beside-phrases.js';
import { grouped } from './phrases.js';

export const beside: BesidePhrases = {
  withFigures: (number) => `med ${number === 1 ? '1 målt værdi' : `${grouped(number)} målte værdier`}`,
  title: 'Aftalt, antaget og målt, det dårligste først',
  inTime: 'inden fristen',
  onTime: 'til tiden',
  promised: (within) => (within === null ? 'lovet' : `lovet inden for ${within}`),
  believed: 'antaget',
  measured: 'målt',
  apart: (name, model, log) =>
    `${name}: med målte værdier giver modellen ${model} inden for løftet, men loggen viser ${log}. Noget, der sker, er ikke i modellen, eller ikke i det, der blev målt: det, sandsynlighederne siger om denne kunde, stemmer ikke.`,
  notSeen: 'findes ikke i loggen',

  figures: 'Antaget → målt',
  notSaid: 'intet',
  none: 'Loggen erstatter ingen værdi i modellen.',
  queues: 'Loggen siger ikke, hvornår arbejdet begyndte: ventetiden i kø er med i tiden, og køen selv regnes som nul',
  delays: (ids, more) =>
    `Forsinkelser, som loggen ikke angiver nogen årsag til, er med i tiderne og kan tælle to gange: ${ids.join(', ')}${more === 0 ? '' : ` og ${grouped(more)} flere`}`,
  unused: 'Målt, men ikke brugt',
  why: {
    set: () => '--set siger noget andet',
    twice: () => 'loggen har to værdier for det',
    cannot: () => 'modellen har ikke plads til det',
    wrong: (rule) => `modellen ville blive forkert [${rule}]`,
  },

  readFrom: (files, period, rows) =>
    `Målt: ${[files.join(', '), ...(period === null ? [] : [period]), rows].join('; ')}.`,
  whatIsBelieved: 'Antaget: hvad modellen giver, som den er skrevet.',
  whatIsInTime:
    'Inden fristen: fra afsenderen kunne begynde, til leverancen er fremme; for en ekstern kunde fra bestillingen.',
  takenAsIs: 'Sandsynlighederne regnes på de målte værdier, som de er: intervallerne viser ikke, hvor få der er målt.',
  more: 'kedja measure fortæller mere.',
};
