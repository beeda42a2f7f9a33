import type { ExceptionFacts } from '../../model/facts/exceptions.js';
import type { PhrasesOf } from '../words.js';
import { didYouMean, quoted, say, short } from './phrases.js';

/** What rules of exceptions, baselines and settings say. */
export const exceptionFindings: PhrasesOf<ExceptionFacts> = {
  'exception-form': ({ problem, text }) =>
    problem === 'rule'
      ? say('undtagelsen nævner ingen regel', 'skriv # kedja-allow no-feedback: hvorfor, until 2027-03-01, hvem')
      : problem === 'reason'
        ? say(
            `der er ingen begrundelse for, at ${short(text)} er tilladt`,
            `skriv # kedja-allow ${short(text)}: hvorfor, og hvem der har godkendt det`,
          )
        : say(`${quoted(text)} læses ikke som undtagelsens udløb`, 'skriv until 2027-03-01, eller fjern datoen'),
  'exception-past': ({ rule, until }) =>
    say(`undtagelsen for ${rule} udløb ${until}`, 'ret det, undtagelsen gælder, eller aftal en ny dato'),
  'exception-unused': ({ rule }) => say(`${rule} finder ikke længere noget her`, 'fjern undtagelsen'),
  'rule-stands': ({ rule, why }) =>
    why === 'gate'
      ? say(
          `${rule} våger over undtagelser og ændringer, og ingen kommentar kan tillade det`,
          'fjern den fra undtagelsen',
        )
      : say(
          `${rule} kan hverken tillades eller slås fra: så længe fejlen er der, siger tallene ingenting`,
          'ret det, reglen finder',
        ),
  'unknown-rule': ({ id, nearest }) =>
    say(`ingen regel hedder ${quoted(id)}`, nearest === null ? 'kedja explain viser dem alle' : didYouMean(nearest)),
  'exception-added': ({ rule }) =>
    say(`undtagelsen for ${rule} er ny`, 'kontrollér, at den, der står inde for løftet, har godkendt den'),
  'baseline-grown': ({ count, file }) =>
    say(
      `${short(file)} rummer ${count === 1 ? 'et fund mere' : `${count} fund mere`} end før`,
      count === 1
        ? 'kontrollér, at I kan leve med det, eller ret det'
        : 'kontrollér, at I kan leve med dem, eller ret dem',
    ),
  'configuration-changed': ({ file, became }) =>
    say(
      `${short(file)} ${BECAME[became]}, og dermed hvad kontrollen lader passere`,
      'kontrollér, at ændringen er tilsigtet',
    ),
  'baseline-stale': ({ rule, file, lost }) =>
    say(
      lost === null
        ? `baselinens fund af ${short(rule)} er der ikke længere i ${short(file)}`
        : lost.movedTo === null
          ? `${short(file)}, hvor baselinen har et fund af ${short(rule)}, findes ikke længere`
          : `${short(file)}, hvor baselinen har et fund af ${short(rule)}, hedder nu ${short(lost.movedTo)}`,
      'skriv baselinen på ny med --update-baseline',
    ),
};

/** What became of a configuration. */
const BECAME = { new: 'er ny', changed: 'er ændret', gone: 'findes ikke længere' } as const;
