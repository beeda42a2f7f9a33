import type { DistributionProblem, DurationProblem } from '../../model/finding.js';
import type { Sentence } from '../words.js';
import { quoted, say, write } from './phrases.js';

const A_TIME = 'skriv ett tal och en enhet, till exempel 20min';

export const DURATION: Readonly<Record<DurationProblem, (text: string, cured: string | null) => Sentence>> = {
  'minute-or-month': (text, cured) => say(`${text} kan vara minuter eller månader`, monthCure(cured)),
  'no-unit': (text, cured) =>
    say(`${text} saknar enhet`, cured === null ? A_TIME : `skriv ${cured}min, ${cured}s, ${cured}h eller ${cured}d`),
  negative: (text) => say(`${text} är en negativ tid`, 'skriv 0 eller mer'),
  comma: (text, cured) => say(`${text} har decimalkomma, men i filen skrivs decimalpunkt`, write(cured, A_TIME)),
  spelling: (text, cured) => say(`tider skrivs inte som ${text} här`, write(cured, A_TIME)),
  clock: (text, cured) => say(`${text} ser ut som ett klockslag`, write(cured, A_TIME)),
  unit: (text) => say(`${text} har en enhet som kedja inte känner till`, 'skriv tiden i s, min, h, d eller w'),
  'too-long': (text) => say(`${text} är längre än 100 år`, 'leta efter ett skrivfel i talet eller enheten'),
  form: (text) => say(text === quoted('') ? 'här saknas en tid' : `${text} är ingen tid`, A_TIME),
  range: (text, cured) =>
    cured === null
      ? say(`${text} är ett intervall, men det ska vara en enda tid`, 'skriv en tid, till exempel 2h')
      : say(`intervall skrivs inte som ${text} här`, `skriv ${cured}`),
  uncertain: (text, cured) => say(`${text} är mer än bara en tid`, write(cured, A_TIME)),
};

/** A month has no length of its own in working time, so there is nothing better to write for it. */
function monthCure(cured: string | null): string {
  if (cured === null) return 'skriv min för minuter, och månader i w eller d';
  return /^\S+$/u.test(cured)
    ? `skriv ${cured} för minuter, och månader i veckor (w) eller dagar (d)`
    : `skriv ${cured}`;
}

export const DISTRIBUTION: Readonly<Record<DistributionProblem, (cured: string | null) => Sentence>> = {
  order: (cured) =>
    say('tiderna går inte från kort till lång', write(cured, 'sätt den kortaste först och den längsta sist')),
  'not-positive': () => say('0 lämnar inget utrymme för tiderna att variera', 'skriv mer än 0'),
  'percentile-order': () => say('den högre percentilen har den kortare tiden', 'låt de två tiderna byta plats'),
  'percentile-count': () =>
    say('det behövs två percentiler, varken fler eller färre', 'skriv två, som i { median: 10min, p90: 25min }'),
  'same-value-twice': () =>
    say('samma tid står här två gånger', 'skriv den en gång, med sannolikheterna sammanräknade'),
  'too-long': () => say('tiderna kan bli längre än 100 år', 'leta efter ett skrivfel i talen eller enheterna'),
  'several-forms': () =>
    say(
      'nycklarna beskriver på två sätt samtidigt hur tiden varierar',
      'behåll ett av dem, som i { mean: 2h, sd: 20min }',
    ),
  'unknown-form': () =>
    say(
      'nycklarna säger inte hur lång tid det tar',
      'skriv 20min, 10min..30min eller nycklar som { mean: 2h, sd: 20min }',
    ),
  'range-count': () =>
    say(
      'ett intervall har två eller tre tider',
      'skriv den kortaste och den längsta, som i 1h..4h, eller den vanliga däremellan, som i 1h..2h..4h',
    ),
};
