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
            `skriv # kedja-allow ${short(text)}: varför, och vem som har godkänt det`,
          )
        : say(`${quoted(text)} läses inte som undantagets slut`, 'skriv until 2027-03-01, eller ta bort datumet'),
  'exception-past': ({ rule, until }) =>
    say(`undantaget för ${rule} gick ut ${until}`, 'åtgärda det som undantaget gäller, eller avtala ett nytt datum'),
  'exception-unused': ({ rule }) => say(`${rule} hittar inget här längre`, 'ta bort undantaget'),
  'rule-stands': ({ rule, why }) =>
    why === 'gate'
      ? say(
          `${rule} vakar över undantag och ändringar, och ingen kommentar kan tillåta det`,
          'ta bort den ur undantaget',
        )
      : say(
          `${rule} kan varken tillåtas eller stängas av: så länge felet finns kvar säger siffrorna ingenting`,
          'åtgärda det som regeln hittar',
        ),
  'unknown-rule': ({ id, nearest }) =>
    say(`ingen regel heter ${quoted(id)}`, nearest === null ? 'kedja explain visar alla' : didYouMean(nearest)),
  'exception-added': ({ rule }) =>
    say(`undantaget för ${rule} är nytt`, 'kontrollera att den som ansvarar för löftet har godkänt det'),
  'baseline-grown': ({ count, file }) =>
    say(
      `${short(file)} innehåller ${count === 1 ? 'ett fynd mer' : `${count} fynd fler`} än tidigare`,
      count === 1
        ? 'kontrollera att det går att leva med det, eller åtgärda det'
        : 'kontrollera att det går att leva med dem, eller åtgärda dem',
    ),
  'configuration-changed': ({ file, became }) =>
    say(
      `${short(file)} ${BECAME[became]}, och därmed vad kontrollen släpper igenom`,
      'kontrollera att ändringen är avsiktlig',
    ),
  'baseline-stale': ({ rule, file, lost }) =>
    say(
      lost === null
        ? `baslinjens fynd av ${short(rule)} finns inte kvar i ${short(file)}`
        : lost.movedTo === null
          ? `${short(file)}, där baslinjen har ett fynd av ${short(rule)}, finns inte längre`
          : `${short(file)}, där baslinjen har ett fynd av ${short(rule)}, heter nu ${short(lost.movedTo)}`,
      'skriv baslinjen på nytt med --update-baseline',
    ),
};

/** What became of a configuration. */
const BECAME = { new: 'är ny', changed: 'har ändrats', gone: 'finns inte längre' } as const;
