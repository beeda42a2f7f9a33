import type { ExceptionFacts } from '../../model/facts/exceptions.js';
import type { PhrasesOf } from '../words.js';
import { didYouMean, quoted, say, short } from './phrases.js';

/** What rules of exceptions, baselines and settings say. */
export const exceptionFindings: PhrasesOf<ExceptionFacts> = {
  'exception-form': ({ problem, text }) =>
    problem === 'rule'
      ? say('this exception names no rule', 'write # kedja-allow no-feedback: why, until 2027-03-01, who')
      : problem === 'reason'
        ? say(
            `no reason is given why ${short(text)} is allowed`,
            `write # kedja-allow ${short(text)}: why, and who agreed to it`,
          )
        : say(
            `${quoted(text)} is not read as the end of this exception`,
            'write until 2027-03-01, or leave the date out',
          ),
  'exception-past': ({ rule, until }) =>
    say(`the exception for ${rule} ended on ${until}`, 'mend what it is about, or agree on a new date'),
  'exception-unused': ({ rule }) => say(`nothing here is found by ${rule} any more`, 'take the exception away'),
  'rule-stands': ({ rule, why }) =>
    why === 'gate'
      ? say(`${rule} watches over exceptions and changes, and no comment can allow it`, 'take it out of this exception')
      : say(`${rule} can be neither allowed nor turned off: no figure makes sense with it`, 'mend what it finds'),
  'unknown-rule': ({ id, nearest }) =>
    say(`no rule is called ${quoted(id)}`, nearest === null ? 'kedja explain lists them all' : didYouMean(nearest)),
  'exception-added': ({ rule }) =>
    say(`an exception for ${rule} is new`, 'see that whoever answers for the promise agrees'),
  'baseline-grown': ({ count, file }) =>
    say(
      `${short(file)} holds ${count === 1 ? 'a finding' : `${count} findings`} more than it did`,
      count === 1 ? 'see that it can be lived with, or mend it' : 'see that they can be lived with, or mend them',
    ),
  'configuration-changed': ({ file, became }) =>
    say(`${short(file)} ${BECAME[became]}, and with it what this check lets pass`, 'see that the change is meant'),
  'baseline-stale': ({ rule, file, lost }) =>
    say(
      lost === null
        ? `${short(rule)} is found no more there in ${short(file)}`
        : lost.movedTo === null
          ? `${short(file)}, where ${short(rule)} was known, is not there any more`
          : `${short(file)}, where ${short(rule)} was known, is ${short(lost.movedTo)} now`,
      'write the baseline anew with --update-baseline',
    ),
};

/** What became of a configuration. */
const BECAME = { new: 'is new', changed: 'is other than it was', gone: 'is not there any more' } as const;
