import type { BesidePhrases } from '../beside-phrases.js';
import { grouped } from './phrases.js';

export const beside: BesidePhrases = {
  withFigures: (number) => `med ${number === 1 ? '1 målt verdi' : `${grouped(number)} målte verdier`}`,
  title: 'Avtalt, antatt og målt, det dårligste først',
  inTime: 'innen fristen',
  onTime: 'i tide',
  promised: (within) => (within === null ? 'lovet' : `lovet innen ${within}`),
  believed: 'antatt',
  measured: 'målt',
  apart: (name, model, log) =>
    `${name}: med målte verdier gir modellen ${model} innen løftet, men loggen viser ${log}. Noe som skjer, er ikke i modellen, eller ikke i det som ble målt: det sannsynlighetene sier om denne kunden, stemmer ikke.`,
  notSeen: 'finnes ikke i loggen',

  figures: 'Antatt → målt',
  notSaid: 'ingenting',
  none: 'Loggen erstatter ingen verdi i modellen.',
  queues: 'Loggen sier ikke når arbeidet begynte: ventetiden i kø er med i tiden, og køen selv regnes som 0',
  delays: (ids, more) =>
    `Forsinkelser som loggen ikke oppgir noen årsak til, er med i tidene og kan telle to ganger: ${ids.join(', ')}${more === 0 ? '' : ` og ${grouped(more)} til`}`,
  unused: 'Målt, men ikke brukt',
  why: {
    set: () => '--set sier noe annet',
    twice: () => 'loggen har to verdier for det',
    cannot: () => 'modellen har ikke plass til det',
    wrong: (rule) => `modellen ville blitt feil [${rule}]`,
  },

  readFrom: (files, period, rows) =>
    `Målt: ${[files.join(', '), ...(period === null ? [] : [period]), rows].join('; ')}.`,
  whatIsBelieved: 'Antatt: hva modellen gir slik den er skrevet.',
  whatIsInTime:
    'Innen fristen: fra den som leverer, kunne begynne, til leveransen er framme; for en ekstern kunde fra bestillingen.',
  takenAsIs: 'Sannsynlighetene regnes på de målte verdiene som de er: intervallene viser ikke hvor få som er målt.',
  more: 'kedja measure forteller mer.',
};
