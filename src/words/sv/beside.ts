import type { BesidePhrases } from '../beside-phrases.js';
import { grouped } from './phrases.js';

export const beside: BesidePhrases = {
  withFigures: (number) => `med ${number === 1 ? '1 uppmätt värde' : `${grouped(number)} uppmätta värden`}`,
  title: 'Avtalat, antaget och uppmätt, det sämsta först',
  inTime: 'inom fristen',
  onTime: 'i tid',
  promised: (within) => (within === null ? 'utlovat' : `utlovat inom ${within}`),
  believed: 'antaget',
  measured: 'uppmätt',
  apart: (name, model, log) =>
    `${name}: med uppmätta värden ger modellen ${model} inom löftet, men loggen visar ${log}. Något som händer finns inte i modellen, eller inte i det som mättes: vad sannolikheterna säger om denna kund stämmer inte.`,
  notSeen: 'finns inte i loggen',

  figures: 'Antaget → uppmätt',
  notSaid: 'inget',
  none: 'Loggen ersätter inget värde i modellen.',
  queues: 'Loggen säger inte när arbetet började: kötiden ingår i tiden, och kön själv räknas som noll',
  delays: (ids, more) =>
    `Förseningar som loggen inte anger någon orsak till ingår i tiderna och kan räknas två gånger: ${ids.join(', ')}${more === 0 ? '' : ` och ${grouped(more)} till`}`,
  unused: 'Uppmätt, men inte använt',
  why: {
    set: () => '--set säger något annat',
    twice: () => 'loggen har två värden för det',
    cannot: () => 'modellen har ingen plats för det',
    wrong: (rule) => `modellen skulle bli felaktig [${rule}]`,
  },

  readFrom: (files, period, rows) =>
    `Uppmätt: ${[files.join(', '), ...(period === null ? [] : [period]), rows].join('; ')}.`,
  whatIsBelieved: 'Antaget: vad modellen ger som den är skriven.',
  whatIsInTime:
    'Inom fristen: från det att leverantören kunde börja tills leveransen är framme; för en extern kund från beställningen.',
  takenAsIs: 'Sannolikheterna räknas på de uppmätta värdena som de är: intervallen visar inte hur få som har mätts.',
  more: 'kedja measure berättar mer.',
};
