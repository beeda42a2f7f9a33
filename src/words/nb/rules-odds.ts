import type { OddsFacts } from '../../model/facts/odds.js';
import type { PagesOf } from '../words.js';

/** Why the odds rules are there. */
export const oddsRules: PagesOf<OddsFacts> = {
  'odds-below-promise': {
    title: 'Hvert løfte holdes så ofte som lovet',
    why: 'Et løfte med en andel i (95 % i tide, 98 % riktige) er holdt når så mange ordrer er det. kedja trekker ordrer med alt som kan variere og gå galt, og teller. Det meldes bare når hele 95 %-intervallet for den trukne andelen ligger under det lovede, så det skyldes neppe tilfeldigheter; og samme startverdi gir det samme på enhver maskin.\n\nkedja analyze viser hva som forsinker ordrene, og hva som ville ha reddet dem.',
  },
  'odds-too-close': {
    title: 'Det trekkes nok ordrer til å avgjøre om hvert løfte holdes',
    why: 'Det som trekkes, er kjent innenfor et intervall. Ligger den lovede andelen inne i det, kan ordrene verken vise at løftet holdes, eller at det brytes, og da sier kedja det i stedet for å gjette. Flere ordrer gjør intervallet smalere. Må det altfor mange til, står løftet på vippen, og den neste lille forsinkelsen avgjør.',
  },
  'agreement-not-kept': {
    title: 'Hver intern avtale holdes så ofte som avtalt',
    why: 'Mottakeren planlegger etter det som er avtalt. Når de trukne leveransene ikke når opp til det, med hele intervallet, er avtalen et ønske, selv om den eksterne kunden kanskje ikke merker det ennå. Det som teller, er leverandørleddets eget arbeid og veien: det som kom for sent dit, blir det ikke belastet for.',
  },
  'cannot-absorb': {
    title: 'Ingen stans varer lenger enn det som tåles',
    why: 'recovers-in sier hvor lenge et ledd er nede når det står helt stille. Er det lenger enn det som tåles på veien til en kunde, bryter den første stansen løftet, hvor sjelden den enn er. Lager etter leddet, en avløser eller en raskere reparasjon gjør at kjeden klarer det.',
  },
  'no-slack': {
    title: 'Hvert løfte har noe å gå på',
    why: 'Et løfte uten andel bedømmes bare etter hvordan det går til vanlig. Tar det vanlige hele tiden, eller nesten hele, holder løftet på en god dag og brytes av den første lille forsinkelsen: er det ingenting igjen, blir omtrent annenhver ordre forsinket. Hvor mye som skal være igjen, er en grense dere setter selv (10 % av løftet).',
  },
  'delay-always-absorbed': {
    title: 'Hver forsinkelse kan merkes',
    why: 'En forsinkelse som selv på det lengste er kortere enn det som tåles på stedet, gjør aldri en ordre forsinket alene. Ofte er tiden skrevet feil, minutter i stedet for timer. Ellers sier modellen mer enn den trenger: bare sammen med andre forsinkelser betyr den noe.',
  },
  'missing-time': {
    title: 'Alle tider som et løfte hviler på, er kjent',
    why: 'En tid som ikke er oppgitt, er ikke kjent, aldri 0. Så lenge en mangler på veien til en kunde, kan ingen si om løftet holder, og en kontroll uten anmerkninger sier ingenting om det.',
  },
};
