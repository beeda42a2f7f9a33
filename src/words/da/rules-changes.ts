import type { ChangeFacts } from '../../model/facts/changes.js';
import type { PagesOf } from '../words.js';

/** Why the rules of changes are there. */
export const changeRules: PagesOf<ChangeFacts> = {
  'agreement-weakened': {
    title: 'Ingen aftale svækkes ubemærket',
    why: 'Med --against vises en aftale, hvis den kræver mindre end før eller er helt væk, også sammen med sit led (medmindre et nyt led til eller fra en af de to aftaler lige så meget): en længere tid, en mindre andel eller en del, der ikke længere nævnes. Hvor de to ikke har aftalt noget, gælder det, giveren tilbyder. Løfter til kunder bygger på aftaler; den, der stryger en, bør have spurgt den, der regner med den.',
  },
  'calendar-changed': {
    title: 'Ingen kalender ændres ubemærket',
    why: 'Med --against ændrer en dag eller en uge, der bliver længere eller kortere, hver tid, der er skrevet i dage eller uger, også løfter og aftaler: to arbejdsdage på otte timer er seksten timer, og otteogfyrre, hvis kalenderen går døgnet rundt. Tiderne er da skrevet som før, og intet andet ville vise det. Hvor ingen tid er skrevet i dage eller uger, siges der ikke noget.',
  },
  'customer-gone': {
    title: 'Ingen kunde forsvinder ubemærket',
    why: 'Med --against holdes modellen op imod, hvordan den var. En kunde, der tages ud af den, er en kunde, der ikke længere loves noget, og som intet bliver kontrolleret for. Det kan være rigtigt, men så bør nogen have sagt det.',
  },
  'figures-lost': {
    title: 'En ændring efterlader intet, som ingen kan bedømme',
    why: 'Med --against er en kunde, hvis tal var kendt før og ikke er det nu, et fund: mangler blot én tid, kan intet løfte, der bygger på den, kontrolleres, hvor sent alt andet end er. Et nyt sted har måske ingen tid endnu; giv det et skøn, som 10min..1h, og ret det senere.',
  },
  'loss-too-close': {
    title: 'Et tab er uden tvivl mindre end tilladt',
    why: 'Med --against og --max-on-time-loss 1% regnes tabet over simulerede ordrer, og hvor dets interval ligger på begge sider af det tilladte, kan tilfældet ikke afgøre det. Det siges, med hvor mange ordrer der kunne afgøre det, i stedet for at gå ubemærket hen.',
  },
  'model-gone': {
    title: 'Ingen model forsvinder ubemærket',
    why: 'Med --against tager en model, der var der og ikke er der længere, alle sine løfter med sig. En, der blot er flyttet, er ikke ment: den holdes op imod, hvordan den var, hvor den lå.',
  },
  'old-promise-broken': {
    title: 'En ændring holder det, der var lovet før den',
    why: 'Med --against holdes de nye tal op imod løftet, som det var. En ændring, der gør kæden langsommere og samtidig lover mindre, slipper gennem alle andre regler; denne spørger, om det, kunden var lovet i går, stadig ville blive holdt.\n\nEn sandsynlighed bliver kun til et fund, hvor der ikke er tvivl: løftet holdt før, hvilke ordrer der end blev simuleret, og gør det ikke nu. Begge simuleres med samme held, så kun det ændrede gør en forskel.',
  },
  'on-time-lost': {
    title: 'En ændring koster ikke mere leveringspræcision end tilladt',
    why: 'Med --against og --max-on-time-loss 1% kan et løfte stadig holde og dog blive holdt sjældnere. Tabet regnes efter løftet, som det var, over ordrer simuleret med samme held, og bliver til et fund, hvor hele dets 95 %-interval ligger ud over det tilladte. Hvor intervallet ligger på begge sider, siger rapporten, hvor mange ordrer der kan afgøre det.',
  },
  'promise-weakened': {
    title: 'Intet løfte svækkes ubemærket',
    why: 'Med --against vises et løfte, der kræver mindre end før: en længere tid, en mindre andel eller en del, der ikke længere nævnes. Det er den letteste måde at få en kontrol til at gå godt på, og kunden er den sidste, der hører om det.',
  },
  'slack-lost': {
    title: 'En ændring koster ikke mere spillerum end tilladt',
    why: 'Med --against og --max-slack-loss 1h holdes det, løftet kan tåle på en normal dag, op imod det, det kunne tåle før, efter løftet, som det var. Spillerum går tabt en time ad gangen, ved ændringer, der hver for sig er harmløse, indtil der ikke er mere.',
  },
};
