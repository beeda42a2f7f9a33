import type { ChangeFacts } from '../../model/facts/changes.js';
import type { PagesOf } from '../words.js';

/** Why the rules of changes are there. */
export const changeRules: PagesOf<ChangeFacts> = {
  'agreement-weakened': {
    title: 'Ingen avtale svekkes ubemerket',
    why: 'Med --against vises en avtale hvis den krever mindre enn før eller er helt borte, også sammen med lenken sin (med mindre en ny lenke til eller fra en av de to avtaler like mye): en lengre tid, en mindre andel eller en del som ikke nevnes lenger. Der de to ikke har avtalt noe, gjelder det giveren tilbyr. Løfter til kunder bygger på avtaler; den som stryker en, bør ha spurt den som regner med den.',
  },
  'calendar-changed': {
    title: 'Ingen kalender endres ubemerket',
    why: 'Med --against endrer en dag eller en uke som blir lengre eller kortere, hver tid som er skrevet i dager eller uker, også løfter og avtaler: to arbeidsdager på åtte timer er seksten timer, og førtiåtte hvis kalenderen går døgnet rundt. Tidene er da skrevet som før, og ingenting annet ville vise det. Der ingen tid er skrevet i dager eller uker, sies det ingenting.',
  },
  'customer-gone': {
    title: 'Ingen kunde forsvinner ubemerket',
    why: 'Med --against holdes modellen opp mot slik den var. En kunde som tas ut av den, er en kunde som ikke loves noe lenger, og som ingenting kontrolleres for. Det kan være riktig, men da bør noen ha sagt det.',
  },
  'figures-lost': {
    title: 'En endring etterlater ingenting som ingen kan bedømme',
    why: 'Med --against er en kunde som hadde kjente tall før og ikke har det nå, et funn: mangler én eneste tid, kan intet løfte som bygger på den, kontrolleres, hvor sent alt annet enn er. Et nytt sted har kanskje ingen tid ennå; gi det et anslag, som 10min..1h, og rett det senere.',
  },
  'loss-too-close': {
    title: 'Et tap er uten tvil mindre enn tillatt',
    why: 'Med --against og --max-on-time-loss 1% regnes tapet over trukne ordrer, og der intervallet ligger på begge sider av det tillatte, kan tilfeldighetene ikke avgjøre det. Det sies, med hvor mange ordrer som kunne avgjøre det, i stedet for å gå ubemerket forbi.',
  },
  'model-gone': {
    title: 'Ingen modell forsvinner ubemerket',
    why: 'Med --against tar en modell som var der, og ikke er der lenger, alle løftene sine med seg. En som bare er flyttet, er ikke ment: den holdes opp mot slik den var der den lå.',
  },
  'old-promise-broken': {
    title: 'En endring holder det som var lovet før den',
    why: 'Med --against holdes de nye tallene opp mot løftet slik det var. En endring som gjør kjeden tregere og samtidig lover mindre, går gjennom alle andre regler; denne spør om det kunden var lovet i går, fortsatt ville bli holdt.\n\nEn sannsynlighet blir et funn bare der det ikke er tvil: løftet holdt før, hvilke ordrer som enn ble trukket, og gjør det ikke nå. Begge trekkes med samme hell, slik at bare det som er endret, gjør en forskjell.',
  },
  'on-time-lost': {
    title: 'En endring koster ikke mer leveringspresisjon enn tillatt',
    why: 'Med --against og --max-on-time-loss 1% kan et løfte fortsatt holde og likevel bli holdt sjeldnere. Tapet regnes etter løftet slik det var, over ordrer trukket med samme hell, og blir et funn der hele 95 %-intervallet ligger utenfor det tillatte. Der intervallet ligger på begge sider, sier rapporten hvor mange ordrer som kan avgjøre det.',
  },
  'promise-weakened': {
    title: 'Intet løfte svekkes ubemerket',
    why: 'Med --against vises et løfte som krever mindre enn før: en lengre tid, en mindre andel eller en del som ikke nevnes lenger. Det er den letteste måten å få en kontroll til å gå gjennom på, og kunden er den siste som får høre om det.',
  },
  'slack-lost': {
    title: 'En endring koster ikke mer slakk enn tillatt',
    why: 'Med --against og --max-slack-loss 1h holdes det løftet tåler på en vanlig dag, opp mot det det tålte før, etter løftet slik det var. Slakk går tapt en time om gangen, ved endringer som hver for seg er harmløse, til det ikke er mer igjen.',
  },
};
