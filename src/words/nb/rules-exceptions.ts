import type { ExceptionFacts } from '../../model/facts/exceptions.js';
import type { PagesOf } from '../words.js';

/** Why the rules of exceptions, baselines and settings are there. */
export const exceptionRules: PagesOf<ExceptionFacts> = {
  'exception-form': {
    title: 'Unntak sier hvilken regel, hvorfor og hvor lenge',
    why: 'Et unntak er en avtale: om én regel, av en grunn, for en tid. Det skrives # kedja-allow regel: grunn, until 2027-03-01, hvem. Uten grunn vet ingen senere om det kan fjernes.',
  },
  'exception-past': {
    title: 'Unntak tar slutt når de skulle ta slutt',
    why: 'Et unntak gjaldt til en bestemt dag, og den dagen er forbi. Det som ble tillatt, er der fortsatt, så det sies igjen til det er rettet eller avtalt på nytt.',
  },
  'exception-unused': {
    title: 'Hvert unntak trengs',
    why: 'Det som unntaket tillot, er rettet, eller regelen er slått av. Et unntak som blir stående, ville slippe inn det samme igjen uten at noen ser det.',
  },
  'rule-stands': {
    title: 'Det som gjør tall umulige, forblir en feil',
    why: 'Der en fil ikke kan leses, eller leveransene går i ring, finnes det ingen tall. Å tillate det ville være å godkjenne en modell som ikke sier noe.',
  },
  'unknown-rule': {
    title: 'Unntak og innstillinger nevner regler som finnes',
    why: 'En regel som er skrevet feil i et unntak eller en innstilling, ville verken bli tillatt eller endret, og ingen ville merke det.',
  },
  'exception-added': {
    title: 'Nye unntak blir sett',
    why: 'Et unntak slipper et funn gjennom. Et som kommer med en endring, kan være det som slipper endringen gjennom, så den som ser på endringen, får vite det.',
  },
  'baseline-grown': {
    title: 'Et utgangspunkt som vokser, blir sett',
    why: 'Et utgangspunkt er til for å bli mindre. En endring som legger til i det, slipper gjennom noe som ikke slapp gjennom før, så den som ser på endringen, får vite det.',
  },
  'configuration-changed': {
    title: 'En endret konfigurasjon blir sett',
    why: 'Konfigurasjonen sier hvilke regler som gjelder. En endring av den kan være det som slipper en annen endring gjennom, så den som ser på den, får vite det.',
  },
  'baseline-stale': {
    title: 'Utgangspunktet rommer bare det som fortsatt er der',
    why: 'Et utgangspunkt er en liste over det som er kjent, men ikke rettet ennå. En post der funnet er borte, ville la det komme ubemerket tilbake.',
  },
};
