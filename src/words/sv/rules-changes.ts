import type { ChangeFacts } from '../../model/facts/changes.js';
import type { PagesOf } from '../words.js';

/** Why the rules of changes are there. */
export const changeRules: PagesOf<ChangeFacts> = {
  'agreement-weakened': {
    title: 'Ingen överenskommelse försvagas obemärkt',
    why: 'Med --against visas en överenskommelse om den kräver mindre än förut eller är helt borta, också tillsammans med sin länk (om inte en ny länk till eller från en av de två avtalar lika mycket): en längre tid, en mindre andel, eller en del som inte längre anges. Om de två inte har avtalat något gäller det som givaren erbjuder. Löften till kunder bygger på överenskommelser; den som stryker en bör ha frågat den som räknar med den.',
  },
  'calendar-changed': {
    title: 'Ingen kalender ändras obemärkt',
    why: 'Med --against ändrar en dag eller vecka som blir längre eller kortare varje tid som är skriven i dagar eller veckor, löften och överenskommelser också: två arbetsdagar på åtta timmar är sexton timmar, och fyrtioåtta om kalendern går dygnet runt. Tiderna är då skrivna som förut, och inget annat skulle visa det. Om ingen tid är skriven i dagar eller veckor sägs ingenting.',
  },
  'customer-gone': {
    title: 'Ingen kund försvinner obemärkt',
    why: 'Med --against jämförs modellen med hur den var förut. En kund som tas bort ur den är en kund som inget längre lovas och som inget kontrolleras för. Det kan vara rätt, men då bör någon ha sagt det.',
  },
  'figures-lost': {
    title: 'En ändring lämnar inget som ingen kan bedöma',
    why: 'Med --against är en kund vars siffror var kända förut och inte är det nu ett fynd: saknas en enda tid kan inget löfte som bygger på den kontrolleras, hur sent allt annat än är. En ny plats har kanske ingen tid än; ge den en uppskattning, som 10min..1h, och rätta den senare.',
  },
  'loss-too-close': {
    title: 'En förlust är utan tvivel mindre än tillåtet',
    why: 'Med --against och --max-on-time-loss 1% räknas förlusten över simulerade order, och om dess intervall ligger på båda sidor om det tillåtna kan slumpen inte avgöra saken. Det sägs, med hur många order som skulle avgöra den, i stället för att gå obemärkt förbi.',
  },
  'model-gone': {
    title: 'Ingen modell försvinner obemärkt',
    why: 'Med --against tar en modell som fanns och inte längre finns alla sina löften med sig. En som bara har flyttats är inte det som menas: den jämförs med hur den var där den låg.',
  },
  'old-promise-broken': {
    title: 'En ändring håller det som var lovat före den',
    why: 'Med --against prövas de nya siffrorna mot löftet som det var. En ändring som gör kedjan långsammare och samtidigt lovar mindre går igenom alla andra regler; den här frågar om det som kunden lovades i går fortfarande skulle hållas.\n\nEn sannolikhet blir ett fynd bara när det inte råder något tvivel: löftet höll förut, vilka order som än drogs, och gör det inte nu. Båda simuleras med samma slump, så att bara det som har ändrats gör skillnad.',
  },
  'on-time-lost': {
    title: 'En ändring kostar inte mer leveransprecision än som är tillåtet',
    why: 'Med --against och --max-on-time-loss 1% kan ett löfte hålla fortfarande och ändå hållas mer sällan. Förlusten räknas enligt löftet som det var, över order som simuleras med samma slump, och blir ett fynd när hela dess 95-procentiga intervall ligger bortom det tillåtna. Ligger intervallet på båda sidor säger rapporten hur många order som skulle räcka.',
  },
  'promise-weakened': {
    title: 'Inget löfte försvagas obemärkt',
    why: 'Med --against visas ett löfte som kräver mindre än förut: en längre tid, en mindre andel, eller en del som inte längre anges. Det är det lättaste sättet att få en kontroll att gå igenom, och kunden är den siste som får veta det.',
  },
  'slack-lost': {
    title: 'En ändring kostar inte mer marginal än som är tillåtet',
    why: 'Med --against och --max-slack-loss 1h jämförs den marginal som löftet har en vanlig dag med den som det hade förut, enligt löftet som det var. Marginal går förlorad en timme i taget, genom ändringar som var för sig är harmlösa, tills ingen finns kvar.',
  },
};
