import type { ChangeFacts } from '../../model/facts/changes.js';
import type { PagesOf } from '../words.js';

/** Why the rules of changes are there. */
export const changeRules: PagesOf<ChangeFacts> = {
  'agreement-weakened': {
    title: 'Ingen aftale svækkes ubemærket',
    why: 'Med --against vises en aftale mellem to, der hang sammen før og stadig gør det, hvis den kræver mindre end før eller er helt væk: en længere tid, en mindre andel eller en del, der ikke længere nævnes. Hvor de to ikke har aftalt noget, gælder det, giveren tilbyder. Løfter til kunder bygger på aftaler; den, der stryger en, bør have spurgt den, der regner med den.',
  },
  'customer-gone': {
    title: 'Ingen kunde forsvinder ubemærket',
    why: 'Med --against holdes modellen op imod, hvordan den var. En kunde, der tages ud af den, er en kunde, der ikke længere loves noget, og som intet bliver kontrolleret for. Det kan være rigtigt, men så bør nogen have sagt det.',
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
