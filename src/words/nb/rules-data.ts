import type { DataFacts } from '../../model/facts/data.js';
import type { PagesOf } from '../words.js';

/** Why the data rules are there. */
export const dataRules: PagesOf<DataFacts> = {
  'chance-says-nothing': {
    title: 'Det som går galt, gjør det av og til',
    why: 'Med sannsynligheten 0 % står en forsinkelse eller årsak i filen uten å endre noe, og den som leser, tror at den er regnet med. Med 100 % er den ikke noe som går galt, men en del av hver ordre, og den hører til den vanlige tiden, der også de vanlige tallene ser den.',
  },
  'few-answers': {
    title: 'Tilfredshet bygger på mange nok svar',
    why: 'Gjennomsnittet av to svar sier hvordan to mennesker hadde det den dagen. Fra fem, om ikke annet er sagt, begynner det å si noe om leveransene. Grensen heter answers.',
  },
  'recovers-in-missing': {
    title: 'Det er kjent hvor lenge en stans varer',
    why: 'Der recovers-in er oppgitt, sier kedja om en full stans varer lenger enn kunden kan vente. Har bare noen ledd det, ser de andre trygge ut fordi ingen har spurt. Regelen er bare med i settet strict.',
  },
  'same-cause-twice': {
    title: 'Hver årsak forsinker et ledd én gang',
    why: 'To forsinkelser ved samme ledd med samme årsak trekkes hver for seg, som om de ikke hadde noe med hverandre å gjøre, og det som sies om årsaken, sies to ganger. Som oftest er den ene kopiert og blitt stående. Det samme gjelder en forsinkelse med samme navn som en felles årsak som rammer leddet.',
  },
  'unit-slip': {
    title: 'Ingen tid skiller seg hundre ganger ut',
    why: 'Blant tider på minutter er en på førti dager høyst sannsynlig en skrivefeil: d i stedet for min. En slik tid skjuler alt annet, for ingenting utenom den selv truer da noe løfte.\n\nDet som sammenlignes, er leddenes tider, køene deres og tidene leveransene er underveis, hver med den midterste av sitt slag, når minst fem er kjent og høyst én av ti skiller seg ut. Hvor mange ganger som er for mange, er grensen slip, som er 100 om ikke annet er sagt.',
  },
};
