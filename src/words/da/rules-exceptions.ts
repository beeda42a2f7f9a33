import type { ExceptionFacts } from '../../model/facts/exceptions.js';
import type { PagesOf } from '../words.js';

/** Why the rules of exceptions, baselines and settings are there. */
export const exceptionRules: PagesOf<ExceptionFacts> = {
  'exception-form': {
    title: 'Undtagelser angiver hvilken regel, hvorfor og hvor længe',
    why: 'En undtagelse er en aftale om én bestemt regel, af en bestemt grund, for en bestemt tid. Den skrives som # kedja-allow regel: begrundelse, until 2027-03-01, hvem. En dato uden until ville være et udløb, som ingen ser, så den påpeges. Uden begrundelse ved ingen senere, om den kan fjernes.',
  },
  'exception-past': {
    title: 'Undtagelser ophører den dag, der er aftalt',
    why: 'En undtagelse gjaldt til en bestemt dag, og den dag er passeret. Det, den tillod, er der stadig, så fundet vises igen, indtil det er rettet, eller en ny undtagelse er aftalt.',
  },
  'exception-unused': {
    title: 'Hver undtagelse er nødvendig',
    why: 'Det, undtagelsen tillod, er rettet, eller reglen er slået fra. En undtagelse, der bliver stående, ville lade det samme slippe ind igen, uden at nogen opdager det.',
  },
  'rule-stands': {
    title: 'Det, der gør tal umulige, forbliver en fejl',
    why: 'Hvor en fil ikke kan læses, eller dens leverancer går i ring, er der ingen tal. At tillade det ville være at godkende en model, der ikke siger noget. En regel, der våger over undtagelser og ændringer, kan heller ikke tillades i en kommentar: ellers kunne en ændring få det, der våger over den, til at tie.',
  },
  'unknown-rule': {
    title: 'Undtagelser og indstillinger nævner regler, der findes',
    why: 'En regel, der er stavet forkert i en undtagelse eller i indstillingerne, ville hverken blive tilladt eller ændret, og ingen ville lægge mærke til det.',
  },
  'exception-added': {
    title: 'Nye undtagelser går ikke ubemærket hen',
    why: 'En undtagelse lader et fund passere. En undtagelse, der følger med en ændring, kan være netop det, der lader ændringen passere, så den, der ser på ændringen, får det at vide.',
  },
  'baseline-grown': {
    title: 'En baseline, der vokser, går ikke ubemærket hen',
    why: 'En baseline er til for at blive mindre. En ændring, der føjer noget til den, lader noget passere, som ikke gjorde det før, så den, der ser på ændringen, får det at vide.',
  },
  'configuration-changed': {
    title: 'En ændret konfiguration går ikke ubemærket hen',
    why: 'Konfigurationen siger, hvilke regler der gælder. En ændring af den kan være netop det, der lader en anden ændring passere, så den, der ser på den, får det at vide. Den kan ikke sænke det, som reglerne om ændringer siger om netop den ændring, den kommer med.',
  },
  'baseline-stale': {
    title: 'Baselinen rummer kun det, der stadig er der',
    why: 'En baseline er en liste over det, der er kendt, men ikke rettet endnu. En post, hvis fund er væk, ville lade det komme ubemærket tilbage. Det samme gælder en post for en model, der ikke findes længere, hvis en ny får dens navn.',
  },
};
