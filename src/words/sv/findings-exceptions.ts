import type { ExceptionFacts } from '../../model/facts/exceptions.js';
import type { PhrasesOf } from '../words.js';
import { didYouMean, quoted, say, short } from './phrases.js';

/** What rules of exceptions, baselines and settings say. */
export const exceptionFindings: PhrasesOf<ExceptionFacts> = {
  'exception-form': ({ problem, text }) =>
    problem === 'rule'
      ? say('undantaget nämner ingen regel', 'skriv # kedja-allow no-feedback: varför, until 2027-03-01, vem')
      : problem === 'reason'
        ? say(
            `inget skäl anges till att ${short(text)} tillåts`,
            `skriv # kedja-allow ${short(text)}: varför, och vem som gått med på det`,
          )
        : say(`${quoted(text)} är inget datum`, 'skriv det som until 2027-03-01'),
  'exception-past': ({ rule, until }) =>
    say(`undantaget för ${rule} gick ut ${until}`, 'åtgärda det som det gäller, eller kom överens om ett nytt datum'),
  'exception-unused': ({ rule }) => say(`${rule} hittar inget här längre`, 'ta bort undantaget'),
  'rule-stands': ({ rule }) =>
    say(
      `${rule} kan varken tillåtas eller stängas av: inga siffror har mening med det`,
      'åtgärda det som regeln hittar',
    ),
  'unknown-rule': ({ id, nearest }) =>
    say(`ingen regel heter ${quoted(id)}`, nearest === null ? 'kedja explain visar alla' : didYouMean(nearest)),
  'exception-added': ({ rule }) =>
    say(`ett undantag för ${rule} är nytt`, 'se till att den som svarar för löftet är med på det'),
  'baseline-grown': ({ count, file }) =>
    say(
      `${short(file)} innehåller ${count} fynd mer än tidigare`,
      'se till att de går att leva med, eller åtgärda dem',
    ),
  'configuration-changed': ({ file }) =>
    say(`${short(file)} är ändrad, och därmed vad kontrollen släpper igenom`, 'se till att ändringen är avsedd'),
  'baseline-stale': ({ rule, file }) =>
    say(`${short(rule)} hittas inte längre där i ${short(file)}`, 'skriv baslinjen på nytt med --update-baseline'),
};
