import type { ExceptionFacts } from '../../model/facts/exceptions.js';
import type { PagesOf } from '../words.js';

/** Why the rules of exceptions, baselines and settings are there. */
export const exceptionRules: PagesOf<ExceptionFacts> = {
  'exception-form': {
    title: 'Unntak angir hvilken regel, hvorfor og hvor lenge',
    why: 'Et unntak er en avtale om én bestemt regel, av en bestemt grunn, for en bestemt tid. Det skrives som # kedja-allow regel: grunn, until 2027-03-01, hvem. En dato uten until ville være en slutt som ingen ser, så den påpekes. Uten grunn vet ingen senere om det kan fjernes.',
  },
  'exception-past': {
    title: 'Unntak slutter å gjelde den dagen som er avtalt',
    why: 'Et unntak gjaldt til en bestemt dag, og den dagen er forbi. Det som ble tillatt, er der fortsatt, så funnet vises igjen til det er rettet eller et nytt unntak er avtalt.',
  },
  'exception-unused': {
    title: 'Alle unntak trengs',
    why: 'Det som unntaket tillot, er rettet, eller regelen er slått av. Et unntak som blir stående, ville slippe inn det samme igjen uten at noen merker det.',
  },
  'rule-stands': {
    title: 'Det som gjør tall umulige, forblir en feil',
    why: 'Der en fil ikke kan leses, eller leveransene går i ring, finnes det ingen tall. Å tillate det ville være å godkjenne en modell som ikke sier noe. En regel som våker over unntak og endringer, kan heller ikke tillates i en kommentar: ellers kunne en endring få det som våker over den, til å tie.',
  },
  'unknown-rule': {
    title: 'Unntak og innstillinger nevner regler som finnes',
    why: 'En regel som er skrevet feil i et unntak eller i innstillingene, ville verken bli tillatt eller endret, og ingen ville merket det.',
  },
  'exception-added': {
    title: 'Nye unntak går ikke ubemerket hen',
    why: 'Et unntak slipper et funn gjennom. Et unntak som følger med en endring, kan være nettopp det som slipper endringen gjennom, så den som ser på endringen, får vite det.',
  },
  'baseline-grown': {
    title: 'En baseline som vokser, går ikke ubemerket hen',
    why: 'En baseline er til for å bli mindre. En endring som legger noe til i den, slipper gjennom noe som ikke slapp gjennom før, så den som ser på endringen, får vite det.',
  },
  'configuration-changed': {
    title: 'En endret konfigurasjon går ikke ubemerket hen',
    why: 'Konfigurasjonen sier hvilke regler som gjelder. En endring av den kan være nettopp det som slipper en annen endring gjennom, så den som ser på den, får vite det. Den kan ikke senke det reglene om endringer sier om nettopp den endringen den kommer med.',
  },
  'baseline-stale': {
    title: 'Baselinen inneholder bare det som fortsatt er der',
    why: 'En baseline er en liste over det som er kjent, men ikke rettet ennå. En post der funnet er borte, ville la det komme ubemerket tilbake. Det samme gjelder en post for en modell som ikke finnes lenger, hvis en ny får navnet dens.',
  },
};
