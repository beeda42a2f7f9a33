import type { ExceptionFacts } from '../../model/facts/exceptions.js';
import type { PagesOf } from '../words.js';

/** Why the rules of exceptions, baselines and settings are there. */
export const exceptionRules: PagesOf<ExceptionFacts> = {
  'exception-form': {
    title: 'Undantag säger vilken regel, varför och hur länge',
    why: 'Ett undantag är en överenskommelse: om en regel, av ett skäl, för en tid. Det skrivs # kedja-allow regel: skäl, until 2027-03-01, vem. Utan skäl vet ingen senare om det kan tas bort.',
  },
  'exception-past': {
    title: 'Undantag upphör när de skulle upphöra',
    why: 'Ett undantag gällde till en viss dag, och den dagen har passerat. Det som tilläts finns kvar, så det sägs igen tills det är åtgärdat eller någon har kommit överens på nytt.',
  },
  'exception-unused': {
    title: 'Varje undantag behövs',
    why: 'Det som undantaget tillät är åtgärdat, eller regeln avstängd. Ett undantag som blir kvar skulle släppa in samma sak igen utan att någon ser det.',
  },
  'rule-stands': {
    title: 'Det som gör siffror omöjliga förblir ett fel',
    why: 'Där en fil inte kan läsas, eller dess leveranser går i ring, finns inga siffror. Att tillåta det vore att släppa igenom en modell som inget säger.',
  },
  'unknown-rule': {
    title: 'Undantag och inställningar nämner regler som finns',
    why: 'En regel som är felstavad i ett undantag eller en inställning skulle varken tillåtas eller ändras, och ingen skulle märka det.',
  },
  'exception-added': {
    title: 'Nya undantag syns',
    why: 'Ett undantag släpper igenom ett fynd. Ett som kommer med en ändring kan vara det som släpper igenom ändringen, så den som granskar får veta det.',
  },
  'baseline-grown': {
    title: 'En baslinje som växer syns',
    why: 'En baslinje är till för att krympa. En ändring som lägger till i den släpper igenom något som förut inte gick igenom, så den som granskar får veta det.',
  },
  'configuration-changed': {
    title: 'En ändrad konfiguration syns',
    why: 'Konfigurationen säger vilka regler som gäller. En ändring av den kan vara det som släpper igenom en annan ändring, så den som granskar får veta det.',
  },
  'baseline-stale': {
    title: 'Baslinjen innehåller bara det som finns kvar',
    why: 'En baslinje är en lista över det som är känt men inte åtgärdat än. En post vars fynd är borta skulle låta det komma tillbaka obemärkt.',
  },
};
