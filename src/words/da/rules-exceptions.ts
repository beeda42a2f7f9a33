import type { ExceptionFacts } from '../../model/facts/exceptions.js';
import type { PagesOf } from '../words.js';

/** Why the rules of exceptions, baselines and settings are there. */
export const exceptionRules: PagesOf<ExceptionFacts> = {
  'exception-form': {
    title: 'Undtagelser siger hvilken regel, hvorfor og hvor længe',
    why: 'En undtagelse er en aftale: om én regel, af en grund, for en tid. Den skrives # kedja-allow regel: begrundelse, until 2027-03-01, hvem. Uden begrundelse ved ingen senere, om den kan fjernes.',
  },
  'exception-past': {
    title: 'Undtagelser ophører, når de skulle ophøre',
    why: 'En undtagelse gjaldt til en bestemt dag, og den dag er passeret. Det, den tillod, er der stadig, så det siges igen, til det er rettet eller aftalt på ny.',
  },
  'exception-unused': {
    title: 'Hver undtagelse er nødvendig',
    why: 'Det, undtagelsen tillod, er rettet, eller reglen er slået fra. En undtagelse, der bliver stående, ville lukke det samme ind igen, uden at nogen ser det.',
  },
  'rule-stands': {
    title: 'Det, der gør tal umulige, forbliver en fejl',
    why: 'Hvor en fil ikke kan læses, eller dens leverancer går i ring, er der ingen tal. At tillade det ville være at godkende en model, der intet siger.',
  },
  'unknown-rule': {
    title: 'Undtagelser og indstillinger nævner regler, der findes',
    why: 'En regel, der er stavet forkert i en undtagelse eller en indstilling, ville hverken blive tilladt eller ændret, og ingen ville lægge mærke til det.',
  },
  'exception-added': {
    title: 'Nye undtagelser bliver set',
    why: 'En undtagelse lader et fund passere. En, der kommer med en ændring, kan være det, der lader ændringen passere, så den, der ser på ændringen, får det at vide.',
  },
  'baseline-grown': {
    title: 'Et udgangspunkt, der vokser, bliver set',
    why: 'Et udgangspunkt er til for at blive mindre. En ændring, der føjer til det, lader noget passere, som ikke gjorde det før, så den, der ser på ændringen, får det at vide.',
  },
  'configuration-changed': {
    title: 'En ændret konfiguration bliver set',
    why: 'Konfigurationen siger, hvilke regler der gælder. En ændring af den kan være det, der lader en anden ændring passere, så den, der ser på den, får det at vide.',
  },
  'baseline-stale': {
    title: 'Udgangspunktet rummer kun det, der stadig er der',
    why: 'Et udgangspunkt er en liste over det, der er kendt, men ikke rettet endnu. En post, hvis fund er væk, ville lade det komme ubemærket tilbage.',
  },
};
