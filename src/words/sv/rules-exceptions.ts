import type { ExceptionFacts } from '../../model/facts/exceptions.js';
import type { PagesOf } from '../words.js';

/** Why the rules of exceptions, baselines and settings are there. */
export const exceptionRules: PagesOf<ExceptionFacts> = {
  'exception-form': {
    title: 'Undantag anger vilken regel, varför och hur länge',
    why: 'Ett undantag är en överenskommelse om en viss regel, av ett visst skäl, för en viss tid. Det skrivs som # kedja-allow regel: skäl, until 2027-03-01, vem. Ett datum utan until vore ett slut som ingen ser, så det påpekas. Utan skäl kan ingen senare veta om det går att ta bort.',
  },
  'exception-past': {
    title: 'Undantag slutar gälla den dag som avtalats',
    why: 'Ett undantag gällde till en viss dag, och den dagen har passerat. Det som tilläts finns kvar, så fyndet visas igen tills det är åtgärdat eller ett nytt undantag är avtalat.',
  },
  'exception-unused': {
    title: 'Varje undantag behövs',
    why: 'Det som undantaget tillät är åtgärdat, eller regeln avstängd. Ett undantag som blir kvar skulle släppa in samma sak igen utan att någon märker det.',
  },
  'rule-stands': {
    title: 'Det som gör siffror omöjliga förblir ett fel',
    why: 'Där en fil inte kan läsas, eller leveranserna går runt i en cirkel, finns inga siffror. Att tillåta det vore att släppa igenom en modell som inte säger något. En regel som vakar över undantag och ändringar kan inte heller tillåtas i en kommentar: annars kunde en ändring tysta det som vakar över den.',
  },
  'unknown-rule': {
    title: 'Undantag och inställningar nämner regler som finns',
    why: 'En regel som är felstavad i ett undantag eller i inställningarna skulle varken tillåtas eller ändras, och ingen skulle märka det.',
  },
  'exception-added': {
    title: 'Nya undantag går inte obemärkt förbi',
    why: 'Ett undantag släpper igenom ett fynd. Ett undantag som följer med en ändring kan vara just det som släpper igenom ändringen, så den som granskar får veta det.',
  },
  'baseline-grown': {
    title: 'En baslinje som växer går inte obemärkt förbi',
    why: 'En baslinje är till för att krympa. En ändring som lägger till något i den släpper igenom något som förut inte gick igenom, så den som granskar får veta det.',
  },
  'configuration-changed': {
    title: 'En ändrad konfiguration går inte obemärkt förbi',
    why: 'Konfigurationen säger vilka regler som gäller. En ändring av den kan vara just det som släpper igenom en annan ändring, så den som granskar får veta det. Den kan inte sänka det som reglerna om ändringar säger om just den ändring den kommer med.',
  },
  'baseline-stale': {
    title: 'Baslinjen innehåller bara sådant som finns kvar',
    why: 'En baslinje är en lista över det som är känt men inte åtgärdat än. En post vars fynd är borta skulle låta det komma tillbaka obemärkt. Detsamma gäller en post för en modell som inte finns längre, om en ny får dess namn.',
  },
};
