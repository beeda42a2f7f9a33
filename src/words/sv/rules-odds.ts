import type { OddsFacts } from '../../model/facts/odds.js';
import type { PagesOf } from '../words.js';

/** Why the odds rules are there. */
export const oddsRules: PagesOf<OddsFacts> = {
  'odds-below-promise': {
    title: 'Varje löfte hålls så ofta som utlovat',
    why: 'Ett löfte med en andel i (95 % i tid, 98 % rätt) är hållet när så många order är det. kedja simulerar order med allt som kan variera och gå fel, och räknar. Anmärkningen kommer bara när hela 95-procentsintervallet för den simulerade andelen ligger under det utlovade, så den beror knappast på slumpen; och samma slumpfrö ger samma anmärkning på alla datorer.\n\nkedja analyze visar vad som försenar orderna, och vad som hade räddat dem.',
  },
  'odds-too-close': {
    title: 'Tillräckligt många order simuleras för att avgöra om varje löfte hålls',
    why: 'Det som simuleras är känt inom ett intervall. Ligger den utlovade andelen inuti det kan orderna varken visa att löftet hålls eller att det bryts, och då säger kedja det i stället för att gissa. Fler order gör intervallet smalare. Krävs det alltför många står löftet och väger, och nästa lilla störning avgör.',
  },
  'agreement-not-kept': {
    title: 'Varje intern överenskommelse hålls så ofta som avtalat',
    why: 'Mottagaren planerar efter det som är avtalat. Når de simulerade leveranserna inte dit, med hela intervallet, är överenskommelsen en önskan, även om den externa kunden kanske inte märker det än. Det som räknas är leverantörsledets eget arbete och vägen: det som kom för sent dit läggs det inte till last.',
  },
  'cannot-absorb': {
    title: 'Inget stopp varar längre än marginalen',
    why: 'recovers-in anger hur länge ett led står när det stannar helt. Är det längre än marginalen till en kund bryter första stoppet löftet, hur sällsynt det än är. Lager efter ledet, en ersättare eller en snabbare reparation gör att kedjan klarar det.',
  },
  'no-slack': {
    title: 'Varje löfte lämnar marginal',
    why: 'Ett löfte utan andel bedöms bara efter hur det går normalt. Tar det normala hela tiden, eller nästan hela, håller löftet en bra dag och bryts av första lilla störning: återstår ingenting blir ungefär varannan order sen. Hur mycket som ska återstå är en gräns som ni sätter själva (10 % av löftet).',
  },
  'delay-always-absorbed': {
    title: 'Varje störning kan märkas',
    why: 'En störning som även när den är som längst är kortare än marginalen där försenar aldrig någon order på egen hand. Ofta är tiden felskriven, minuter i stället för timmar. Annars säger modellen mer än den behöver: bara tillsammans med andra störningar spelar den någon roll.',
  },
  'missing-time': {
    title: 'Alla tider som ett löfte vilar på är kända',
    why: 'En tid som inte är angiven är inte känd, aldrig 0. Så länge en saknas på vägen till en kund kan ingen säga om löftet håller, och en kontroll utan anmärkningar säger ingenting om det.',
  },
};
