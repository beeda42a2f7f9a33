import type { ExceptionFacts } from '../../model/facts/exceptions.js';
import type { PagesOf } from '../words.js';

/** Why the rules of exceptions, baselines and settings are there. */
export const exceptionRules: PagesOf<ExceptionFacts> = {
  'exception-form': {
    title: 'Exceptions say which rule, why and until when',
    why: 'An exception is an agreement: about one rule, for a reason, for a time. Written as # kedja-allow rule: reason, until 2027-03-01, who. A date without until would be an end that nobody sees, so it is told. Without a reason nobody knows later whether it may go.',
  },
  'exception-past': {
    title: 'Exceptions end when they were to end',
    why: 'An exception was agreed until a day, and that day is past. What it allowed is still there, so it is told again until it is mended or agreed on anew.',
  },
  'exception-unused': {
    title: 'Every exception is needed',
    why: 'What an exception allowed is mended, or the rule is off. An exception that stays behind would let the same thing in again unseen.',
  },
  'rule-stands': {
    title: 'What makes figures impossible stays an error',
    why: 'Where a file can’t be read, or its links lead in a circle, there are no figures. To allow that would be to pass a model that says nothing. A rule that watches over exceptions and changes cannot be allowed by a comment either: what comes with a change would else silence it.',
  },
  'unknown-rule': {
    title: 'Exceptions and settings name rules that exist',
    why: 'A rule that is misspelt in an exception or a configuration would be neither allowed nor changed, and nobody would notice.',
  },
  'exception-added': {
    title: 'New exceptions are seen',
    why: 'An exception lets a finding pass. One that comes with a change may be what lets the change pass, so whoever looks at the change is told of it.',
  },
  'baseline-grown': {
    title: 'A baseline that grows is seen',
    why: 'A baseline is there to grow smaller. A change that adds to it makes something pass that did not, so whoever looks at the change is told of it.',
  },
  'configuration-changed': {
    title: 'A changed configuration is seen',
    why: 'The configuration says which rules matter. A change of it may be what lets another change pass, so whoever looks at it is told. It cannot lower what the rules of changes say of the very change that it comes with.',
  },
  'baseline-stale': {
    title: 'The baseline holds only what is still there',
    why: 'A baseline is a list of what is known and not mended yet. An entry whose finding is gone would let it come back unseen. So would one of a model that is gone, to a new model of its name.',
  },
};
