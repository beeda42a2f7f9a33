import type { DataFacts } from '../../model/facts/data.js';
import type { PagesOf } from '../words.js';

/** Why the data rules are there. */
export const dataRules: PagesOf<DataFacts> = {
  'chance-says-nothing': {
    title: 'Det, der går galt, gør det af og til',
    why: 'Med sandsynligheden 0 % står en forsinkelse eller årsag i filen uden at ændre noget, og den, der læser, tror, at den er regnet med. Med 100 % er den ikke noget, der går galt, men en del af hver ordre, og den hører til den normale tid, hvor også de normale tal ser den.',
  },
  'few-answers': {
    title: 'Tilfredshed bygger på svar nok',
    why: 'Gennemsnittet af to svar siger, hvordan to mennesker havde det den dag. Fra fem, hvis intet andet er sagt, begynder det at sige noget om leverancerne. Grænsen hedder answers.',
  },
  'recovers-in-missing': {
    title: 'Det er kendt, hvor længe et driftsstop varer',
    why: 'Hvor recovers-in er angivet, siger kedja, om et driftsstop varer længere, end kunden kan vente. Har kun nogle afdelinger det, ser de andre sikre ud, fordi ingen har spurgt. Reglen er kun med i sættet strict.',
  },
  'same-cause-twice': {
    title: 'Hver årsag forsinker et led én gang',
    why: 'To forsinkelser hos samme led med samme årsag trækkes hver for sig, som om de intet havde med hinanden at gøre, og det, der siges om årsagen, siges to gange. Som regel er den ene kopieret og blevet stående. Det samme gælder en forsinkelse med navn som en fælles årsag, der rammer leddet.',
  },
  'unit-slip': {
    title: 'Ingen tid skiller sig hundredfold ud',
    why: 'Blandt tider på minutter er en på fyrre dage højst sandsynligt en tastefejl: d i stedet for min. Sådan en tid skjuler alt andet, for intet ud over den selv truer så noget løfte.\n\nDet, der sammenlignes, er afdelingernes tider, deres køer og leverancernes tider undervejs, hver med den midterste af sin slags, når mindst fem er kendt, og højst én ud af ti skiller sig ud. Hvor mange gange der er for mange, er grænsen slip, som er 100, hvis intet andet er sagt.',
  },
};
