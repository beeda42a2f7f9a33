import type { ExceptionFacts } from '../../model/facts/exceptions.js';
import type { PhrasesOf } from '../words.js';
import { didYouMean, quoted, say, short } from './phrases.js';

/** What rules of exceptions, baselines and settings say. */
export const exceptionFindings: PhrasesOf<ExceptionFacts> = {
  'exception-form': ({ problem, text }) =>
    problem === 'rule'
      ? say('unntaket nevner ingen regel', 'skriv # kedja-allow no-feedback: hvorfor, until 2027-03-01, hvem')
      : problem === 'reason'
        ? say(
            `det er ikke oppgitt noen grunn til at ${short(text)} er tillatt`,
            `skriv # kedja-allow ${short(text)}: hvorfor, og hvem som har godkjent det`,
          )
        : say(`${quoted(text)} leses ikke som slutten på unntaket`, 'skriv until 2027-03-01, eller ta bort datoen'),
  'exception-past': ({ rule, until }) =>
    say(`unntaket for ${rule} gikk ut ${until}`, 'rett det unntaket gjelder, eller avtal en ny dato'),
  'exception-unused': ({ rule }) => say(`${rule} finner ikke noe her lenger`, 'ta bort unntaket'),
  'rule-stands': ({ rule, why }) =>
    why === 'gate'
      ? say(`${rule} våker over unntak og endringer, og ingen kommentar kan tillate det`, 'ta den ut av unntaket')
      : say(
          `${rule} kan verken tillates eller slås av: så lenge feilen er der, sier tallene ingenting`,
          'rett det som regelen finner',
        ),
  'unknown-rule': ({ id, nearest }) =>
    say(`ingen regel heter ${quoted(id)}`, nearest === null ? 'kedja explain viser alle' : didYouMean(nearest)),
  'exception-added': ({ rule }) =>
    say(`unntaket for ${rule} er nytt`, 'kontroller at den som har ansvaret for løftet, har godkjent det'),
  'baseline-grown': ({ count, file }) =>
    say(
      `${short(file)} har ${count === 1 ? 'ett funn mer' : `${count} flere funn`} enn før`,
      count === 1
        ? 'kontroller at det går an å leve med det, eller rett det'
        : 'kontroller at det går an å leve med dem, eller rett dem',
    ),
  'configuration-changed': ({ file, became }) =>
    say(
      `${short(file)} ${BECAME[became]}, og dermed hva kontrollen slipper gjennom`,
      'kontroller at endringen er tilsiktet',
    ),
  'baseline-stale': ({ rule, file, lost }) =>
    say(
      lost === null
        ? `baselinens funn av ${short(rule)} er der ikke lenger i ${short(file)}`
        : lost.movedTo === null
          ? `${short(file)}, der baselinen har et funn av ${short(rule)}, finnes ikke lenger`
          : `${short(file)}, der baselinen har et funn av ${short(rule)}, heter nå ${short(lost.movedTo)}`,
      'skriv baselinen på nytt med --update-baseline',
    ),
};

/** What became of a configuration. */
const BECAME = { new: 'er ny', changed: 'er endret', gone: 'finnes ikke lenger' } as const;
