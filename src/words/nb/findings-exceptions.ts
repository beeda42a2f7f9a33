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
            `det står ingen grunn til at ${short(text)} er tillatt`,
            `skriv # kedja-allow ${short(text)}: hvorfor, og hvem som har godtatt det`,
          )
        : say(`${quoted(text)} er ingen dato`, 'skriv den som until 2027-03-01'),
  'exception-past': ({ rule, until }) =>
    say(`unntaket for ${rule} gikk ut ${until}`, 'rett det som det gjelder, eller avtal en ny dato'),
  'exception-unused': ({ rule }) => say(`${rule} finner ikke noe her lenger`, 'ta bort unntaket'),
  'rule-stands': ({ rule }) =>
    say(`${rule} kan verken tillates eller slås av: ingen tall gir mening med det`, 'rett det som regelen finner'),
  'unknown-rule': ({ id, nearest }) =>
    say(`ingen regel heter ${quoted(id)}`, nearest === null ? 'kedja explain viser alle' : didYouMean(nearest)),
  'exception-added': ({ rule }) => say(`et unntak for ${rule} er nytt`, 'se til at den som svarer for løftet, er enig'),
  'baseline-grown': ({ count, file }) =>
    say(`${short(file)} har ${count} funn mer enn før`, 'se til at det går an å leve med dem, eller rett dem'),
  'configuration-changed': ({ file }) =>
    say(`${short(file)} er endret, og dermed hva kontrollen slipper gjennom`, 'se til at endringen er ment'),
  'baseline-stale': ({ rule, file }) =>
    say(`${short(rule)} finnes ikke lenger der i ${short(file)}`, 'skriv utgangspunktet på nytt med --update-baseline'),
};
