import type { OddsFacts } from '../../model/facts/odds.js';
import type { PagesOf } from '../words.js';

/** Why the odds rules are there. */
export const oddsRules: PagesOf<OddsFacts> = {
  'odds-below-promise': {
    title: 'Hvert løfte holdes så ofte som lovet',
    why: 'Et løfte med en andel i (95 % til tiden, 98 % fejlfrie) er holdt, når så mange ordrer er det. kedja simulerer ordrer med alt, hvad der kan variere og gå galt, og tæller op. Der meldes kun noget, når hele 95 %-intervallet for den simulerede andel ligger under det lovede, så det skyldes næppe tilfældet; og samme startværdi giver det samme på enhver maskine.\n\nkedja analyze viser, hvad der forsinker ordrerne, og hvad der ville have reddet dem.',
  },
  'odds-too-close': {
    title: 'Der simuleres ordrer nok til at afgøre, om hvert løfte holdes',
    why: 'Det, der simuleres, er kendt inden for et interval. Ligger den lovede andel inde i det, kan ordrerne hverken vise, at løftet holdes, eller at det brydes, og så siger kedja det i stedet for at gætte. Flere ordrer gør intervallet smallere. Kræver det alt for mange, står løftet på vippen, og den næste lille forsinkelse afgør det.',
  },
  'agreement-not-kept': {
    title: 'Hver intern aftale holdes så ofte som aftalt',
    why: 'Modtageren planlægger efter det aftalte. Når de simulerede leverancer ikke op på det, med hele intervallet, er aftalen et ønske, selv om den eksterne kunde måske ikke mærker det endnu. Det, der tæller, er leverandørens eget arbejde og vejen: hvad der kom for sent dertil, lægges ikke leverandøren til last.',
  },
  'cannot-absorb': {
    title: 'Intet driftsstop varer længere, end der kan tåles',
    why: 'recovers-in angiver, hvor længe et led er nede, når det står helt stille. Er det længere, end der kan tåles på vejen til en kunde, bryder det første stop løftet, hvor sjældent det end er. Et lager efter leddet, en afløser eller en hurtigere reparation gør, at kæden klarer det.',
  },
  'no-slack': {
    title: 'Hvert løfte levner plads',
    why: 'Et løfte uden en andel bedømmes alene efter, hvordan det går normalt. Tager det normale hele tiden eller næsten hele, holder løftet på en god dag og brydes af den første lille forsinkelse: er der intet tilbage, bliver omtrent hver anden ordre forsinket. Hvor meget der skal være tilbage, er en grænse, som I selv sætter (10 % af løftet).',
  },
  'delay-always-absorbed': {
    title: 'Hver forsinkelse kan mærkes',
    why: 'En forsinkelse, der selv når den er længst, er kortere, end der kan tåles på stedet, gør aldrig alene en ordre forsinket. Ofte er tiden skrevet forkert, minutter i stedet for timer. Ellers fortæller modellen mere, end den behøver: kun sammen med andre forsinkelser har den betydning.',
  },
  'missing-time': {
    title: 'Alle tider, som et løfte hviler på, er kendt',
    why: 'En tid, der ikke er angivet, er ukendt, aldrig 0. Så længe en mangler på vejen til en kunde, kan ingen sige, om løftet holder, og en kontrol uden anmærkninger siger intet om det.',
  },
};
